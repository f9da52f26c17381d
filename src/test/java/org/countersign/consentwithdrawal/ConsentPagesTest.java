package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.consentwithdrawal.NoticeScene.written;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.Competence;
import org.countersign.consent.NeverPublish;
import org.countersign.consent.Objections;
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

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final Pattern TOKEN = Pattern.compile("<code>([A-Za-z0-9_-]{43})</code>");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext product;
  @Autowired private PostsOut out;
  @Autowired private PortalTokens tokens;
  @Autowired private CaseDesk desk;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;
  @Autowired private Objections objections;
  @Autowired private Competence competence;
  @Autowired private NeverPublish neverPublish;
  @Autowired private ConsentLists lists;
  @Autowired private Schools schools;
  @Autowired private Transactions transactions;
  private NoticeScene scene;

  @BeforeEach
  void open() {
    scene = product.getAutowireCapableBeanFactory().createBean(NoticeScene.class);
    scene.allIsOnRecord();
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
        .contains(
            name("wmat-p131"), "1 still open, 1 posts found so far", key, name("wmat-p132"), held);
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
  @DisplayName("issue 7, subject access: all of one child, and never why it may not be published")
  void childFile() {
    Child child = Child.pupil("wmat-p134");
    competence.judge(
        "wmat",
        new Competence.Judged("wmat-p134", false, "dsl.wmat", TODAY, "Six years old"),
        "office.wmat");
    neverPublish.set("wmat", child, TODAY, "Something grave", "dsl.wmat");
    neverPublish.lift("wmat", child, TODAY, "It is over", "dsl.wmat");
    String key =
        scene.enter(
            "staff.wmat", written("wmat-p134", "", "givenBy", "pupil", "channel", "spoken"));
    scene.decide(key, "askForWriting", "office.wmat", "came", "onDay", "2026-11-20");
    jdbc.update(
        "insert into consent_campaign (id, school, case_key, cause, title, uses, platforms, form,"
            + " answer_by, opened_at) values ('file-campaign', 'wmat', 'wmat-CONS-2026-9999',"
            + " 'campaign', 'All of year 1', 'image', 'facebook', 'Form 7', date '2026-12-01',"
            + " current_timestamp)");
    jdbc.update(
        "insert into consent_asked (id, campaign, school, pupil, state) values ('file-asked',"
            + " 'file-campaign', 'wmat', 'wmat-p134', 'unanswered')");
    String csv = signedIn("data-lead.wmat").page("/consents/wmat/pupil/wmat-p134/export").body();
    assertThat(csv)
        .contains(
            "does not understand it yet",
            "Six years old",
            "All of year 1, with Form 7",
            "on hold until 20 November 2026",
            "never to be published",
            "may be published again",
            "ask the safeguarding lead")
        .doesNotContain("Something grave", "It is over");
  }

  @Test
  @DisplayName("OBS IMG-1b: whoever objects stays on the list until they say otherwise, on record")
  void objectionEnds() {
    scene.enter(
        "office.obs",
        Map.of(
            "about",
            "adult",
            "person",
            "Tansy Filmnot",
            "described",
            "Caretaker",
            "channel",
            "spoken",
            "receivedOn",
            "2026-11-19"));
    Visitor lead = signedIn("data-lead.obs");
    String page = "/consents/objections";
    assertThat(lead.page(page).body()).contains("Tansy Filmnot", "They no longer object");
    String end =
        page
            + "/"
            + jdbc.queryForObject(
                "select id from image_objection where name = 'Tansy Filmnot'", Long.class)
            + "/end";
    ended(lead, page, end, "2026-11-18", "Told me so", "between that of the objection and today");
    ended(lead, page, end, "2026-11-21", "Told me so", "between that of the objection and today");
    ended(lead, page, end, "2026-11-20", "", "How they said so");
    assertThat(objections.of("obs"))
        .extracting(Objections.Objection::name)
        .contains("Tansy Filmnot");

    assertThat(end(lead, page, end, "2026-11-20", "Told me so").statusCode()).isEqualTo(302);

    assertThat(objections.of("obs"))
        .extracting(Objections.Objection::name)
        .doesNotContain("Tansy Filmnot");
    assertThat(lead.page(page).body()).contains("No longer", "Tansy Filmnot", "Told me so");
    ended(lead, page, end, "2026-11-20", "Again", "it has ended already");
    assertThat(signedIn("staff.obs").page(page).statusCode()).isEqualTo(403);
    assertThat(
            jdbc.queryForList(
                "select p.content from trail_event e join trail_payload p on p.event = e.id"
                    + " where e.element = 'objection-ended' and e.school = 'obs'",
                String.class))
        .singleElement()
        .asString()
        .contains("2026-11-20")
        .doesNotContain("Tansy");
  }

  private HttpResponse<String> end(
      Visitor visitor, String page, String address, String saidOn, String how) {
    return visitor.submit(page, address, Map.of("school", "obs", "saidOn", saidOn, "how", how));
  }

  private void ended(
      Visitor visitor, String page, String address, String on, String how, String problem) {
    assertThat(end(visitor, page, address, on, how).body())
        .contains("Nothing was changed", problem);
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

  @Test
  @DisplayName("decision 101: a deputy reads the notice of their task, while they have it")
  void deputy() {
    String key = scene.enter("office.wmat", written("wmat-p134", "", "givenBy", "pupil"));
    String address =
        NoticeAddresses.ADDRESS
            + "/"
            + jdbc.queryForObject(
                "select id from consent_notice where case_key = ?", String.class, key);
    Visitor visitor = signedIn("slt.wmat");
    assertThat(visitor.data(address).statusCode()).isIn(403, 404);
    desk.lend(key, "confirmRecord", "slt.wmat");
    assertThat(visitor.data(address).body()).contains(key);
    assertThat(visitor.page("/consents").statusCode()).as("not all of them").isIn(403, 404);
  }
}
