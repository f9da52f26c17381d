package org.countersign.ladoreferral;

import java.util.List;
import org.countersign.access.Submission;
import org.countersign.staffconcern.ConcernStep;

/** What was false or malicious leaves the personnel file unless the person consents (NAT:11). */
final class PersonnelFile implements ConcernStep.Rule {

  @Override
  public List<String> problems(Submission sent) {
    boolean leaves =
        Outcome.byId((String) sent.known().get("recordOutcomeDecision"))
            .filter(Outcome::leavesPersonnelFile)
            .isPresent();
    return leaves && "kept".equals(sent.answers().get("personnelFile"))
        ? List.of(
            "What was false or malicious leaves the personnel file, unless the person consents."
                + " Choose another answer.")
        : List.of();
  }
}
