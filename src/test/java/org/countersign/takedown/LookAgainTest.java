package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentLapsed;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.LapsedConsents;
import org.countersign.consent.NeverPublish;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Use;
import org.countersign.post.Occasion;
import org.countersign.post.Post;
import org.countersign.post.PostNotes;
import org.countersign.post.PostsOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reading 4 and P5: posts that are out when a consent ends by itself, or a child is barred. */
@TakeDownTest
class LookAgainTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private TakeDownTable table;
  @Autowired private TakeDownScene scene;
  @Autowired private PostsOut out;
  @Autowired private PostNotes notes;
  @Autowired private ConsentRegister consents;
  @Autowired private LapsedConsents lapsed;
  @Autowired private NeverPublish neverPublish;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;
  @Autowired private OlderSearches searches;
  @Autowired private PlatformTransactionManager transactions;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private List<TakeDown> of(Post post) {
    return table.ofPosts(post.school(), List.of(post.id()));
  }

  private String openedFor(Post post) {
    return scene.opened(post.school(), of(post).get(0).cause()).get(0);
  }

  private String trailOf(String key) {
    return String.join(
        " ",
        jdbc.sql(
                "select p.content from trail_event e join trail_payload p on p.event = e.id"
                    + " where e.chain = ? and e.kind = 'register-changed'")
            .param("case/" + key)
            .query(String.class)
            .list());
  }

  @Test
  @DisplayName("reading 4: a lapse has the child's earlier posts looked at, once, and says why")
  void lapse() {
    Post post = out.portrait("x-obs", "obs-p051");
    Post other = out.portrait("x-obs", "obs-p052");
    jdbc.sql("delete from roll_carer where pupil = 'obs-p051'").update();
    try {
      lapsed.look();
      lapsed.look();
    } finally {
      jdbc.sql(
              "insert into roll_carer (school, pupil, carer) values ('obs', 'obs-p051', 'obs-c071')")
          .update();
    }

    assertThat(of(post)).extracting(TakeDown::reason).containsExactly(Reason.LAPSED);
    assertThat(of(post).get(0).about()).isEqualTo(Child.pupil("obs-p051"));
    assertThat(of(other)).isEmpty();
    String key = openedFor(post);
    assertThat(trailOf(key)).contains("consent has lapsed");
    scene.removes(key, "staff.obs");
    assertThat(scene.isWaiting(key, "aWeekLater")).as("a cause without a case is no harm").isTrue();
  }

  @Test
  @DisplayName("reading 4: a post whose use is still covered is not asked about")
  void onlyWhatIsNotCovered() {
    Post refusedNetwork = looked(out.portrait("x-obs", "obs-p057"), "x", Use.IMAGE);
    Post covered = looked(out.portrait("instagram-obs", "obs-p057"), "instagram", Use.IMAGE);
    Post otherUse = looked(out.portrait("instagram-obs", "obs-p057"), "instagram", Use.FULL_NAME);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> events.publishEvent(new ConsentLapsed("obs", Child.pupil("obs-p057"))));

    assertThat(of(refusedNetwork)).hasSize(1);
    assertThat(of(otherUse)).hasSize(1);
    assertThat(of(covered)).isEmpty();
  }

  @Test
  @DisplayName(
      "issue 7: what lapses on two days asks once, and again where consent was given since")
  void twoLapses() {
    Child child = Child.pupil("obs-p058");
    Post post = out.portrait("x-obs", "obs-p058");
    String first = lapses(child, TODAY);
    assertThat(of(post)).hasSize(1);
    lapses(child, TODAY.plusDays(1));
    assertThat(of(post)).as("asked once").hasSize(1);
    assertThat(searches.forChild("obs", child))
        .extracting(OlderSearch::account)
        .doesNotHaveDuplicates();
    scene.removes(first, "staff.obs");
    Post later = out.portrait("x-obs", "obs-p058");
    consents.record(
        "obs",
        new NewConsent(
            child,
            Set.of(Use.IMAGE),
            "all",
            Decision.GIVEN,
            Giver.carer(
                jdbc.sql("select min(carer) from roll_carer where pupil = 'obs-p058'")
                    .query(String.class)
                    .single()),
            TODAY,
            "Form 9"),
        "office.obs");
    lapses(child, TODAY.plusDays(2));
    assertThat(of(later)).as("given since").hasSize(1);
  }

  private String lapses(Child child, LocalDate day) {
    clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> events.publishEvent(new ConsentLapsed("obs", child)));
    return scene.opened("obs", table.about("obs", child).get(0).cause()).get(0);
  }

  private Post looked(Post post, String network, Use use) {
    Set<Child> child = Set.of(Child.pupil("obs-p057"));
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                notes.consents(
                    post,
                    Occasion.values()[0],
                    consents.check("obs", child, Set.of(use), network, TODAY)));
    return post;
  }

  @Test
  @DisplayName("P5: never-publish has every earlier post taken down, and nothing says why")
  void neverPublish() {
    Child child = Child.pupil("obs-p053");
    Post post = out.group("x-obs", "obs-p053", "obs-p052");
    neverPublish.set("obs", child, TODAY, "A reason that nobody reads", "dsl.obs");
    neverPublish.lift("obs", child, TODAY, "It is over", "dsl.obs");

    assertThat(of(post)).extracting(TakeDown::reason).containsExactly(Reason.NEVER_PUBLISH);
    String key = openedFor(post);
    assertThat(trailOf(key)).contains("may not be published").doesNotContain("nobody reads");
  }
}
