package org.countersign.cyberbullying;

import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The online part may be declined, never with harm, threats or sexual content (HCPS CB-3c). */
@Component
class OnlinePart implements StepRules {

  static final String DECLINED = "declined";

  @Override
  public void check(
      Submission sent,
      Incident incident,
      String decision,
      Map<String, String> read,
      Answers answers) {
    boolean harm =
        !incident.flags().isEmpty()
            || incident.indecentImage()
            || !"no".equals(read.get("harm"))
            || !Boolean.TRUE.equals(sent.known().get("mayDecline"));
    if (decision.equals(DECLINED) && harm) {
      answers.problem("Harm, threats and sexual content are never declined. Deal with it.");
    }
  }
}
