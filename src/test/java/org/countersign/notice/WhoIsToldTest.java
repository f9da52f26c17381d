package org.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.notice.Happenings.CASE;
import static org.countersign.notice.Happenings.facts;
import static org.countersign.notice.Happenings.forPerson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.MovableClock;
import org.countersign.access.DeputyAsked;
import org.countersign.access.NextAsked;
import org.countersign.access.SomebodyThere;
import org.countersign.access.StandInWithdrawn;
import org.countersign.access.TaskAppeared;
import org.countersign.access.TaskFacts;
import org.countersign.access.TaskHandedOver;
import org.countersign.access.TaskReleased;
import org.countersign.school.Carer;
import org.countersign.school.Roll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issue 5, “To whom”: those whose step it is, who asked, carers; and how they chose to hear. */
@NoticeTest
class WhoIsToldTest {

  private static final Instant NO_DUE = null;

  @Autowired private Happenings happenings;
  @Autowired private Notices notices;
  @Autowired private Choices choices;
  @Autowired private Roll roll;
  @Autowired private PostOffice.Arrived arrived;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  @AfterEach
  void forget() {
    happenings.forget();
  }

  private List<String> told() {
    happenings.work();
    return arrived.to().stream().map(to -> to.substring(0, to.indexOf('@'))).toList();
  }

  private void chooses(String person, Choice choice) {
    happenings.inTransaction(() -> choices.choose(person, choice));
  }

  private void leaves(String person, LocalDate day) {
    jdbc.update("update roll_person set left_on = ? where username = ?", day, person);
  }

  @Test
  @DisplayName("issue 5: whoever holds the role in that school, and nobody of another")
  void role() {
    happenings.appears(facts(Set.of(), Set.of("headteacher", "deputy-headteacher")), NO_DUE);
    assertThat(told()).containsExactly("deputy-headteacher.bpet", "headteacher.bpet");
    assertThat(happenings.inTrail("notice"))
        .last()
        .asString()
        .contains("\"to\":[\"deputy-headteacher.bpet\",\"headteacher.bpet\"]");
  }

  @Test
  @DisplayName("issue 5, P2: never somebody who is excluded, by name or by role")
  void excluded() {
    happenings.appears(
        facts(
            Set.of("staff.bpet", "staff2.bpet"),
            Set.of("headteacher"),
            "staff.bpet",
            "headteacher.bpet"),
        NO_DUE);
    assertThat(told()).containsExactly("staff2.bpet");
  }

  @Test
  @DisplayName("issue 5: whom the model names alone, not the others of the role")
  void named() {
    happenings.appears(
        new TaskFacts("bpet", "slt.bpet", Set.of(), Set.of("slt"), Set.of()), NO_DUE);
    assertThat(told()).containsExactly("slt.bpet");
  }

  @Test
  @DisplayName("ours: a leaver, a stranger and somebody of another school are told nothing")
  void leavers() {
    leaves("staff.bpet", clock.today());
    try {
      happenings.appears(
          facts(Set.of("staff.bpet", "staff.obs", "nobody.knows", "staff2.bpet"), Set.of()),
          NO_DUE);
      assertThat(told()).containsExactly("staff2.bpet");
    } finally {
      leaves("staff.bpet", null);
    }
  }

  @Test
  @DisplayName("issue 5: a step that reaches nobody is an incident, and goes to the next at once")
  void nobody() {
    int before = happenings.inTrail("incident").size();
    happenings.appears(facts(Set.of("nobody.knows"), Set.of()), NO_DUE);
    happenings.work();
    assertThat(happenings.inTrail("incident")).hasSize(before + 1);
    assertThat(told()).containsExactly("deputy-headteacher.bpet");
  }

  @Test
  @DisplayName("issue 5: at once, once a day, or not at all")
  void chosen() {
    chooses("deputy-headteacher.bpet", Choice.OFF);
    chooses("slt.bpet", Choice.DAILY);
    happenings.appears(facts(Set.of(), Set.of("slt")), NO_DUE);
    assertThat(told()).containsExactly("headteacher.bpet");
    assertThat(happenings.inTrail("notice"))
        .last()
        .asString()
        .contains("\"daily\":[\"slt.bpet\"]", "\"off\":[\"deputy-headteacher.bpet\"]");
  }

  @Test
  @DisplayName("issue 5: save for safeguarding, of which everybody hears at once")
  void safeguarding() {
    chooses("dsl.bpet", Choice.OFF);
    chooses("teacher01.bpet", Choice.DAILY);
    happenings.appears(facts(Set.of(), Set.of("dsl")), NO_DUE, false, true);
    assertThat(told()).containsExactly("dsl.bpet", "teacher01.bpet");
  }

  @Test
  @DisplayName("L1: of a confidential case the named alone hear, whoever holds the role")
  void confidential() {
    chooses("dsl.bpet", Choice.OFF);
    happenings.appears(
        facts(Set.of("dsl.bpet", "headteacher.bpet"), Set.of("dsl", "slt"), "headteacher.bpet"),
        NO_DUE,
        true,
        true);
    assertThat(told()).containsExactly("dsl.bpet");
  }

  @Test
  @DisplayName("issue 5: the digest comes in the morning with what waits then, once")
  void digest() throws Exception {
    chooses("slt.bpet", Choice.DAILY);
    happenings.appears(facts(Set.of(), Set.of("slt"), "headteacher.bpet"), NO_DUE);
    String over = happenings.appears(facts(Set.of("slt.bpet"), Set.of()), NO_DUE);
    happenings.appears(facts(Set.of("staff.bpet"), Set.of()), NO_DUE, false, false);
    happenings.work();
    happenings.ends(over);
    arrived.forget();
    clock.standAt(Instant.parse("2026-11-21T06:59:59Z"));
    assertThat(told()).isEmpty();
    clock.standAt(Instant.parse("2026-11-21T07:00:00Z"));
    assertThat(told()).containsExactly("slt.bpet");
    assertThat(told()).containsExactly("slt.bpet");
    assertThat(arrived.all().get(0).getSubject()).isEqualTo("1 step waits for you");
    arrived.forget();
    // The product was down in the morning.
    clock.standAt(Instant.parse("2026-11-22T15:00:00Z"));
    assertThat(told()).containsExactly("slt.bpet");
  }

  @Test
  @DisplayName("issue 5: a deputy is written to, and reminded with the others")
  void deputy() {
    String task =
        happenings.appears(forPerson("headteacher.bpet"), Instant.parse("2026-11-26T00:00:00Z"));
    happenings.work();
    arrived.forget();
    happenings.happens(new DeputyAsked(task, "deputy-headteacher.bpet", "headteacher.bpet"));
    happenings.happens(new DeputyAsked(task, "deputy-headteacher.bpet", "headteacher.bpet"));
    assertThat(told()).containsExactly("deputy-headteacher.bpet");
    assertThat(PostOffice.Arrived.part(arrived.all().get(0), 0)).contains("Hetty Headley is away");
    arrived.forget();
    clock.standAt(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(told()).containsExactly("deputy-headteacher.bpet", "headteacher.bpet");
  }

  @Test
  @DisplayName("issue 5: a deputy is asked before the step tells of itself, and hears of it")
  void deputyFirst() {
    TaskFacts facts = forPerson("headteacher.bpet");
    happenings.happens(new DeputyAsked("first", "slt.bpet", "headteacher.bpet"));
    happenings.happens(
        new TaskAppeared(
            "first",
            CASE,
            "post-sign-off",
            null,
            "checkPost",
            null,
            null,
            facts,
            true,
            false,
            false));
    assertThat(told()).containsExactly("headteacher.bpet", "slt.bpet");
  }

  @Test
  @DisplayName("issue 5: a deputy who is excluded from the case is not written to")
  void excludedDeputy() {
    String task =
        happenings.appears(
            facts(Set.of("headteacher.bpet"), Set.of(), "deputy-headteacher.bpet"), NO_DUE);
    happenings.happens(new DeputyAsked(task, "deputy-headteacher.bpet", "headteacher.bpet"));
    assertThat(told()).containsExactly("headteacher.bpet");
  }

  @Test
  @DisplayName("ours: whoever is given a step by a colleague hears of it")
  void handedOver() {
    String task = happenings.appears(facts(Set.of(), Set.of("headteacher")), NO_DUE);
    happenings.work();
    arrived.forget();
    happenings.happens(new TaskHandedOver(task, "slt.bpet"));
    assertThat(told()).containsExactly("slt.bpet");
  }

  private void aMinuteLater() {
    happenings.work();
    arrived.forget();
    clock.standAt(clock.instant().plusSeconds(60));
  }

  @Test
  @DisplayName("ours: what somebody gave back is everybody's again; they are reminded, not told")
  void givenBack() {
    String task =
        happenings.appears(
            facts(Set.of(), Set.of("headteacher")), Instant.parse("2026-11-26T00:00:00Z"));
    happenings.happens(new TaskHandedOver(task, "slt.bpet"));
    aMinuteLater();
    happenings.happens(new TaskReleased(task, Set.of(), true));
    assertThat(told()).isEmpty();
    clock.standAt(Instant.parse("2026-11-25T00:00:00Z"));
    assertThat(told()).containsExactly("headteacher.bpet");
  }

  @Test
  @DisplayName("ours: what was taken off somebody who is away is told to those it is for now")
  void takenOff() {
    String task = happenings.appears(forPerson("slt.bpet"), NO_DUE);
    aMinuteLater();
    happenings.happens(new TaskReleased(task, Set.of("slt.bpet", "staff.bpet"), false));
    assertThat(told()).containsExactly("slt.bpet", "staff.bpet");
  }

  @Test
  @DisplayName("issue 5: what is over before anybody was told is dropped, and that is on record")
  void dropped() {
    String task = happenings.appears(facts(Set.of(), Set.of("headteacher")), NO_DUE);
    happenings.ends(task);
    assertThat(told()).isEmpty();
    assertThat(happenings.inTrail("notice"))
        .last()
        .asString()
        .contains("\"dropped\":\"The step was over before\"");
  }

  private void outcome(String key, Addressee to) {
    happenings.inTransaction(
        () ->
            notices.tell(
                new Telling(
                    key,
                    "bpet",
                    CASE,
                    to,
                    "Your post " + CASE + " was returned to you",
                    "Too long.",
                    "BPET:7-8a; ours: in words",
                    false)));
  }

  @Test
  @DisplayName("issue 5: the requester is told once, with reason and clause; a leaver is not")
  void outcome() {
    outcome("one", Addressee.person("staff.bpet"));
    outcome("one", Addressee.person("staff.bpet"));
    outcome("two", Addressee.person("nobody.knows"));
    assertThat(told()).containsExactly("staff.bpet");
    assertThat(PostOffice.Arrived.part(arrived.all().get(0), 0))
        .contains("Too long.", "BPET:7-8a – ", "ours: in words")
        .doesNotContain("Now it is your turn");
    assertThat(
            jdbc.queryForList("select reason from notice where reason is not null", String.class))
        .isEmpty();
  }

  @Test
  @DisplayName("ours: who is told why a step is theirs gets one mail, with its link")
  void oneMail() {
    String[] task = new String[1];
    happenings.inTransaction(
        () -> {
          outcome("one", Addressee.person("staff.bpet"));
          task[0] = happenings.appears(forPerson("staff.bpet"), NO_DUE);
        });
    assertThat(told()).containsExactly("staff.bpet");
    assertThat(PostOffice.Arrived.part(arrived.all().get(0), 0))
        .contains("Too long.", "Now it is your turn: Check the post", "?task=" + task[0]);
  }

  @Test
  @DisplayName("issue 5: carers by the contact on the roll")
  void carer() {
    Carer carer =
        jdbc
            .queryForList(
                "select pupil from roll_carer where school = 'bpet' order by pupil", String.class)
            .stream()
            .flatMap(pupil -> roll.carersOf("bpet", pupil).stream())
            .filter(one -> one.email() != null)
            .findFirst()
            .orElseThrow();
    outcome("carer", Addressee.carer(carer));
    happenings.work();
    assertThat(arrived.to()).containsExactly(carer.email());
  }

  @Test
  @DisplayName("issue 5: whoever comes next is told, once")
  void next() {
    String task = happenings.appears(forPerson("staff.bpet"), NO_DUE);
    happenings.work();
    arrived.forget();
    NextAsked asked = new NextAsked(task, "bpet", List.of("chief-executive.bpet"));
    happenings.happens(asked);
    happenings.happens(asked);
    assertThat(told()).containsExactly("chief-executive.bpet");
  }

  @Test
  @DisplayName("issue 5: where nobody is left, the office and those who see to it are told")
  void nobodyIsLeft() {
    String task =
        happenings.appears(facts(Set.of("staff.bpet"), Set.of(), "headteacher.bpet"), NO_DUE);
    happenings.work();
    arrived.forget();
    happenings.happens(new NextAsked(task, "bpet", List.of()));
    assertThat(told()).containsExactly("deputy-headteacher.bpet", "office.bpet");
  }

  @Test
  @DisplayName("issue 5: that nobody is left is told to nobody once somebody is there again")
  void somebodyIsThere(@Autowired Teller teller) {
    String task = happenings.appears(facts(Set.of("staff.bpet"), Set.of()), NO_DUE);
    happenings.work();
    arrived.forget();
    happenings.happens(new NextAsked(task, "bpet", List.of()));
    happenings.happens(new SomebodyThere(task));
    assertThat(told()).isEmpty();
    happenings.happens(new NextAsked(task, "bpet", List.of()));
    teller.run();
    assertThat(happenings.mails("waiting")).isEqualTo(2);
    happenings.happens(new SomebodyThere(task));
    assertThat(told()).isEmpty();
    assertThat(happenings.inTrail("notice"))
        .last()
        .asString()
        .contains("\"dropped\":\"Somebody is there again\"");
    aMinuteLater();
    happenings.happens(new NextAsked(task, "bpet", List.of()));
    assertThat(told()).contains("office.bpet");
  }

  private static final Instant WEDNESDAY = Instant.parse("2026-11-26T00:00:00Z");
  private static final Instant REMINDER = Instant.parse("2026-11-25T00:00:00Z");

  @Test
  @DisplayName("issue 5: whoever is asked a second time hears of it a second time")
  void askedAgain() {
    String task = happenings.appears(forPerson("headteacher.bpet"), NO_DUE);
    aMinuteLater();
    List<Object> askings =
        List.of(
            new DeputyAsked(task, "slt.bpet", "headteacher.bpet"),
            new NextAsked(task, "bpet", List.of("chief-executive.bpet")),
            new NextAsked(task, "bpet", List.of()),
            new TaskHandedOver(task, "staff.bpet"));
    askings.forEach(happenings::happens);
    List<String> once = told();
    assertThat(once).contains("slt.bpet", "chief-executive.bpet", "office.bpet", "staff.bpet");
    aMinuteLater();
    askings.forEach(happenings::happens);
    assertThat(told()).isEqualTo(once);
  }

  @Test
  @DisplayName("issue 5: whoever is asked now is reminded, next in line too; who was asked is not")
  void withdrawn() {
    String task = happenings.appears(forPerson("headteacher.bpet"), WEDNESDAY);
    happenings.happens(new DeputyAsked(task, "slt.bpet", "headteacher.bpet"));
    aMinuteLater();
    happenings.happens(new StandInWithdrawn(task, "slt.bpet"));
    happenings.happens(new NextAsked(task, "bpet", List.of("chief-executive.bpet")));
    aMinuteLater();
    clock.standAt(REMINDER);
    assertThat(told()).containsExactly("chief-executive.bpet", "headteacher.bpet");
  }

  @Test
  @DisplayName("issue 5: a mail to somebody who is no longer asked does not leave")
  void withdrawnBefore(@Autowired Teller teller, @Autowired Dispatcher dispatcher) {
    String task = happenings.appears(forPerson("headteacher.bpet"), NO_DUE);
    aMinuteLater();
    happenings.happens(new DeputyAsked(task, "slt.bpet", "headteacher.bpet"));
    happenings.happens(new DeputyAsked(task, "staff.bpet", "headteacher.bpet"));
    teller.run();
    happenings.happens(new StandInWithdrawn(task, "slt.bpet"));
    dispatcher.run();
    assertThat(arrived.to()).containsExactly("staff.bpet@bpet.example");
    assertThat(happenings.inTrail("notice"))
        .last()
        .asString()
        .contains("\"dropped\":\"No longer asked\"");
  }

  @Test
  @DisplayName(
      "P2: where it is not known whom to leave out nobody is told, and that is an incident")
  void notKnownWhomToLeaveOut() {
    int before = happenings.inTrail("incident").size();
    String task =
        happenings.appears(facts(Set.of(), Set.of("headteacher")), false, WEDNESDAY, false, false);
    happenings.work();
    happenings.happens(new NextAsked(task, "bpet", List.of()));
    clock.standAt(WEDNESDAY);
    happenings.work();
    assertThat(told()).isEmpty();
    assertThat(happenings.inTrail("incident")).hasSizeGreaterThan(before);
  }

  @Test
  @DisplayName("ours: who was told why before the step came has no link yet, and gets it")
  void outcomeBefore() {
    outcome("one", Addressee.person("staff.bpet"));
    happenings.work();
    arrived.forget();
    clock.standAt(clock.instant().plusSeconds(10));
    happenings.appears(forPerson("staff.bpet"), NO_DUE);
    assertThat(told()).containsExactly("staff.bpet");
  }

  @Test
  @DisplayName("ours: what is not yet told, or of a step that waits, is not forgotten")
  void forgotten(@Autowired Outbox outbox) {
    String waits = happenings.appears(forPerson("headteacher.bpet"), WEDNESDAY);
    String over = happenings.appears(forPerson("headteacher.bpet"), WEDNESDAY);
    happenings.happens(new DeputyAsked(waits, "slt.bpet", "headteacher.bpet"));
    happenings.happens(new DeputyAsked(over, "slt.bpet", "headteacher.bpet"));
    outcome("told", Addressee.person("staff.bpet"));
    happenings.work();
    happenings.ends(over);
    outcome("untold", Addressee.person("staff.bpet"));
    happenings.inTransaction(
        () -> assertThat(outbox.forget(clock.instant().plusSeconds(60))).isEqualTo(2));
    assertThat(jdbc.queryForList("select kind from notice order by kind", String.class))
        .containsExactly("deputy", "outcome");
    assertThat(outbox.standInsOf(waits)).containsExactly("slt.bpet");
  }

  @Test
  @DisplayName("ours: a digest that cannot be made holds up no other, and is tried again")
  void brokenDigest() {
    chooses("headteacher.bpet", Choice.DAILY);
    chooses("slt.bpet", Choice.DAILY);
    happenings.appears(facts(Set.of("headteacher.bpet", "slt.bpet"), Set.of()), NO_DUE);
    happenings.work();
    clock.standAt(Instant.parse("2026-11-21T07:00:00Z"));
    happenings.work();
    // Its id is taken from now on: the same digest made once more fails.
    jdbc.update("update notice_choice set digest_on = date '2026-11-20'");
    jdbc.update("delete from notice_mail where recipient = 'slt.bpet'");
    arrived.forget();
    assertThat(told()).containsExactly("slt.bpet");
    jdbc.update("delete from notice_mail where recipient = 'headteacher.bpet'");
    clock.standAt(clock.instant().plusSeconds(301));
    assertThat(told()).containsExactly("headteacher.bpet", "slt.bpet");
  }

  @Test
  @DisplayName("ours: a digest that can never be made is lost mail, once for each person")
  void lostDigest() {
    chooses("slt.bpet", Choice.DAILY);
    happenings.appears(facts(Set.of("slt.bpet"), Set.of()), NO_DUE);
    happenings.work();
    for (int day = 21; day < 29; day++) {
      jdbc.update(
          "insert into notice_mail (id, school, confidential, recipient, subject, state, attempts,"
              + " made_at, next_at) select ?, 'bpet', false, '', '', 'sent', 0, appeared_at,"
              + " appeared_at from notice_step",
          "digest:bpet:slt.bpet:2026-11-" + day);
    }
    int before = jdbc.queryForObject(LOST_DIGESTS, Integer.class);
    clock.standAt(Instant.parse("2026-11-21T07:00:00Z"));
    for (int round = 0; round < 32; round++) {
      happenings.work();
      clock.standAt(clock.instant().plusSeconds(6 * 3600));
    }
    assertThat(jdbc.queryForObject(LOST_DIGESTS, Integer.class)).isEqualTo(before + 2);
    assertThat(
            jdbc.queryForList(
                "select subject from notice_mail where state = 'failed'", String.class))
        .containsExactly("Your daily mail");
    assertThat(told()).as("the day on which it can be made").containsExactly("slt.bpet");
  }

  private static final String LOST_DIGESTS =
      "select count(*) from trail_event where chain = 'register/bpet/notices' and kind = 'incident'";
}
