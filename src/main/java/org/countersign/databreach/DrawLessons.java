package org.countersign.databreach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.springframework.stereotype.Component;

/** What led to it, and what is done so that it does not happen again. */
@Component
class DrawLessons implements SubmissionRule {

  private static final int LONGEST = 4_000;
  private static final String LESSONS = "lessons";

  private final CaseBreach cases;
  private final Breaches breaches;

  DrawLessons(CaseBreach cases, Breaches breaches) {
    this.cases = cases;
    this.breaches = breaches;
  }

  @Override
  public String procedure() {
    return CaseBreach.PROCEDURE;
  }

  @Override
  public String element() {
    return "drawLessons";
  }

  @Override
  public List<String> problems(Submission sent) {
    Answers answers = new Answers(sent.answers());
    answers.only(Set.of(DecisionForm.DECISION, LESSONS));
    DecisionForm.decision(answers, List.of("done"));
    lessons(answers);
    return answers.problems();
  }

  private static String lessons(Answers answers) {
    return answers.text(LESSONS, "Lessons", LONGEST, true);
  }

  @Override
  public Map<String, Object> keep(Submission sent) {
    breaches.lessons(cases.of(sent), lessons(new Answers(sent.answers())), sent.actor().userId());
    return Map.of(DecisionForm.DECISION, "done");
  }
}
