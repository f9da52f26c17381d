package org.countersign.cyberbullying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** The five questions that send an image straight to the police (NAT:24); unsure counts as yes. */
@Component
class HandleImage implements StepRules {

  static List<Field> fields() {
    return List.of(
        Field.choice("adult", "Is an adult involved?", Field.YES_NO_UNSURE),
        Field.choice(
            "coercion",
            "Coercion, blackmail, grooming, or doubt whether the child could agree?",
            Field.YES_NO_UNSURE),
        Field.choice(
            "violent",
            "Violent, or unusual for the child’s age, as you were told?",
            Field.YES_NO_UNSURE),
        Field.choice("under13", "Sexual acts, and a child under 13?", Field.YES_NO_UNSURE),
        Field.choice(
            "immediateRisk", "Is a child at risk now, of self-harm too?", Field.YES_NO_UNSURE),
        Field.yesNo("reportRemove", "Did you name Report Remove (or the IWF) to those it helps?"));
  }

  @Override
  public Map<String, Object> keep(
      Submission sent, Incident incident, String decision, Map<String, String> read) {
    Map<String, Object> facts = new HashMap<>();
    List.of("adult", "coercion", "violent", "under13", "immediateRisk")
        .forEach(name -> facts.put(name, !"no".equals(read.get(name))));
    return facts;
  }
}
