package org.countersign.databreach;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.calendar.DueDates;
import org.countersign.databreach.Breach.Report;
import org.springframework.stereotype.Component;

/**
 * It was reported to the ICO, with the reference; or it is not, with the reason. A report after the
 * 72 hours says why it is late (UK GDPR, article 33(1)).
 */
@Component
class ReportToIco implements SubmissionRule {

  static final String TASK = "reportToIco";
  static final String DEADLINE = "breach-report";

  private static final String REPORTED = "reported";
  private static final List<String> DECISIONS = List.of(REPORTED, "not-reported");
  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST = 2_000;
  private static final String REFERENCE = "reference";
  private static final String LATE = "lateReason";

  private final CaseBreach cases;
  private final Breaches breaches;
  private final BreachMoments moments;
  private final DueDates dates;

  ReportToIco(CaseBreach cases, Breaches breaches, BreachMoments moments, DueDates dates) {
    this.cases = cases;
    this.breaches = breaches;
    this.moments = moments;
    this.dates = dates;
  }

  @Override
  public String procedure() {
    return CaseBreach.PROCEDURE;
  }

  @Override
  public String element() {
    return TASK;
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(
        Set.of(
            DecisionForm.DECISION,
            DecisionForm.REASON,
            REFERENCE,
            "reportedOn",
            "reportedTime",
            LATE));
    read(answers, sent);
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Report report = read(new Answers(sent.answers()), sent);
    breaches.reported(cases.of(sent), report);
    return Map.of(DecisionForm.DECISION, report.made() ? REPORTED : DECISIONS.get(1));
  }

  private Report read(Answers answers, Submission sent) {
    String by = sent.actor().userId();
    String decision = DecisionForm.decision(answers, DECISIONS);
    if (!decision.equals(REPORTED)) {
      String why =
          answers.text(DecisionForm.REASON, "Why it is not reported", LONGEST, !decision.isEmpty());
      return new Report(false, by, breaches.now(), null, why, null);
    }
    Breach breach = cases.of(sent);
    Instant at = moments.past(answers, "reportedOn", "reportedTime", "Reported");
    // People give whole minutes.
    if (at != null && at.isBefore(breach.awareAt().truncatedTo(ChronoUnit.MINUTES))) {
      answers.problem(
          "“Reported” is before the school became aware. Give the moment of the report.");
    }
    boolean late = at != null && at.isAfter(due(breach, sent.known()));
    String reference = answers.text(REFERENCE, "Reference of the ICO", LONGEST_REFERENCE, true);
    String why = answers.text(LATE, "Why it is reported late", LONGEST, late);
    return new Report(true, by, at, reference, null, late ? why : null);
  }

  private Instant due(Breach breach, Map<String, Object> known) {
    String editions = (String) known.get("policyEditions");
    return dates.of(breach.school(), editions, DEADLINE, breach.awareAt()).at().toInstant();
  }
}
