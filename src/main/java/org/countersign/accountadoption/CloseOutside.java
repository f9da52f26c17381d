package org.countersign.accountadoption;

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

/** Somebody says how and when an account that the school refused was gone. */
@Component
class CloseOutside implements SubmissionRule {

  private static final List<String> DECISIONS = List.of("closed", "not-ours-any-more");

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final Clock clock;

  CloseOutside(CaseAdoption adoptions, AdoptionRegister register, Clock clock) {
    this.adoptions = adoptions;
    this.register = register;
    this.clock = clock;
  }

  @Override
  public String procedure() {
    return NameAccount.PROCEDURE;
  }

  @Override
  public String element() {
    return "closeOutside";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, "goneOn", "checked"));
    NoSecrets.check(sent.answers(), answers);
    read(answers);
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    Map<String, String> read = read(answers);
    String decision = DecisionForm.decision(answers, DECISIONS);
    register.add(adoptions.of(sent), element(), decision, "", read, sent.actor().userId());
    return Map.of(DecisionForm.DECISION, decision);
  }

  private Map<String, String> read(Answers answers) {
    DecisionForm.decision(answers, DECISIONS);
    LocalDate on = answers.day("goneOn", "Gone on");
    if (on != null && on.isAfter(LocalDate.now(clock))) {
      answers.problem("“Gone on” is still to come. Confirm it once the account is gone.");
    }
    return Map.of(
        "goneOn",
        on == null ? "" : on.toString(),
        "checked",
        answers.text("checked", "How you checked", 1_000, true));
  }
}
