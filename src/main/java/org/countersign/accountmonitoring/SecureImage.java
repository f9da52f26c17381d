package org.countersign.accountmonitoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/** The safeguarding lead says whom they told; always in words, never with a file. */
@Component
class SecureImage implements SubmissionRule {

  private static final List<String> DECISIONS =
      List.of("police-told", "social-care-told", "not-indecent", "otherwise");

  private final ImageConcerns concerns;

  SecureImage(ImageConcerns concerns) {
    this.concerns = concerns;
  }

  @Override
  public String procedure() {
    return ImageConcerns.PROCEDURE;
  }

  @Override
  public String element() {
    return "secureImage";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, DecisionForm.REASON));
    DecisionForm.reason(answers, DecisionForm.decision(answers, DECISIONS), Set.of());
    return answers.problems();
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    Answers answers = new Answers(sent.answers());
    String decision = DecisionForm.decision(answers, DECISIONS);
    concerns.settle(
        String.valueOf(sent.known().get(ImageConcerns.CONCERN)),
        decision,
        DecisionForm.reason(answers, decision, Set.of()),
        sent.actor().userId());
    return Map.of(DecisionForm.DECISION, decision);
  }
}
