package org.countersign.cyberbullying;

import java.util.List;
import java.util.Map;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** Whether the families hear of it, and whether they work with the school (HCPS CB-5). */
@Component
class InformFamilies implements StepRules {

  static final String INFORMED = "informed";

  private final IncidentRegister register;

  InformFamilies(IncidentRegister register) {
    this.register = register;
  }

  static List<Field> fields() {
    return List.of(
        Field.text("told", "Which families, and what were they told?").with(INFORMED),
        Field.day("toldOn", "On which day?").with(INFORMED),
        Field.yesNo("engage", "Will they work with the school?").with(INFORMED));
  }

  @Override
  public Map<String, Object> keep(
      Submission sent, Incident incident, String decision, Map<String, String> read) {
    register.familiesRefuse(incident, "no".equals(read.get("engage")));
    return Map.of();
  }
}
