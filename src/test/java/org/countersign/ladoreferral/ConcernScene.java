package org.countersign.ladoreferral;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.access.CaseTeams;
import org.countersign.access.Exclusion;
import org.countersign.staffconcern.ConcernIntake;
import org.countersign.staffconcern.NewConcern;
import org.countersign.staffconcern.Receipt;
import org.countersign.staffconcern.Source;
import org.countersign.staffconcern.StaffConcerns;
import org.countersign.staffconcern.Subject;
import org.countersign.staffconcern.SubjectKind;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Concerns that are raised and worked on, by those who may. */
class ConcernScene {

  /** Friday, a school day. */
  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  final CaseDesk desk;
  final MovableClock clock;
  private final ConcernIntake intake;
  private final CaseTeams teams;
  private final JdbcClient jdbc;

  ConcernScene(BeanFactory product) {
    desk = product.getBean(CaseDesk.class);
    clock = product.getBean(MovableClock.class);
    intake = product.getBean(ConcernIntake.class);
    teams = product.getBean(CaseTeams.class);
    jdbc = product.getBean(JdbcClient.class);
  }

  void end() {
    clock.standAt(START);
    desk.forget(StaffConcerns.PROCEDURE);
    desk.forget(ReferralSteps.PROCEDURE);
  }

  /** A concern of half an hour ago; the number of its case, its first jobs done. */
  String raise(String school, Subject subject, Source source) {
    return raise(school, subject, source, false, false, Map.of());
  }

  String raise(
      String school,
      Subject subject,
      Source source,
      boolean atRisk,
      boolean conflict,
      Map<String, Exclusion> conflicts) {
    Instant aware = clock.instant().minusSeconds(1_800);
    return raise(school, subject, source, aware, atRisk, conflict, conflicts);
  }

  String raise(
      String school,
      Subject subject,
      Source source,
      Instant aware,
      boolean atRisk,
      boolean conflict,
      Map<String, Exclusion> conflicts) {
    Receipt receipt =
        intake.take(
            new NewConcern(
                school,
                List.of(subject),
                source,
                aware.minusSeconds(600),
                aware,
                "They were seen to write to a pupil by a private account.",
                atRisk,
                false,
                false,
                conflict,
                conflicts,
                "office." + school,
                null));
    String number =
        jdbc.sql("select case_key from staff_concern where report = ?")
            .param(receipt.report())
            .query(String.class)
            .single();
    desk.work(number);
    return number;
  }

  static Subject staff(String username) {
    return Subject.onRoll(username, SubjectKind.STAFF);
  }

  String manager(String number) {
    return teams.caseManager(number).orElseThrow();
  }

  /** Does the step as whoever manages the case, fields in pairs. */
  void does(String number, String step, String... fields) {
    desk.complete(number, step, manager(number), fields(fields));
  }

  static Map<String, Object> fields(String... pairs) {
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    return fields;
  }

  void seesToSource(String number) {
    does(number, "handleSource", "decision", "seen-to", "reason", "Spoke to them.");
  }

  /** All four questions with one answer. */
  void judges(String number, String answers, String decision) {
    desk.complete(number, "decideThreshold", manager(number), judged(answers, decision));
  }

  static Map<String, Object> judged(String answers, String decision) {
    Map<String, Object> fields =
        fields(
            "harmed", answers,
            "offence", answers,
            "risk", answers,
            "unsuitable", answers,
            "decision", decision,
            "reason", "By what is known.");
    if (decision.equals("low-level")) {
      fields.put("lowLevelKind", "communication");
    }
    if (decision.equals("low-level") || decision.equals("none")) {
      fields.put("handedTo", "code-of-conduct");
    }
    return fields;
  }

  /** Number of the case of the referral. */
  String referral(String number) {
    return teams.cases(number).get(1);
  }

  String now() {
    return clock.instant().toString();
  }

  void refers(String referral, String how) {
    does(
        referral,
        "referToLado",
        "decision",
        how,
        "toldAt",
        now(),
        "route",
        "Secure portal",
        "reference",
        "LADO-1");
  }

  void advised(String referral, String decision, String mayTell) {
    Map<String, Object> fields =
        fields("decision", decision, "adviser", "Lara Ladoson", "advisedAt", now());
    fields.put("advice", "As agreed on the telephone.");
    if (decision.equals("go-on")) {
      fields.putAll(
          fields("mayTellAccused", mayTell, "mayTellFamily", "no", "strategyMeeting", "yes"));
    } else if (decision.equals("no-further-action")) {
      fields.put("inWriting", "A note to both.");
    } else if (decision.equals("low-level")) {
      fields.put("lowLevelKind", "contact");
    }
    desk.complete(referral, "recordAdvice", manager(referral), fields);
  }

  void suspends(String referral, boolean suspended) {
    Map<String, Object> fields =
        fields(
            "alternativesReason", "They do.",
            "ladoView", "No objection.",
            "policeView", "Not involved.",
            "decision", suspended ? "suspended" : "not-suspended",
            "namedContact", "Dorian Deputing",
            "reason", "Proportionate.");
    fields.put("alternatives", List.of("supervised", "home"));
    if (suspended) {
      fields.put("suspendedAt", now());
    }
    desk.complete(referral, "decideSuspension", manager(referral), fields);
  }

  void reviews(String referral, String decision, String mayTell) {
    does(
        referral,
        "reviewProgress",
        "decision",
        decision,
        "strategyMeeting",
        "Held.",
        "police",
        "None.",
        "socialCare",
        "None.",
        "childAndFamily",
        "Well.",
        "welfare",
        "Asked today.",
        "mayTellAccused",
        mayTell,
        "resigned",
        "no",
        "reason",
        "On its way.");
  }

  void tells(String referral) {
    does(
        referral,
        "tellAccused",
        "decision",
        "told",
        "toldAt",
        now(),
        "whatTheyWereTold",
        "What was agreed.",
        "namedContact",
        "Dorian Deputing",
        "nextCheckIn",
        "2026-11-27");
  }

  void settles(String referral, String outcome, String removal, String teacher) {
    desk.complete(referral, "recordOutcome", manager(referral), settled(outcome, removal, teacher));
  }

  static Map<String, Object> settled(String outcome, String removal, String teacher) {
    return fields(
        "decision", outcome,
        "removal", removal,
        "teacher", teacher,
        "pensionOn", "2051-03-01",
        "handedTo", "disciplinary",
        "summary", "A private account was used.",
        "reason", "By what was found.");
  }

  void tellsDbs(String referral) {
    does(
        referral,
        "referToDbs",
        "decision",
        "referred",
        "referredOn",
        "2026-11-20",
        "reference",
        "DBS-1");
  }

  /** What follows every outcome, up to the end of both cases. */
  void closes(String number, String referral) {
    does(referral, "informFamily", "decision", "informed", "reason", "In person, today.");
    does(
        referral,
        "writeLetters",
        "decision",
        "given",
        "givenOn",
        "2026-11-20",
        "personnelFile",
        "removed");
    does(referral, "drawLessons", "decision", "done", "lessons", "Accounts are talked about.");
    desk.work(number);
  }
}
