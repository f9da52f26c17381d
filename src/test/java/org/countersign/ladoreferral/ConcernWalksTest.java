package org.countersign.ladoreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.ladoreferral.ConcernScene.fields;
import static org.countersign.ladoreferral.ConcernScene.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.Exclusion;
import org.countersign.staffconcern.ConcernKeeping;
import org.countersign.staffconcern.Source;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.staffconcern.StaffConcerns;
import org.countersign.staffconcern.Subject;
import org.countersign.staffconcern.SubjectKind;
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Concerns from the first word to the outcome, by every way there is. */
@TakeDownTest
@Tag("walk")
class ConcernWalksTest {

  @Autowired private BeanFactory product;
  @Autowired private StaffConcerns register;
  @Autowired private ConcernKeeping keeping;
  @Autowired private Overrides overrides;
  @Autowired private JdbcClient jdbc;

  private ConcernScene scene;

  @BeforeEach
  void sit() {
    scene = new ConcernScene(product);
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private StaffConcern concern(String number) {
    return register.byCase(number).orElseThrow();
  }

  @Test
  @DisplayName("HCPS CP-1 to CP-6, NAT:7: a parent reports a teacher; substantiated and dismissed")
  void parentReportsTeacher() {
    String number =
        scene.raise("hcps", staff("teacher05.hcps"), Source.PARENT, true, false, Map.of());
    assertThat(scene.desk.open(number))
        .as("the police wait for nothing, nothing waits for the police")
        .containsExactly("decideThreshold", "handleSource", "tellPoliceFirst");
    assertThat(scene.desk.offered(number, "decideThreshold"))
        .as("HCPS CP-0: the headteacher, and one case manager")
        .containsExactly("headteacher.hcps");
    assertThat(scene.desk.task(number, "decideThreshold").getDueDate())
        .as("one working day from awareness, over the weekend")
        .isEqualTo(Date.from(Instant.parse("2026-11-23T08:30:00Z")));
    for (String less : List.of("none", "low-level", "unsure")) {
      assertThatThrownBy(() -> scene.judges(number, "no", less))
          .as("CP-2, reading 9: " + less)
          .hasMessageContaining("Your policy refers every such concern");
    }
    scene.judges(number, "no", "refer");
    String referral = scene.referral(number);
    assertThat(referral).matches("hcps-LADO-2026-[0-9A-Z]{8}");
    assertThat(scene.desk.open(referral)).containsExactly("recordAdvice", "referToLado");
    assertThatThrownBy(() -> scene.advised(referral, "go-on", "yes"))
        .hasMessageContaining("The LADO is not told yet");
    scene.refers(referral, "written");
    assertThatThrownBy(() -> scene.advised(referral, "low-level", "no"))
        .as("L4: what was referred as an allegation needs an outcome")
        .hasMessageContaining("needs an outcome");
    scene.advised(referral, "go-on", "yes");
    scene.suspends(referral, false);
    scene.tells(referral);
    scene.reviews(referral, "go-on", "yes");
    assertThat(scene.desk.open(referral))
        .as("nobody is told twice; the next review is in two weeks")
        .containsExactly("reviewProgress");
    scene.reviews(referral, "settled", "yes");
    assertThatThrownBy(() -> scene.settles(referral, "no-further-action", "removed", "yes"))
        .hasMessageContaining("only where the LADO agreed");
    scene.settles(referral, "substantiated", "removed", "yes");
    assertThat(scene.desk.open(referral))
        .containsExactly("informFamily", "referToDbs", "writeLetters");
    scene.tellsDbs(referral);
    scene.does(
        referral, "considerTra", "decision", "not-referred", "reason", "Agreed with the LADO.");
    scene.closes(number, referral);
    assertThat(scene.desk.isOver(referral)).isTrue();
    assertThat(scene.desk.open(number)).containsExactly("handleSource", "tellPoliceFirst");
    scene.seesToSource(number);
    scene.does(
        number,
        "tellPoliceFirst",
        "decision",
        "told",
        "whoWasTold",
        "PC Plodworth",
        "toldAt",
        scene.now());
    assertThat(scene.desk.isOver(number)).isTrue();
    assertThat(concern(number).closedAt()).isNotNull();
    ConcernKeeping.Keeping kept = keeping.of(concern(number).id()).orElseThrow();
    assertThat(kept.outcome()).isEqualTo("substantiated");
    assertThat(kept.keepUntil()).as("NAT:11").isEqualTo(LocalDate.of(2051, 3, 1));
    assertThat(
            jdbc.sql("select text_ from act_hi_varinst where text_ is not null")
                .query(String.class)
                .list())
        .as("the case holds no narrative")
        .noneMatch(text -> text.contains("private account") || text.contains("Plodworth"));
  }

  @Test
  @DisplayName("reading 11, NAT:5: the head of BPET: chief executive, asked by voice, low-level")
  void aboutTheHead() {
    String number = scene.raise("bpet", staff("headteacher.bpet"), Source.STAFF);
    assertThat(scene.desk.offered(number, "decideThreshold"))
        .containsExactly("chief-executive.bpet");
    scene.judges(number, "not-sure", "unsure");
    String referral = scene.referral(number);
    assertThat(scene.desk.task(referral, "referToLado").getDueDate())
        .as("the local authority of BPET: the same working day")
        .isEqualTo(Date.from(Instant.parse("2026-11-21T00:00:00Z")));
    scene.refers(referral, "voice");
    assertThat(scene.desk.task(referral, "writeToLado").getDueDate())
        .as("in writing within three working days")
        .isEqualTo(Date.from(Instant.parse("2026-11-25T08:30:00Z")));
    scene.advised(referral, "low-level", "no");
    assertThat(scene.desk.open(referral)).containsExactly("writeToLado");
    scene.does(
        referral,
        "writeToLado",
        "decision",
        "sent",
        "sentAt",
        scene.now(),
        "route",
        "Portal",
        "reference",
        "LADO-2");
    scene.desk.work(number);
    scene.seesToSource(number);
    assertThat(scene.desk.isOver(number)).isTrue();
    ConcernKeeping.Keeping kept = keeping.of(concern(number).id()).orElseThrow();
    assertThat(kept.outcome()).isEqualTo("low-level");
    assertThat(kept.keepUntil()).as("NAT:10: until the person leaves").isNull();
  }

  @Test
  @DisplayName("NAT:9: two low-level concerns that are alike ask again; the agency is told")
  void pattern() {
    Subject agency = new Subject(null, SubjectKind.SUPPLY, "Sam Supplyton", "Stopgap Ltd");
    lowLevel(scene.raise("oiea", agency, Source.OTHER));
    String second =
        scene.raise(
            "oiea",
            new Subject(null, SubjectKind.SUPPLY, " sam  SUPPLYTON ", "Stopgap Ltd"),
            Source.OTHER);
    scene.judges(second, "no", "low-level");
    assertThat(scene.desk.open(second))
        .as("asked again whether the threshold is met")
        .containsExactly("decideThreshold", "handleSource");
    lowLevel(second);
    assertThat(
            jdbc.sql("select count(*) from low_level_concern where subject = '? sam supplyton'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  private void lowLevel(String number) {
    scene.judges(number, "no", "low-level");
    scene.does(number, "tellEmployer", "decision", "told", "reason", "Rang them at noon.");
    scene.seesToSource(number);
    assertThat(scene.desk.isOver(number)).isTrue();
  }

  @Test
  @DisplayName(
      "NAT:3, L5: reporting is a conflict: LADO directly; low-level of our own; no concern")
  void straightAndNone() {
    String number = scene.raise("obs", staff("teacher06.obs"), Source.CHILD, false, true, Map.of());
    assertThat(scene.desk.open(number))
        .containsExactly("contactLadoDirectly", "decideThreshold", "handleSource");
    scene.does(
        number,
        "contactLadoDirectly",
        "decision",
        "told",
        "toldAt",
        scene.now(),
        "reference",
        "LADO-3");
    Map<String, Object> withoutReason = ConcernScene.judged("no", "none");
    withoutReason.remove("reason");
    assertThatThrownBy(
            () ->
                scene.desk.complete(
                    number, "decideThreshold", scene.manager(number), withoutReason))
        .as("L5: not referring has a reason")
        .hasMessageContaining("Reason");
    scene.judges(number, "no", "none");
    scene.seesToSource(number);
    assertThat(scene.desk.isOver(number)).isTrue();
    String other = scene.raise("obs", staff("teacher07.obs"), Source.SELF);
    scene.judges(other, "no", "low-level");
    scene.seesToSource(other);
    assertThat(scene.desk.isOver(other)).as("no employer besides the school").isTrue();
  }

  @Test
  @DisplayName("NAT:4, L2: overdue to the next in line; override; suspended; resigned, unfounded")
  void overdueAndOverridden() {
    String number = scene.raise("wmat", staff("teacher05.wmat"), Source.STAFF);
    scene.judges(number, "yes", "refer");
    String referral = scene.referral(number);
    scene.clock.standAt(Instant.parse("2026-11-21T08:29:59Z"));
    scene.desk.work(referral);
    assertThat(told()).as("WMAT's authority: 24 hours, and not before").isEmpty();
    scene.clock.standAt(Instant.parse("2026-11-21T08:30:00Z"));
    scene.desk.work(referral);
    assertThat(told()).containsExactly("chief-executive.wmat");
    scene.clock.standAt(Instant.parse("2026-11-21T08:31:00Z"));
    assertThatThrownBy(() -> scene.refers(referral, "written"))
        .as("late says why")
        .hasMessageContaining("Say in “Why it is late” why");
    StaffConcern concern = concern(number);
    Actor manager = new Actor(scene.manager(number), Set.of(), Set.of("wmat"));
    assertThat(overrides.seconds(concern, manager))
        .doesNotContain("teacher05.wmat", manager.userId());
    overrides.begin(
        concern,
        referral,
        "suspend",
        "Seen with the child.",
        "chief-executive.wmat",
        manager.userId());
    assertThat(
            jdbc.sql("select count(*) from trail_event where chain = ? and kind = 'override'")
                .param("case/" + referral)
                .query(Long.class)
                .single())
        .as("L2: flagged")
        .isEqualTo(1);
    scene.does(referral, "actForSafety", "decision", "acted", "reason", "Sent home at nine.");
    scene.does(
        referral,
        "referToLado",
        "decision",
        "written",
        "toldAt",
        scene.now(),
        "route",
        "Portal",
        "reference",
        "LADO-4",
        "lateReason",
        "The portal was down.");
    scene.advised(referral, "go-on", "no");
    scene.suspends(referral, true);
    assertThat(scene.desk.task(referral, "confirmSuspension").getDueDate())
        .as("NAT:8: one working day; Saturday counts from Monday")
        .isEqualTo(Date.from(Instant.parse("2026-11-24T00:00:00Z")));
    scene.does(
        referral,
        "confirmSuspension",
        "decision",
        "given",
        "givenAt",
        scene.now(),
        "namedContact",
        "Dorian Deputing");
    assertThat(scene.desk.open(referral))
        .as("nobody is told without the LADO's agreement")
        .containsExactly("reviewProgress");
    scene.reviews(referral, "settled", "no");
    scene.settles(referral, "unfounded", "left", "yes");
    assertThat(scene.desk.open(referral)).containsExactly("informFamily", "writeLetters");
    scene.closes(number, referral);
    scene.seesToSource(number);
    assertThat(scene.desk.isOver(number)).isTrue();
  }

  private List<String> told() {
    return jdbc.sql("select person from notice where headline like 'Something that is due by law%'")
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("NAT:7: no further action agreed in the first discussion; NAT:11: false leaves")
  void noFurtherAction() {
    String number = scene.raise("oiea", staff("teacher06.oiea"), Source.STAFF);
    scene.judges(number, "yes", "refer");
    String referral = scene.referral(number);
    scene.refers(referral, "written");
    scene.advised(referral, "no-further-action", "no");
    assertThatThrownBy(() -> scene.settles(referral, "false", "still-there", "yes"))
        .hasMessageContaining("agreed on no further action");
    scene.settles(referral, "no-further-action", "removed", "no");
    scene.tellsDbs(referral);
    scene.closes(number, referral);
    scene.seesToSource(number);
    assertThat(scene.desk.isOver(number)).isTrue();
  }

  @Test
  @DisplayName("NAT:3: nobody is free: the LADO has it, and it is looked again every day")
  void nobodyFree() {
    Map<String, Exclusion> all =
        Map.of(
            "headteacher.oiea", Exclusion.IN_CONFLICT,
            "chief-executive.oiea", Exclusion.IN_CONFLICT,
            "chair-of-governors.oiea", Exclusion.IN_CONFLICT,
            "chair-of-trustees.oiea", Exclusion.IN_CONFLICT);
    String number = scene.raise("oiea", staff("teacher08.oiea"), Source.STAFF, false, false, all);
    assertThat(scene.desk.open(number)).containsExactly("contactLadoDirectly");
    jdbc.sql(
            "insert into roll_role (school, person, role, begins_on)"
                + " values ('oiea', 'oiea-s005', 'headteacher', date '2024-09-01')")
        .update();
    try {
      scene.desk.timeIsUp(number);
      assertThat(scene.manager(number)).isEqualTo("deputy-headteacher.oiea");
      scene.does(
          number,
          "contactLadoDirectly",
          "decision",
          "told",
          "toldAt",
          scene.now(),
          "reference",
          "LADO-5");
      scene.desk.complete(
          number, "decideThreshold", "deputy-headteacher.oiea", ConcernScene.judged("no", "none"));
      scene.desk.complete(
          number,
          "handleSource",
          "deputy-headteacher.oiea",
          fields("decision", "not-needed", "reason", "They know."));
      assertThat(scene.desk.isOver(number)).isTrue();
    } finally {
      jdbc.sql("delete from roll_role where person = 'oiea-s005' and role = 'headteacher'")
          .update();
    }
  }
}
