package org.countersign.cyberbullying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.cyberbullying.CyberDesk.assessed;
import static org.countersign.cyberbullying.CyberDesk.plainly;
import static org.countersign.cyberbullying.CyberDesk.says;
import static org.countersign.cyberbullying.CyberDesk.with;

import org.countersign.accountcreation.AccountTest;
import org.countersign.reporting.ContentFlag;
import org.countersign.reporting.Perpetrator;
import org.countersign.reporting.Report;
import org.countersign.reporting.ReportRegister;
import org.countersign.reporting.Victim;
import org.countersign.reporting.YesNo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Cases from a report to their end, each on the route that the policy's text gives. */
@AccountTest
@Tag("walk")
class CyberWalksTest {

  @Autowired private ApplicationContext product;
  @Autowired private IncidentRegister register;
  @Autowired private ReportRegister reports;

  private CyberDesk desk;

  @BeforeEach
  void sit() {
    desk = new CyberDesk(product);
    desk.end();
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  private String assess(String school, String... changes) {
    String key = desk.open(desk.told(school));
    desk.does(key, "assessReport", assessed(changes));
    desk.evidenceGone(key);
    return key;
  }

  @Test
  @DisplayName("HCPS CB-2, CB-4: pupils at a weekend: dealt with, both supported, families, closed")
  void weekend() {
    Report report = desk.told("hcps").by("class-teacher.hcps").send();
    String key = report.caseKey();
    desk.cases.work(key);
    assertThat(desk.offered(key, "assessReport"))
        .contains("class-teacher.hcps")
        .doesNotContain("headteacher.hcps", "staff.hcps");
    desk.does(key, "assessReport", assessed());
    desk.evidenceGone(key);
    assertThat(desk.open(key))
        .containsExactly(
            "dealInternally", "informFamilies", "supportVictim", "workWithPerpetrator");
    desk.supports(key, "class-teacher.hcps", "yes");
    desk.dealsInternally(key);
    desk.reviews(key, "too-early");
    desk.reviews(key, "over");
    assertThatThrownBy(() -> desk.closes(key, "victim1"))
        .as("B4")
        .hasMessageContaining("families")
        .hasMessageContaining("Whoever did it");
    desk.closes(key, "victim1", "families", "suspects");
    assertThat(desk.cases.isOver(key)).isTrue();
    assertThat(reports.byId(report.id()).orElseThrow().closedAt()).isNotNull();
  }

  @Test
  @DisplayName("HCPS CB-1: a former pupil at another school: it may be contacted; victim supported")
  void formerPupil() {
    String key = assess("hcps", "perpetratorKind", "former-pupil");
    assertThat(desk.open(key))
        .containsExactly("contactNewSchool", "informFamilies", "supportVictim");
    desk.supports(key, "dsl.hcps", "yes");
    desk.does(
        key,
        "contactNewSchool",
        says("not-contacted", "answer1", "Willow School", "answer2", "No answer"));
    desk.reviews(key, "over");
    desk.closes(key, "victim1", "families", "suspects");
    assertThat(desk.cases.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("HCPS CB-3a to CB-3c: too young: parents warned; again: the DSL may decline online")
  void underage() {
    String key = assess("hcps", "underagePlatform", "yes");
    String[] asked = {"answer1", "Year 5", "answer2", "13"};
    desk.supports(key, "dsl.hcps", "yes");
    desk.does(key, "warnParents", plainly("warned", asked));
    desk.does(key, "dealInternally", plainly("dealt-with", "outcome", "They apologised."));
    desk.reviews(key, "again", "danger", "no", "image", "no", "sexual", "no");
    desk.does(key, "assessReport", assessed("underagePlatform", "yes"));
    desk.evidenceGone(key);
    desk.supports(key, "dsl.hcps", "yes");
    assertThat(desk.offered(key, "decideOnlinePart")).contains("dsl.hcps");
    assertThatThrownBy(() -> desk.does(key, "decideOnlinePart", says("declined", "harm", "yes")))
        .hasMessageContaining("never declined");
    desk.does(key, "decideOnlinePart", says("declined", "harm", "no"));
    assertThat(desk.open(key)).as("the bullying in school").containsExactly("dealInternally");
    desk.does(key, "dealInternally", plainly("dealt-with", "outcome", "They apologised."));
    desk.reviews(key, "again", "danger", "no", "image", "no", "sexual", "no");
    desk.does(key, "assessReport", assessed("underagePlatform", "yes"));
    desk.evidenceGone(key);
    desk.supports(key, "dsl.hcps", "yes");
    desk.does(key, "decideOnlinePart", plainly("deal"));
    desk.does(key, "warnParents", says("not-warned", asked));
    desk.does(key, "dealInternally", plainly("dealt-with", "outcome", "They apologised."));
    desk.reviews(key, "again", "danger", "no", "image", "no", "sexual", "no");
    desk.does(key, "assessReport", assessed("underagePlatform", "yes", "flags", "threatening"));
    desk.evidenceGone(key);
    desk.does(key, "considerPolice", says("not-reported"));
    assertThat(desk.open(key)).as("a threat is never declined").contains("warnParents");
  }

  @Test
  @DisplayName("HCPS CB-5: families will not engage and it goes on: the police are decided on")
  void families() {
    String key = assess("hcps");
    desk.supports(key, "dsl.hcps", "no");
    desk.dealsInternally(key);
    desk.reviews(key, "again", "danger", "no", "image", "no", "sexual", "no");
    desk.does(key, "assessReport", assessed());
    desk.evidenceGone(key);
    assertThat(desk.open(key)).contains("considerPolice").doesNotContain("dealInternally");
    desk.does(
        key,
        "considerPolice",
        says(
            "reported", "reportedBy", "The head", "reportedOn", CyberDesk.TODAY, "reference", "7"));
    assertThat(desk.open(key)).contains("dealInternally");
  }

  @Test
  @DisplayName("HCPS CB-7a to CB-7c: a parent threatens staff: the head at once, then the council")
  void parentThreat() {
    String[] threat = {
      "victim", "staff", "victimNames", "", "victimStaff", "staff.hcps",
      "perpetratorKind", "parent", "suspectNames", "A parent", "flags", "threatening"
    };
    String[] asked = {"answer1", "Today", "answer2", "They shouted"};
    String key = desk.open(desk.told("hcps").by("staff.hcps").of(Victim.STAFF, Perpetrator.PARENT));
    assertThat(desk.offered(key, "assessReport")).containsExactly("headteacher.hcps");
    desk.does(key, "assessReport", assessed(threat));
    desk.evidenceGone(key);
    desk.does(key, "considerPolice", says("not-reported"));
    assertThat(desk.offered(key, "speakToParent")).containsExactly("headteacher.hcps");
    assertThat(desk.cases.task(key, "speakToParent").getDueDate())
        .as("immediately")
        .isEqualTo(CyberDesk.START);
    desk.does(key, "speakToParent", says("unresolved", asked));
    desk.does(
        key,
        "tellAuthority",
        plainly("both", "whom", "PC 77 and Ms Lamb", "toldOn", CyberDesk.TODAY));
    desk.supports(key, "headteacher.hcps", "yes");
    desk.reviews(key, "again", "danger", "no", "image", "no", "sexual", "no");
    desk.does(key, "assessReport", assessed(threat));
    desk.evidenceGone(key);
    desk.does(key, "considerPolice", says("not-reported"));
    desk.does(key, "speakToParent", plainly("resolved", asked));
    assertThat(desk.open(key)).containsExactly("supportVictim");
  }

  private String otherAdult() {
    String key =
        assess(
            "oiea", "perpetratorKind", "other-adult", "suspectNames", "A man", "intended", "yes");
    desk.supports(key, "dsl.oiea", "yes");
    return key;
  }

  private static final String[] MET = {
    "answer1", "Today", "answer2", "Yes", "metOn", CyberDesk.TODAY
  };

  private void asks(String key, String answer) {
    desk.does(key, "meetVictim", plainly("ask-removal", MET));
    desk.does(key, "askRemoval", says(answer, "askedOn", CyberDesk.TODAY, "how", "By message"));
  }

  @Test
  @DisplayName("OIEA 8.6, 8.7: an adult refuses: provider with reference, chased after a week")
  void refuses() {
    String key = otherAdult();
    asks(key, "refused");
    desk.does(key, "decideNextStep", says("tell-provider"));
    desk.does(
        key,
        "reportToProvider",
        plainly(
            "reported", "provider", "The game", "reference", "A-1", "reportedOn", CyberDesk.TODAY));
    assertThat(desk.open(key)).isEmpty();
    desk.cases.timeIsUp(key);
    desk.does(key, "chaseProvider", plainly("chased", "body", "The game, A-1"));
    desk.cases.timeIsUp(key);
    desk.does(key, "chaseProvider", plainly("removed"));
    assertThat(desk.open(key)).isEmpty();
    desk.reviews(key, "over");
    assertThat(desk.open(key)).containsExactly("closeCase");
  }

  @Test
  @DisplayName("OIEA 8.6b, 8.7: not asked for, removed, or another step: the route ends there")
  void removal() {
    String none = otherAdult();
    desk.does(none, "meetVictim", says("no-removal", MET));
    assertThat(desk.open(none)).isEmpty();
    String gone = otherAdult();
    asks(gone, "removed");
    assertThat(desk.open(gone)).isEmpty();
    String other = otherAdult();
    asks(other, "refused");
    desk.does(other, "decideNextStep", says("other-step"));
    assertThat(desk.open(other)).isEmpty();
  }

  @Test
  @DisplayName("BPET 11-4a to 11-4c: a pupil and a crime: the DSL first, then the head must report")
  void bpetPupil() {
    String key = assess("bpet", "crime", "unsure", "intended", "no");
    assertThat(desk.offered(key, "considerPolice")).contains("dsl.bpet");
    assertThat(desk.offered(key, "considerPolice")).doesNotContain("headteacher.bpet");
    assertThatThrownBy(() -> desk.does(key, "considerPolice", says("not-reported")))
        .hasMessageContaining("BPET:11-4a");
    assertThatThrownBy(() -> desk.does(key, "considerPolice", says("hold-back")))
        .hasMessageContaining("police mean for this pupil");
    desk.does(key, "considerPolice", says("pass-on"));
    assertThat(desk.offered(key, "considerPolice")).containsExactly("headteacher.bpet");
    assertThatThrownBy(() -> desk.does(key, "considerPolice", says("not-reported")))
        .hasMessageContaining("must be reported");
    assertThatThrownBy(
            () -> desk.does(key, "considerPolice", says("hold-back", "criminalising", "x")))
        .hasMessageContaining("Nobody may hold this back");
    desk.does(
        key,
        "considerPolice",
        says(
            "reported", "reportedBy", "The head", "reportedOn", CyberDesk.TODAY, "reference", "7"));
    assertThat(desk.open(key)).contains("dealInternally");
    String other = assess("bpet", "crime", "yes", "intended", "no");
    desk.does(
        other,
        "considerPolice",
        says("hold-back", "criminalising", "A child of 12 out of curiosity"));
    assertThat(desk.open(other)).contains("dealInternally");
  }

  @Test
  @DisplayName("reading 8, BPET 13-2c: staff: handed over as a concern, and no link is kept here")
  void staff() {
    String key =
        desk.open(
            desk.told("bpet").of(Victim.PUPIL, Perpetrator.COLLEAGUE).naming("It is staff2.bpet"));
    desk.does(
        key,
        "assessReport",
        assessed(
            "perpetratorKind", "colleague",
            "suspectNames", "",
            "suspectStaff", "staff2.bpet",
            "intended", "yes"));
    assertThat(desk.jdbc.sql("select count(*) from staff_concern").query(Long.class).single())
        .as("not before the evidence")
        .isZero();
    desk.evidenceGone(key);
    assertThat(
            desk.jdbc
                .sql("select subject || ' ' || from_procedure from staff_concern")
                .query(String.class)
                .single())
        .isEqualTo("staff2.bpet cyberbullying-escalation");
    String concern =
        desk.jdbc.sql("select case_key from staff_concern").query(String.class).single();
    assertThat(
            desk.jdbc
                .sql(
                    "select count(*) from act_hi_varinst where text_ = ? and proc_def_key_ ="
                        + " 'cyberbullying-escalation'")
                .param(concern)
                .query(Long.class)
                .single())
        .isZero();
    desk.supports(key, "dsl.bpet", "yes");
    assertThat(desk.open(key)).isEmpty();
  }

  @Test
  @DisplayName(
      "ours: unknown: the DSL says who it was, and the route is found again; or chooses it")
  void routeNotPlain() {
    String key = assess("obs", "perpetratorKind", "unknown", "suspectNames", "");
    assertThat(desk.offered(key, "chooseRoute")).contains("dsl.obs");
    desk.does(
        key,
        "chooseRoute",
        says("known", "perpetratorKind", "pupil-here", "answer1", "x", "answer2", "y"));
    assertThat(desk.open(key)).contains("dealInternally", "workWithPerpetrator");
    String chosen = assess("obs", "perpetratorKind", "parent", "suspectNames", "A parent");
    desk.does(
        chosen,
        "chooseRoute",
        says("route", "chosen", "other-school", "answer1", "x", "answer2", "y"));
    assertThat(desk.open(chosen)).contains("contactNewSchool");
    String staffAlone =
        assess(
            "obs",
            "victim",
            "staff",
            "victimNames",
            "",
            "victimStaff",
            "staff2.obs",
            "perpetratorKind",
            "parent",
            "suspectNames",
            "A parent");
    assertThat(desk.offered(staffAlone, "chooseRoute")).containsExactly("headteacher.obs");
  }

  @Test
  @DisplayName(
      "NAT:14, NAT:23, NAT:24: danger, an image and sexual content, at once and the DSL alone")
  void atOnce() {
    String key =
        desk.open(desk.told("wmat").danger(YesNo.UNSURE).image(YesNo.YES).like(ContentFlag.SEXUAL));
    assertThat(desk.open(key))
        .containsExactly(
            "assessReport", "assessRisk", "handleImage", "preserveEvidence", "tellPoliceFirst");
    assertThat(desk.offered(key, "handleImage")).containsExactly("dsl.wmat", "teacher01.wmat");
    desk.does(key, "tellPoliceFirst", plainly("told", "whom", "999", "toldOn", CyberDesk.TODAY));
    desk.does(
        key, "assessRisk", plainly("assessed", "measures", "Apart", "keptAt", "The DSL's safe"));
    String[] five = {
      "adult",
      "no",
      "coercion",
      "no",
      "violent",
      "no",
      "under13",
      "no",
      "immediateRisk",
      "unsure",
      "reportRemove",
      "yes"
    };
    desk.does(key, "handleImage", plainly("seen-to", five));
    desk.does(key, "referImage", plainly("told", "whom", "101", "toldOn", CyberDesk.TODAY));
    assertThat(desk.open(key)).containsExactly("assessReport", "preserveEvidence");
    String other = desk.open(desk.told("wmat").image(YesNo.UNSURE));
    desk.does(other, "handleImage", with(plainly("seen-to", five), "immediateRisk", "no"));
    assertThat(desk.open(other)).containsExactly("assessReport", "preserveEvidence");
  }

  @Test
  @DisplayName("ours: a second report is joined to the first, and both are kept; more is reviewed")
  void joined() {
    Report first = desk.told("obs").send();
    String key = first.caseKey();
    desk.cases.work(key);
    desk.does(key, "assessReport", assessed());
    desk.evidenceGone(key);
    desk.supports(key, "dsl.obs", "yes");
    desk.dealsInternally(key);
    Report second = desk.told("obs").saying("The same again").send();
    desk.cases.work(second.caseKey());
    assertThatThrownBy(
            () -> desk.does(second.caseKey(), "assessReport", plainly("join", "otherCase", "x")))
        .hasMessageContaining("no other open case");
    desk.does(second.caseKey(), "assessReport", plainly("join", "otherCase", key));
    assertThat(desk.cases.isOver(second.caseKey())).isTrue();
    assertThat(reports.ofCase(key)).extracting(Report::id).contains(first.id(), second.id());
    assertThat(register.byCase(second.caseKey()).orElseThrow().joinedTo()).isEqualTo(key);
    desk.cases.work(key);
    assertThat(desk.open(key)).as("looked at at once").containsExactly("reviewCase");
  }
}
