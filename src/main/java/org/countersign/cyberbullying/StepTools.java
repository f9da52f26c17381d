package org.countersign.cyberbullying;

import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.springframework.stereotype.Component;

/** What every step needs: the record of its case, its answers read, and its note. */
@Component
class StepTools {

  /** Of a step that is done for each victim: whose it is. */
  static final String VICTIM = "victimId";

  private final CaseIncident incidents;
  private final IncidentNotes notes;
  private final FieldReader reader;

  StepTools(CaseIncident incidents, IncidentNotes notes, FieldReader reader) {
    this.incidents = incidents;
    this.notes = notes;
    this.reader = reader;
  }

  Incident incident(Submission sent) {
    return incidents.of(sent);
  }

  String read(Field field, Answers answers) {
    return reader.read(field, answers);
  }

  void note(
      Submission sent,
      Incident incident,
      String task,
      String decision,
      String reason,
      Map<String, String> answers) {
    notes.add(
        incident,
        new Note(
            incident.round(),
            task,
            (String) sent.known().get(VICTIM),
            decision,
            reason,
            answers,
            sent.actor().userId(),
            null));
  }
}
