package org.countersign.cyberbullying;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether what protects people now is still to be done in a case. */
@Component
class Waiting {

  private final IncidentNotes notes;

  Waiting(IncidentNotes notes) {
    this.notes = notes;
  }

  /**
   * As the notes of this round tell.
   *
   * @param known the case's variables
   */
  boolean forSafeguarding(Incident incident, Map<String, Object> known) {
    Set<String> done =
        notes.of(incident).stream()
            .filter(note -> note.round() == incident.round())
            .map(Note::task)
            .collect(Collectors.toSet());
    return is(known, "immediateDanger") && !done.contains("tellPoliceFirst")
        || is(known, "sexualWithChildren") && !done.contains("assessRisk")
        || is(known, "indecentImage") && !imageDone(done, known);
  }

  private static boolean imageDone(Set<String> done, Map<String, Object> known) {
    return done.contains("referImage")
        || done.contains("handleImage")
            && known.get("imageReferral") instanceof Map<?, ?> row
            && "safeguarding-lead-decides".equals(row.get("answer"));
  }

  private static boolean is(Map<String, Object> known, String fact) {
    return Boolean.TRUE.equals(known.get(fact));
  }
}
