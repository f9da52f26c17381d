package org.countersign.absence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/**
 * Writes to the trail who is away when. Who that is stands in the details, which can be removed.
 */
@Component
class AbsenceTrail {

  private final Trail trail;

  AbsenceTrail(Trail trail) {
    this.trail = trail;
  }

  void recorded(String school, NewAbsence absence, String begins, String ends, String by) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("person", absence.person());
    details.put("from", begins);
    details.put("to", ends);
    if (absence.deputy() != null) {
      details.put("deputy", absence.deputy());
    }
    write(school, "absence", "Absence recorded", details, by);
  }

  void ended(Absence absence, String by) {
    write(
        absence.school(),
        "absence-ended",
        "Absence ended early",
        Map.of("person", absence.person(), "began", absence.begins().toString()),
        by);
  }

  void deputies(String school, boolean allowed, String by) {
    write(
        school,
        "deputies",
        allowed ? "Deputies are asked" : "Deputies are not asked",
        Map.of("asked", allowed),
        by);
  }

  private void write(
      String school, String what, String words, Map<String, Object> details, String by) {
    trail.record(
        TrailEvent.of(Chain.ofRegister(school, "absences"), Kind.REGISTER_CHANGED, By.person(by))
            .inSchool(school)
            .at(what, words)
            .with(details));
  }
}
