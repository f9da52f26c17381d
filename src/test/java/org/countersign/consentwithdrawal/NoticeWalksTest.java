package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.consentwithdrawal.NoticeScene.written;
import static org.countersign.takedown.TakeDownScene.searched;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.ConsentWithdrawnByLink;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Objections;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.countersign.notice.MailRound;
import org.countersign.post.Post;
import org.countersign.post.PostsOut;
import org.countersign.start.Visitor;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDownScene;
import org.countersign.takedown.TakeDownTest;
import org.countersign.takedown.TakeDowns;
import org.countersign.takedown.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices from the moment they are entered to the answer, by every way there is. */
@TakeDownTest
@Tag("walk")
class NoticeWalksTest {

  @LocalServerPort private int port;
  @Autowired private ApplicationContext product;
  @Autowired private CaseDesk desk;
  @Autowired private TakeDownScene takingDown;
  @Autowired private PostsOut out;
  @Autowired private TakeDowns takeDowns;
  @Autowired private Objections objections;
  @Autowired private ConsentRegister consents;
  @Autowired private NoticeFacts facts;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate together;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private MovableClock clock;
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

  private List<String> mailsTo(String recipient, String key) {
    MailRound.run(product);
    return jdbc.queryForList(
        "select subject from notice_mail where recipient = ? and case_number = ?",
        String.class,
        recipient,
        key);
  }

  private void isOverAfterTheLetter(String key) {
    scene.decide(key, "sendLetter", office(key), "sent", "onDay", clock.today().toString());
    assertThat(desk.isOver(key)).isTrue();
  }

  private static String office(String key) {
    return "office." + key.substring(0, key.indexOf('-'));
  }

  @Test
  @DisplayName(
      "C1 to C4, BPET 6-4a to 6-4d, 6-3c: counts at once, the post is decided, the DPO confirms,"
          + " the carer is written to")
  void bpet() {
    Post post = out.group("facebook-bpet", "bpet-p101", "bpet-p102");
    String carer = carerOf("bpet-p101");
    assertThat(scene.image("bpet-p101")).isEqualTo(Standing.HELD);

    String key = scene.enter("office.bpet", written("bpet-p101", carer, "channel", "portal"));

    assertThat(key).startsWith("bpet-WDR-2026-");
    assertThat(scene.image("bpet-p101")).as("C1").isEqualTo(Standing.WITHDRAWN);
    assertThat(takeDowns.of("bpet", key)).extracting(TakeDown::post).containsExactly(post.id());
    assertThat(takeDowns.of("bpet", key).get(0).removalAsked()).isFalse();
    assertThat(desk.open(key)).as("C3: waits for the post").isEmpty();
    assertThat(desk.isOver(key)).isFalse();

    takingDown.opened("bpet", key).forEach(one -> takingDown.removes(one, "staff.bpet"));
    desk.work(key);
    assertThat(desk.offered(key, "confirmRecord")).containsExactly("dpo");
    scene.decide(key, "confirmRecord", "dpo.bpet", "right");

    assertThat(desk.isOver(key)).isTrue();
    assertThat(scene.letter(key))
        .as("C4")
        .contains("20 November 2026", "all networks", post.posting().link(), "removed on");
    assertThat(mailsTo(carer, key)).containsExactly("Your notice " + key + " is dealt with");
  }

  private String carerOf(String pupil) {
    return jdbc.queryForObject(
        "select min(carer) from roll_carer where pupil = ?", String.class, pupil);
  }

  @Test
  @DisplayName("OIEA 4.6b: asked expressly, the family wants the posts removed: none may be kept")
  void familyWantsRemoval() {
    out.portrait("x-oiea", "oiea-p101");
    String key = scene.enter("data-lead.oiea", written("oiea-p101", carerOf("oiea-p101")));
    assertThat(scene.image("oiea-p101")).isNotEqualTo(Standing.HELD);
    assertThat(takeDowns.tally("oiea", key)).isEqualTo(new Tally(0, 0, 0, 0));
    scene.decide(key, "askFamily", "office.oiea", "remove");
    assertThat(takeDowns.of("oiea", key)).singleElement().matches(TakeDown::removalAsked);
    scene.takenDown(key);
    assertThat(desk.offered(key, "confirmRecord")).containsExactly("data-lead", "dsl");
    scene.decide(key, "confirmRecord", "dsl.oiea", "right");
    assertThat(desk.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("OIEA 4.6a: the family lets posts stay: each is still looked at (reading 4)")
  void familyLetsThemStay() {
    out.portrait("x-oiea", "oiea-p102");
    String key = scene.enter("office.oiea", written("oiea-p102", carerOf("oiea-p102")));
    scene.decide(key, "askFamily", "office.oiea", "stay");
    assertThat(takeDowns.of("oiea", key)).singleElement().matches(one -> !one.removalAsked());
  }

  @Test
  @DisplayName("OIEA 4.6b: who asked for removal with the notice is not asked again")
  void removalAskedWithTheNotice() {
    out.portrait("x-oiea", "oiea-p103");
    String key =
        scene.enter(
            "office.oiea", written("oiea-p103", carerOf("oiea-p103"), "removeEarlier", "yes"));
    assertThat(desk.open(key)).isEmpty();
    assertThat(takeDowns.of("oiea", key)).singleElement().matches(TakeDown::removalAsked);
  }

  @Test
  @DisplayName("OIEA 4.6, ours: unanswered after five school days, the data lead decides")
  void nobodyAnswers() {
    out.portrait("x-oiea", "oiea-p104");
    String key = scene.enter("office.oiea", written("oiea-p104", carerOf("oiea-p104")));
    assertThat(desk.task(key, "askFamily").getDueDate())
        .isEqualTo(Date.from(Instant.parse("2026-11-28T00:00:00Z")));
    desk.timeIsUp(key);
    assertThat(desk.offered(key, "decideRemoval")).containsExactly("data-lead");
    scene.decide(key, "decideRemoval", "data-lead.oiea", "remove");
    assertThat(takeDowns.of("oiea", key)).singleElement().matches(TakeDown::removalAsked);
  }

  @Test
  @DisplayName("OIEA 4.6, reading 4: they do not say; the data lead has each post looked at")
  void theyDoNotSay() {
    out.portrait("x-oiea", "oiea-p105");
    String key = scene.enter("office.oiea", written("oiea-p105", carerOf("oiea-p105")));
    scene.decide(key, "askFamily", "office.oiea", "no-answer", "reason", "Rang three times");
    scene.decide(key, "decideRemoval", "data-lead.oiea", "each", "reason", "Old class pictures");
    assertThat(takeDowns.of("oiea", key)).singleElement().matches(one -> !one.removalAsked());
    scene.takenDownUnsaid(key);
    desk.timeIsUp(key);
    assertThat(desk.open(key))
        .as("ours: a lost message is found within a day")
        .containsExactly("confirmRecord");
  }

  @Test
  @DisplayName("WMAT 7.1c, 7.4a: only spoken, it holds at once; in writing, it counts from then")
  void spokenThenWritten() {
    String key =
        scene.enter(
            "staff.wmat",
            written(
                "wmat-p101",
                carerOf("wmat-p101"),
                "channel",
                "spoken",
                "receivedOn",
                "2026-11-19"));
    assertThat(scene.image("wmat-p101")).isEqualTo(Standing.ON_HOLD);
    scene.decide(key, "askForWriting", "office.wmat", "came", "onDay", "2026-11-20");
    assertThat(scene.image("wmat-p101")).isEqualTo(Standing.WITHDRAWN);
    assertThat(scene.notice(key).effect()).isEqualTo(Effect.COUNTS);
    scene.decide(key, "confirmRecord", "data-lead.wmat", "right");
    assertThat(scene.letter(key)).contains("19 November 2026", "found none");
    assertThat(desk.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("WMAT 7.1c: any notice will do, so it may count as it was spoken")
  void countsAsSpoken() {
    String key =
        scene.enter("staff.wmat", written("wmat-p102", carerOf("wmat-p102"), "channel", "spoken"));
    scene.decide(key, "askForWriting", "office.wmat", "counts");
    assertThat(scene.image("wmat-p102")).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  @DisplayName("BPET 6-4a, OIEA 4.4b: their policies ask for writing, so it never counts as spoken")
  void neverCountsAsSpoken() {
    String key =
        scene.enter("staff.bpet", written("bpet-p103", carerOf("bpet-p103"), "channel", "spoken"));
    assertThatThrownBy(() -> scene.decide(key, "askForWriting", "office.bpet", "counts"))
        .hasMessageContaining("Your policy asks for writing");
    assertThat(scene.image("bpet-p103")).isEqualTo(Standing.ON_HOLD);
  }

  @Test
  @DisplayName("ours: nothing came in writing; the data lead confirms, and it counts")
  void nothingCameInWriting() {
    String key =
        scene.enter("staff.bpet", written("bpet-p104", carerOf("bpet-p104"), "channel", "spoken"));
    desk.timeIsUp(key);
    assertThat(desk.offered(key, "decideHold")).containsExactly("data-lead");
    assertThat(scene.image("bpet-p104")).isEqualTo(Standing.ON_HOLD);
    scene.decide(key, "decideHold", "data-lead.bpet", "confirm");
    assertThat(scene.image("bpet-p104")).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  @DisplayName(
      "ours: they changed their mind, which only the data lead accepts; consent holds again")
  void changedTheirMind() {
    String carer = carerOf("bpet-p105");
    String key = scene.enter("staff.bpet", written("bpet-p105", carer, "channel", "spoken"));
    scene.decide(
        key, "askForWriting", "office.bpet", "changed-mind", "reason", "Said so at the gate");
    assertThat(scene.image("bpet-p105")).isEqualTo(Standing.ON_HOLD);
    assertThatThrownBy(() -> scene.decide(key, "decideHold", "office.bpet", "lift"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> scene.decide(key, "decideHold", "data-lead.bpet", "lift"))
        .hasMessageContaining("Reason");
    scene.decide(key, "decideHold", "data-lead.bpet", "lift", "reason", "Talked to the mother");
    assertThat(scene.image("bpet-p105")).isEqualTo(Standing.HELD);
    assertThat(desk.isOver(key)).isTrue();
    assertThat(scene.letter(key)).contains("nothing is to change").doesNotContain("Talked");
    assertThat(mailsTo(carer, key)).hasSize(1);
  }

  @Test
  @DisplayName("reading 3: from somebody unknown it holds at once; confirmed, it counts")
  void unknownGiver() {
    Post post = out.portrait("facebook-bpet", "bpet-p106");
    String key =
        scene.enter(
            "office.bpet",
            written("bpet-p106", "", "givenBy", "somebody-else", "giverName", "An uncle, he says"));
    assertThat(scene.image("bpet-p106")).isEqualTo(Standing.ON_HOLD);
    assertThat(takeDowns.tally("bpet", key).asked()).isZero();
    scene.decide(key, "decideHold", "data-lead.bpet", "confirm");
    assertThat(scene.image("bpet-p106")).isEqualTo(Standing.WITHDRAWN);
    scene.takenDown(key);
    scene.decide(key, "confirmRecord", "dpo.bpet", "right");
    assertThat(desk.open(key)).as("nothing by mail").containsExactly("sendLetter");
    assertThat(scene.letter(key))
        .doesNotContain(post.posting().link())
        .doesNotContain("Facebook")
        .contains("cannot tell you more");
    isOverAfterTheLetter(key);
  }

  @Test
  @DisplayName(
      "OBS IMG-1b: an objection is honoured at once, whatever the form; a letter to a pupil")
  void objectionByWordOfMouth() {
    String key =
        scene.enter("staff.obs", written("obs-p101", "", "givenBy", "pupil", "channel", "spoken"));
    assertThat(scene.image("obs-p101")).isIn(Standing.WITHDRAWN, Standing.REFUSED);
    assertThat(desk.offered(key, "confirmRecord")).containsExactly("office");
    scene.decide(key, "confirmRecord", "office.obs", "right");
    isOverAfterTheLetter(key);
  }

  @Test
  @DisplayName("OBS IMG-1b: an adult's objection is on the list that posts are made by")
  void adultObjects() {
    String key =
        scene.enter(
            "staff.obs",
            Map.of(
                "about", "adult",
                "person", "Pim Visitwell",
                "described", "reads to the younger classes",
                "channel", "spoken",
                "receivedOn", "2026-11-20"));
    assertThat(objections.of("obs"))
        .anyMatch(one -> one.name().equals("Pim Visitwell") && one.cause().equals(key));
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_payload where content like '%Visitwell%'", Long.class))
        .as("whose name it is stands in the register alone")
        .isZero();
    scene.decide(key, "confirmRecord", "office.obs", "right");
    scene.decide(key, "sendLetter", "office.obs", "not-sent", "reason", "No address is known");
    assertThat(desk.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("C3, HCPS: the keeper knows of a post that was not found, and has them looked for")
  void looksAgain() {
    String key = scene.enter("office.hcps", written("hcps-p101", carerOf("hcps-p101")));
    assertThat(desk.offered(key, "confirmRecord")).containsExactly("office");
    Post late = out.portrait("facebook-hcps", "hcps-p101");
    scene.decide(
        key, "confirmRecord", "office.hcps", "look-again", "reason", "There is one of today");
    assertThat(takeDowns.of("hcps", key)).extracting(TakeDown::post).containsExactly(late.id());
    scene.takenDown(key);
    scene.decide(key, "confirmRecord", "office.hcps", "right");
    assertThat(desk.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("NAT:19: one month from receipt unfinished is overdue, to the keeper and the head")
  void overdue() {
    String key =
        scene.enter(
            "office.bpet", written("bpet-p107", carerOf("bpet-p107"), "receivedOn", "2026-10-30"));
    assertThat(desk.open(key)).containsExactly("confirmRecord");
    desk.timeIsUp(key);
    assertThat(clock.instant())
        .as("30 November is a Monday, and the whole day is there")
        .isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(desk.open(key)).as("it goes on").containsExactly("confirmRecord");
    assertThat(mailsTo("dpo.bpet", key)).anyMatch(subject -> subject.contains("overdue"));
    assertThat(mailsTo("headteacher.bpet", key)).anyMatch(subject -> subject.contains("overdue"));
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_event where chain = ? and element = 'overdue'",
                Long.class,
                "case/" + key))
        .isEqualTo(1);
  }

  @Test
  @DisplayName(
      "NAT:19: the keeper takes two months more, once; the giver is told within the first month, and"
          + " it is overdue two months later")
  void twoMonthsMore() {
    String carer = carerOf("bpet-p113");
    String key =
        scene.enter("office.bpet", written("bpet-p113", carer, "receivedOn", "2026-10-30"));
    Visitor keeper = new Visitor(port);
    keeper.signIn("dpo.bpet", "demo");
    String page = "/consents/notices/" + scene.notice(key).id() + "/more-time";
    assertThat(keeper.page(page).body()).contains("30 November 2026", "Take two months more");
    assertThat(keeper.submit(page, page, Map.of("reason", "")).body())
        .contains("Nothing was changed", "“Why” is missing");
    assertThat(keeper.submit(page, page, Map.of("reason", "Eleven old accounts")).statusCode())
        .isEqualTo(302);

    assertThat(keeper.page(page).body())
        .contains("1 February 2027", "Eleven old accounts", "There is no second time")
        .doesNotContain("Take two months more</button>");
    assertThat(mailsTo(carer, key)).containsExactly("Your notice " + key + " needs more time");
    assertThat(facts.of(scene.notice(key), true).answerBy()).isEqualTo("1 February 2027");

    desk.timeIsUp(key);
    assertThat(mailsTo("headteacher.bpet", key))
        .as("not overdue after one month")
        .noneMatch(one -> one.contains("overdue"));
    desk.timeIsUp(key);
    assertThat(clock.instant()).isEqualTo(Instant.parse("2027-02-02T00:00:00Z"));
    assertThat(mailsTo("headteacher.bpet", key)).anyMatch(one -> one.contains("overdue"));
    assertThat(desk.open(key)).containsExactly("confirmRecord");
  }

  @Test
  @DisplayName("reading 3, OIEA 4.4a: carers do not agree: the safer side counts, the DSL hears")
  void conflict() {
    String other =
        jdbc.queryForObject(
            "select max(carer) from roll_carer where pupil = 'bpet-p001'", String.class);
    String key = scene.enter("office.bpet", written("bpet-p001", other));
    assertThat(scene.image("bpet-p001")).isEqualTo(Standing.WITHDRAWN);
    assertThat(mailsTo("dsl.bpet", key)).anyMatch(subject -> subject.contains("do not agree"));
  }

  private String otherCarer() {
    return jdbc.queryForObject(
        "select max(carer) from roll_carer where pupil = 'bpet-p001'", String.class);
  }

  @Test
  @DisplayName("reading 3: carers do not agree, by personal link: the DSL hears as well")
  void conflictByLink() {
    Child child = Child.pupil("bpet-p001");
    Giver other = Giver.carer(otherCarer());
    together.executeWithoutResult(
        status -> {
          consents.record(
              "bpet",
              new NewConsent(
                  child,
                  Set.of(Use.IMAGE),
                  "all",
                  Decision.WITHDRAWN,
                  other,
                  clock.today(),
                  "Withdrawn by personal link"),
              ConsentRegister.BY_LINK);
          events.publishEvent(
              new ConsentWithdrawnByLink(
                  "bpet", child, other, Map.of("all", Set.of(Use.IMAGE)), clock.today(), null));
        });
    String key =
        jdbc.queryForObject(
            "select case_key from consent_notice where child = 'bpet-p001'", String.class);
    assertThat(mailsTo("dsl.bpet", key)).anyMatch(subject -> subject.contains("do not agree"));
  }

  @Test
  @DisplayName("reading 3: carers do not agree, only spoken at first: the DSL hears when it counts")
  void conflictAfterHold() {
    String key = scene.enter("staff.bpet", written("bpet-p001", otherCarer(), "channel", "spoken"));
    assertThat(mailsTo("dsl.bpet", key)).noneMatch(subject -> subject.contains("do not agree"));
    scene.decide(key, "askForWriting", "office.bpet", "came", "onDay", "2026-11-20");
    assertThat(mailsTo("dsl.bpet", key)).anyMatch(subject -> subject.contains("do not agree"));
  }

  @Test
  @DisplayName("C3: a post that came back keeps the notice from being answered until it is decided")
  void postCameBack() {
    Post post = out.portrait("facebook-bpet", "bpet-p108");
    String key = scene.enter("office.bpet", written("bpet-p108", carerOf("bpet-p108")));
    scene.takenDown(key);
    jdbc.update(
        "update post set taken_down_at = posted_at, taken_down_by = posted_by where id = ?",
        post.id());
    jdbc.update(
        "update take_down set state = 'open', decided_by = null, decided_at = null where cause = ?",
        key);
    assertThatThrownBy(() -> scene.decide(key, "confirmRecord", "dpo.bpet", "right"))
        .hasMessageContaining("a take-down is open again");
    scene.decide(key, "confirmRecord", "dpo.bpet", "look-again", "reason", "It is up again");
    assertThat(desk.open(key)).as("it waits for the take-down").isEmpty();
    assertThat(desk.isOver(key)).isFalse();
    scene.takenDown(key);
    scene.decide(key, "confirmRecord", "dpo.bpet", "right");
    assertThat(desk.isOver(key)).isTrue();
  }

  @Test
  @DisplayName(
      "C4: who is a carer no longer when the answer is written learns nothing of the child")
  void carerNoLonger() {
    String carer = carerOf("bpet-p109");
    String key = scene.enter("office.bpet", written("bpet-p109", carer));
    jdbc.update("delete from roll_carer where pupil = 'bpet-p109' and carer = ?", carer);
    try {
      scene.decide(key, "confirmRecord", "dpo.bpet", "right");
      assertThat(scene.letter(key)).contains("cannot tell you more").doesNotContain("networks");
      assertThat(desk.open(key)).as("nothing by mail").containsExactly("sendLetter");
    } finally {
      jdbc.update(
          "insert into roll_carer (school, pupil, carer) values ('bpet', 'bpet-p109', ?)", carer);
    }
  }

  @Test
  @DisplayName("C4: where no mail can go to the address on the roll, the answer goes on paper")
  void addressThatCannotBe() {
    String carer = carerOf("bpet-p110");
    String key = scene.enter("office.bpet", written("bpet-p110", carer));
    String address =
        jdbc.queryForObject(
            "select email from roll_person where sourced_id = ?", String.class, carer);
    jdbc.update("update roll_person set email = 'at home' where sourced_id = ?", carer);
    try {
      scene.decide(key, "confirmRecord", "dpo.bpet", "right");
      assertThat(desk.open(key)).containsExactly("sendLetter");
    } finally {
      jdbc.update("update roll_person set email = ? where sourced_id = ?", address, carer);
    }
  }

  @Test
  @DisplayName(
      "C3: accounts not wholly on record are searched by hand, what is found is taken down, and the"
          + " letter says what came of it")
  void olderPosts() {
    String old = "https://facebook.example/" + UUID.randomUUID();
    jdbc.update(
        "insert into older_post (school, account, link, posted_on, case_key, listed_by, listed_at)"
            + " values ('bpet', 'facebook-bpet', ?, date '2024-05-02', 'bpet-ADPT-2026-0001',"
            + " 'staff.bpet', current_timestamp)",
        old);
    jdbc.update("insert into older_post_child select max(id), 'bpet-p111' from older_post");
    jdbc.update(
        "update social_account set complete_from = date '2026-09-01' where id in"
            + " ('facebook-bpet', 'instagram-bpet')");
    try {
      String key = scene.enter("office.bpet", written("bpet-p111", carerOf("bpet-p111")));
      assertThat(takeDowns.of("bpet", key)).as("listed").extracting(TakeDown::link).contains(old);
      Map<String, String> searches = takingDown.searches("bpet", key);
      assertThat(searches).containsOnlyKeys("facebook-bpet", "instagram-bpet");
      assertThat(facts.of(scene.notice(key), true).searches())
          .hasSize(2)
          .allMatch(one -> one.contains("posts before 1 September 2026, not searched yet"));
      takingDown.opened("bpet", key).forEach(one -> takingDown.removes(one, "staff.bpet"));
      desk.work(key);
      assertThat(desk.open(key)).as("it waits for the searches").isEmpty();

      String found = "https://facebook.example/" + UUID.randomUUID();
      desk.complete(
          searches.get("facebook-bpet"),
          "searchOlderPosts",
          "staff.bpet",
          searched("found", "olderPosts", found + ",2023-06-30"));
      desk.complete(
          searches.get("instagram-bpet"),
          "searchOlderPosts",
          "staff.bpet",
          searched("not-done", "whyNot", "not-shown", "how", "It begins in 2025"));
      assertThat(desk.open(key)).as("it waits for what was found").isEmpty();
      takingDown.opened("bpet", key).stream()
          .filter(one -> !desk.open(one).isEmpty())
          .forEach(one -> takingDown.removes(one, "staff.bpet"));
      desk.work(key);
      scene.decide(key, "confirmRecord", "dpo.bpet", "right");

      assertThat(scene.letter(key))
          .contains(
              old + ", posted on 2 May 2024: removed on 20 November 2026.",
              found + ", posted on 30 June 2023: removed on 20 November 2026.",
              "posts before 1 September 2026, searched by hand on 20 November 2026: one was found.",
              "could not be searched: the network no longer shows posts of that time.")
          .doesNotContain("It begins in 2025", "Scrolled");
      jdbc.update("update consent_notice_letter set words = ?", "x".repeat(150_000));
      assertThat(scene.letter(key)).as("no longest length").hasSize(150_000);
    } finally {
      jdbc.update("delete from older_post_child");
      jdbc.update("delete from older_post");
    }
  }

  @Test
  @DisplayName("C3: what became known after the search is asked about before the record is right")
  void olderPostsKnownLate() {
    String key = scene.enter("office.bpet", written("bpet-p112", carerOf("bpet-p112")));
    jdbc.update("update social_account set complete_from = null where id = 'facebook-bpet'");
    assertThatThrownBy(() -> scene.decide(key, "confirmRecord", "dpo.bpet", "right"))
        .hasMessageContaining("not searched yet");
    scene.decide(key, "confirmRecord", "dpo.bpet", "look-again", "reason", "An old account");
    String search = takingDown.searches("bpet", key).get("facebook-bpet");
    desk.complete(search, "searchOlderPosts", "staff.bpet", searched("nothing"));
    desk.work(key);
    scene.decide(key, "confirmRecord", "dpo.bpet", "right");
    assertThat(scene.letter(key)).contains("searched by hand on 20 November 2026: none was found.");
  }

  @Test
  @DisplayName("BPET 6-5a, WMAT 7.5a: an amendment takes back the rest, and leaves what it names")
  void amendment() {
    String pupil = "bpet-p011";
    Post elsewhere = out.portrait("facebook-bpet", pupil);
    looksAt(elsewhere, pupil, "image");
    Post named = out.portrait("facebook-bpet", pupil);
    looksAt(named, pupil, "first-name");
    String key =
        scene.enter(
            "office.bpet",
            written(pupil, carerOf(pupil), "change", "amend", "uses", "image", "platforms", "all"));
    assertThat(scene.standings(pupil, "facebook"))
        .containsEntry(Use.IMAGE, Standing.HELD)
        .containsEntry(Use.VIDEO, Standing.WITHDRAWN)
        .containsEntry(Use.FIRST_NAME, Standing.WITHDRAWN)
        .containsEntry(Use.FULL_NAME, Standing.REFUSED);
    assertThat(takeDowns.of("bpet", key))
        .as("only posts that make a use which is withdrawn")
        .extracting(TakeDown::post)
        .containsExactly(named.id());
  }

  @Test
  @DisplayName("BPET 6-5a: withdrawn on one network, held on the others")
  void oneNetwork() {
    String pupil = "bpet-p002";
    Post facebook = out.portrait("facebook-bpet", pupil);
    String key =
        scene.enter("office.bpet", written(pupil, carerOf(pupil), "platforms", "instagram"));
    assertThat(scene.standings(pupil, "instagram")).containsEntry(Use.IMAGE, Standing.WITHDRAWN);
    assertThat(scene.standings(pupil, "facebook")).containsEntry(Use.IMAGE, Standing.HELD);
    assertThat(takeDowns.of("bpet", key)).extracting(TakeDown::post).doesNotContain(facebook.id());
  }

  /** As its sign-off found, when it was posted. */
  private void looksAt(Post post, String pupil, String use) {
    jdbc.update(
        "insert into post_consent (post, version, looked_at, occasion, kind, child, used_for,"
            + " standing) values (?, 1, ?, 'posting', 'pupil', ?, ?, 'held')",
        post.id(),
        Timestamp.from(clock.instant()),
        pupil,
        use);
  }

  @Test
  @DisplayName("issue 7: a withdrawal by personal link has its posts found and is answered, once")
  void byLink() {
    Post post = out.portrait("facebook-bpet", "bpet-p003");
    Giver carer = Giver.carer(carerOf("bpet-p003"));
    long before = records("bpet-p003");
    together.executeWithoutResult(
        status ->
            events.publishEvent(
                new ConsentWithdrawnByLink(
                    "bpet",
                    Child.pupil("bpet-p003"),
                    carer,
                    Map.of("all", Set.of(Use.IMAGE)),
                    clock.today(),
                    true)));
    assertThat(records("bpet-p003")).as("its page has recorded it already").isEqualTo(before);
    String key =
        jdbc.queryForObject(
            "select case_key from consent_notice where child = 'bpet-p003'", String.class);
    desk.work(key);
    assertThat(takeDowns.of("bpet", key)).extracting(TakeDown::post).containsExactly(post.id());
    scene.takenDown(key);
    scene.decide(key, "confirmRecord", "dpo.bpet", "right");
    assertThat(desk.isOver(key)).isTrue();
  }

  private long records(String pupil) {
    return jdbc.queryForObject(
        "select count(*) from consent_record where child = ?", Long.class, pupil);
  }

  @Test
  @DisplayName("C1: a child not on the roll, whose entered carer says no")
  void childNotOnTheRoll() {
    String key =
        scene.enter(
            "office.bpet",
            Map.of(
                "about", "other-child",
                "otherChild", "visitor-bpet",
                "givenBy", "entered-carer",
                "channel", "e-mail",
                "receivedOn", "2026-11-20"));
    assertThat(scene.notice(key).says().child()).isEqualTo(Child.other("visitor-bpet"));
    scene.decide(key, "confirmRecord", "dpo.bpet", "right");
    assertThat(desk.open(key)).containsExactly("sendLetter");
  }
}
