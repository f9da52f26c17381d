package org.countersign.cyberbullying;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The questions that the table says must be answered on the route, at its first step. */
@Component
class RouteQuestions implements StepRules {

  @Override
  public List<Field> fields(Incident incident, Map<String, Object> known) {
    if (!(known.get("triage") instanceof Map<?, ?> row)
        || !String.valueOf(row.get("route")).equals(known.get("route"))) {
      return List.of();
    }
    List<Field> asked = new ArrayList<>();
    for (String question : Arrays.asList(String.valueOf(row.get("says")).split("; "))) {
      asked.add(Field.text("answer" + (asked.size() + 1), question));
    }
    return asked;
  }

  /** The same at a step to which other routes come as well, which have been asked already. */
  StepRules onRoutes(String beginning) {
    return new StepRules() {
      @Override
      public List<Field> fields(Incident incident, Map<String, Object> known) {
        return String.valueOf(known.get("route")).startsWith(beginning)
            ? RouteQuestions.this.fields(incident, known)
            : List.of();
      }
    };
  }
}
