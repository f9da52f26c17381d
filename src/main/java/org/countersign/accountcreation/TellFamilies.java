package org.countersign.accountcreation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.account.NoSecrets;
import org.springframework.stereotype.Component;

/** Somebody says how and when families were told of the account (HCPS OU-9). */
@Component
class TellFamilies implements SubmissionRule {

  private static final List<String> DECISIONS = List.of("told");

  private final CaseApplication applications;
  private final SaidTable said;
  private final Clock clock;

  TellFamilies(CaseApplication applications, SaidTable said, Clock clock) {
    this.applications = applications;
    this.said = said;
    this.clock = clock;
  }

  @Override
  public String procedure() {
    return AskForAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "tellFamilies";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, "how", "toldOn"));
    NoSecrets.check(sent.answers(), answers);
    read(answers);
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Map<String, String> read = read(new Answers(sent.answers()));
    said.add(applications.of(sent), element(), "told", "", read, sent);
    return Map.of(DecisionForm.DECISION, "told");
  }

  private Map<String, String> read(Answers answers) {
    DecisionForm.decision(answers, DECISIONS);
    LocalDate on = answers.day("toldOn", "Told on");
    if (on != null && on.isAfter(LocalDate.now(clock))) {
      answers.problem("“Told on” is still to come. Confirm it once families are told.");
    }
    return Map.of(
        "how",
        answers.text("how", "How they were told", 2_000, true),
        "toldOn",
        on == null ? "" : on.toString());
  }
}
