package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.Holds;
import org.countersign.consent.Standing;
import org.countersign.consentcollection.FamilyLinks;
import org.countersign.start.Visitor;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDowns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a notice that is sent with its form does to a post, wherever that is on its way. */
@PostTest
@Import(PostRounds.class)
class WithdrawalOfPostsTest {

  private static final String PUPIL = Moments.PUPILS.get(1);

  @Autowired private ApplicationContext product;
  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private PostRounds rounds;
  @Autowired private PostNotes notes;
  @Autowired private Holds holds;
  @Autowired private TransactionTemplate together;
  @Autowired private TakeDowns takeDowns;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;
  @LocalServerPort private int port;
  private final Race race = new Race();
  private CaseDesk notices;

  @BeforeEach
  void open() {
    notices = product.getAutowireCapableBeanFactory().createBean(CaseDesk.class);
  }

  @AfterEach
  void leaveAsFound() {
    race.close();
    forget();
    scene.end();
    rounds.clear();
    rounds.giveAll();
    together.executeWithoutResult(
        status ->
            holds
                .lasting("bpet")
                .forEach(hold -> holds.end("bpet", hold.cause(), "It is over", "office.bpet")));
  }

  /** No notice, so that the next is not the same again: the clock stands still. */
  private void forget() {
    notices.forget("consent-withdrawal");
    notices.forget("take-down");
    jdbc.update("delete from consent_notice");
  }

  private String withdraws(String channel) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("about", "pupil");
    fields.put("pupilId", PUPIL);
    fields.put("givenBy", "pupil");
    fields.put("channel", channel);
    fields.put("receivedOn", scene.today().toString());
    return notices.start("consent-withdrawal", "office.bpet", fields);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C1, C2, BPET 6-4c, WMAT 7.4c: written, it interrupts the post in whatever step")
  void written(WaitState state) {
    interrupts(state, "writing", Standing.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C1, C2, WMAT 7.1c: only spoken, it holds the post up just so")
  void spoken(WaitState state) {
    interrupts(state, "spoken", Standing.ON_HOLD);
  }

  private void interrupts(WaitState state, String channel, Standing standing) {
    String key = state.reach(desk, scene, PUPIL, "bpet-p012");
    withdraws(channel);
    assertThat(desk.open(key)).doesNotContain("publishPost", "checkPost", "reviseDraft");
    state.isNotPosted(desk, key);
    if (state == WaitState.AWAIT_RESUME) {
      scene.resumes("bpet");
    }
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(notes.latestConsents(desk.post(key)))
        .filteredOn(look -> look.child().equals(Child.pupil(PUPIL)))
        .extracting(PostNotes.Look::standing)
        .last()
        .isEqualTo(standing);
  }

  @Test
  @DisplayName("C1 to C3: at the very moment a post moves, the form is taken, and each post found")
  void atTheSameMoment() throws Exception {
    races(() -> withdraws("writing"));
  }

  @Test
  @DisplayName("C1 to C3: and so it is where the family withdraws by its link")
  void byLinkAtTheSameMoment() throws Exception {
    String carer =
        jdbc.queryForObject(
            "select min(carer) from roll_carer where pupil = ?", String.class, PUPIL);
    Visitor family = new Visitor(port);
    FamilyLinks links = new FamilyLinks(jdbc, clock);
    races(
        () -> {
          String secret = links.secret("bpet", PUPIL, carer, null);
          Map<String, String> everything = Map.of("link", secret, "everything", "yes");
          assertThat(family.postForm("/family/withdrawal", everything).statusCode()).isEqualTo(200);
          return jdbc.queryForObject("select case_key from consent_notice", String.class);
        });
  }

  private void races(Supplier<String> withdrawal) throws Exception {
    Moments moments = new Moments(desk, () -> rounds.give(Moments.PUPILS.get(0)));
    for (String name : Moments.NAMES) {
      Moments.Moment moment = moments.at(name);
      AtomicReference<String> key = new AtomicReference<>(moment.key());
      AtomicReference<String> notice = new AtomicReference<>();
      List<Exception> outcomes =
          race.run(
              () -> {
                key.set(moment.act().get());
                desk.work(key.get());
              },
              () -> notice.set(withdrawal.get()));
      if (outcomes.get(1) != null) {
        throw new AssertionError(name, outcomes.get(1));
      }
      isStoppedOrFound(name, key.get(), notice.get());
      forget();
      rounds.clear();
      rounds.give(PUPIL);
    }
  }

  /**
   * What went out before it is found, what went out against it is marked as such by its own case,
   * and what did not go out does not.
   */
  private void isStoppedOrFound(String name, String key, String notice) {
    desk.work(key);
    notices.work(notice);
    Post post = desk.post(key);
    if (post.status() == Status.POSTED) {
      assertThat(takeDownsOf(notice).contains(post.id()) || !post.posting().consentHeld())
          .as(name)
          .isTrue();
      jdbc.update(
          "update post set taken_down_at = posted_at, taken_down_by = posted_by where id = ?",
          post.id());
    } else if (post.status() == Status.OPEN) {
      assertThat(desk.open(key)).as(name).containsAnyOf("reviseDraft", "confirmNotPosted");
    }
  }

  private List<String> takeDownsOf(String notice) {
    return takeDowns.of("bpet", notice).stream().map(TakeDown::post).toList();
  }
}
