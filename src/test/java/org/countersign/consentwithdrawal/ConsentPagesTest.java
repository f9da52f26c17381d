package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.consentwithdrawal.NoticeScene.written;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.MovableClock;
import org.countersign.consentwithdrawal.ConsentLists.Shown;
import org.countersign.post.Post;
import org.countersign.post.PostsOut;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.start.Visitor;
import org.countersign.takedown.TakeDownTest;
import org.countersign.takedown.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What those who keep consents see, and who does not. */
@TakeDownTest
class ConsentPagesTest {

  private static final Pattern TOKEN = Pattern.compile("<code>([A-Za-z0-9_-]{43})</code>");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext product;
  @Autowired private PostsOut out;
  @Autowired private PortalTokens tokens;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;
  @Autowired private ConsentLists lists;
  @Autowired private Schools schools;
  @Autowired private Transactions transactions;
  private NoticeScene scene;

  @BeforeEach
  void open() {
    scene = product.getAutowireCapableBeanFactory().createBean(NoticeScene.class);
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private Visitor signedIn(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  private String name(String pupil) {
    return jdbc.queryForObject(
        "select given_name || ' ' || family_name from roll_person where sourced_id = ?",
        String.class,
        pupil);
  }

  @Test
  @DisplayName("issue 7: the data lead sees open take-downs and holds, and all about one child")
  void dataLead() {
    Post post = out.portrait("facebook-wmat", "wmat-p131");
    String key = scene.enter("office.wmat", written("wmat-p131", "", "givenBy", "pupil"));
    String held =
        scene.enter(
            "staff.wmat", written("wmat-p132", "", "givenBy", "pupil", "channel", "spoken"));
    Visitor visitor = signedIn("data-lead.wmat");
    assertThat(visitor.page("/consents").body())
        .contains(name("wmat-p131"), "1 of 1 posts open", key, name("wmat-p132"), held);
    assertThat(visitor.page("/consents?words=" + name("wmat-p133").split(" ")[0]).body())
        .contains("/consents/wmat/pupil/");

    String one = visitor.page("/consents/wmat/pupil/wmat-p131").body();
    assertThat(one).contains(post.posting().link(), key, "consent is withdrawn", "given: picture");
    String csv = visitor.page("/consents/wmat/pupil/wmat-p131/export").body();
    assertThat(csv).startsWith("part,when,what,details,number").contains(key, "take-down");
    assertThat(
            jdbc.queryForList(
                "select element from trail_event where chain = 'register/wmat/consent'"
                    + " and kind = 'record-read' and actor = 'data-lead.wmat'",
                String.class))
        .as("each opening is in the trail")
        .contains("consents", "consents-of-child", "consents-exported");
  }

  @Test
  @DisplayName("issue 7: the lists ask the database as often for many children as for one")
  void manyChildren() {
    hasOpenAndHeld("wmat-p134", "wmat-p135");
    int forOne = statements();
    for (int pupil = 136; pupil < 144; pupil += 2) {
      hasOpenAndHeld("wmat-p" + pupil, "wmat-p" + (pupil + 1));
    }
    School school = schools.byId("wmat").orElseThrow();
    assertThat(lists.open(school)).hasSize(5);
    assertThat(lists.holds(school)).hasSize(5).extracting(Shown::name).contains(name("wmat-p137"));
    assertThat(statements()).isEqualTo(forOne);
  }

  private void hasOpenAndHeld(String open, String held) {
    out.portrait("facebook-wmat", open);
    scene.enter("office.wmat", written(open, "", "givenBy", "pupil"));
    scene.enter("staff.wmat", written(held, "", "givenBy", "pupil", "channel", "spoken"));
  }

  private int statements() {
    School school = schools.byId("wmat").orElseThrow();
    return transactions
        .measure(
            () -> {
              lists.open(school);
              lists.holds(school);
              lists.lapsing(school);
            })
        .statements();
  }

  @Test
  @DisplayName("BPET 6-1b: what lapses within thirty days is shown before it does")
  void lapsing() {
    clock.moveTo(LocalDate.of(2027, 7, 1));
    assertThat(signedIn("dpo.bpet").page("/consents").body())
        .contains(" July 2027")
        .contains(name("bpet-p004"));
    clock.moveTo(LocalDate.of(2027, 6, 10));
    assertThat(signedIn("dpo.bpet").page("/consents").body()).doesNotContain(" July 2027");
  }

  @Test
  @DisplayName("ours: DSL, DPO and head see it; other staff and other schools do not")
  void whoSees() {
    for (String person : new String[] {"dsl.bpet", "dpo.bpet", "headteacher.bpet"}) {
      assertThat(signedIn(person).page("/consents").statusCode()).as(person).isEqualTo(200);
    }
    for (String person : new String[] {"staff.bpet", "office.bpet", "comms-lead.bpet"}) {
      assertThat(signedIn(person).page("/consents").statusCode()).as(person).isEqualTo(403);
    }
    Visitor other = signedIn("data-lead.obs");
    assertThat(other.page("/consents?school=bpet").statusCode()).isEqualTo(404);
    assertThat(other.page("/consents/bpet/pupil/bpet-p001").statusCode()).isEqualTo(404);
    assertThat(other.page("/consents/obs/pupil/bpet-p001").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("issue 7: a token is made by the data lead, shown once, and revoked")
  void portals() {
    Visitor visitor = signedIn("data-lead.bpet");
    String made =
        visitor
            .submit(
                "/consents/portals",
                "/consents/portals",
                Map.of("school", "bpet", "name", "Our portal"))
            .body();
    Matcher token = TOKEN.matcher(made);
    assertThat(token.find()).isTrue();
    PortalToken its = tokens.byToken(token.group(1)).orElseThrow();
    assertThat(visitor.page("/consents/portals").body())
        .contains("Our portal")
        .doesNotContain(token.group(1));
    assertThat(signedIn("dpo.bpet").page("/consents/portals").statusCode()).isEqualTo(403);
    visitor.submit(
        "/consents/portals", "/consents/portals/" + its.id() + "/revoke", Map.of("school", "bpet"));
    assertThat(tokens.byToken(token.group(1))).isEmpty();
    assertThat(signedIn("admin").page("/consents/portals?school=bpet").statusCode()).isEqualTo(200);
    assertThat(
            visitor
                .submit("/consents/portals", "/consents/portals", Map.of("school", "bpet"))
                .body())
        .contains("Nothing was made");
  }
}
