package org.countersign.cyberbullying;

import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.evidence.Exhibits;
import org.springframework.stereotype.Component;

/** Nothing is moderated before its evidence is saved (B1), or somebody says why there is none. */
@Component
class SaveEvidence implements StepRules {

  static final String TASK = "preserveEvidence";
  static final String SAVED = "saved";

  private final Exhibits exhibits;

  SaveEvidence(Exhibits exhibits) {
    this.exhibits = exhibits;
  }

  static List<Decision> decisions() {
    return List.of(
        Decision.plain(SAVED, "All there is is saved, as exhibits of this case"),
        Decision.reasoned("gone", "Nothing is there any more"),
        Decision.reasoned("never", "Nothing may be saved: it could be an indecent image"));
  }

  @Override
  public void check(
      Submission sent,
      Incident incident,
      String decision,
      Map<String, String> read,
      Answers answers) {
    if (decision.equals(SAVED) && exhibits.of(incident.caseKey()).isEmpty()) {
      answers.problem(
          "There is no exhibit in this case yet. Add one on its page, or say why there is none.");
    }
  }
}
