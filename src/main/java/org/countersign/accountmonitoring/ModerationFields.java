package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Moments;
import org.countersign.access.Submission;
import org.countersign.evidence.Media;
import org.springframework.stereotype.Component;

/**
 * What was done to an offensive comment, and when (OBS ABU-2a). Nothing is moderated before its
 * evidence is saved, unless it was gone by then (B1).
 */
@Component
class ModerationFields implements StepFields {

  static final String MODERATED = "moderated";

  /** Ids with commas between them. */
  static final String ACTIONS = "actions";

  static final String AT = "moderatedAt";

  /** By id, as people read it. */
  static final Map<String, String> OFFERED =
      Map.of(
          "hidden", "hidden",
          "deleted", "deleted",
          "blocked", "its writer blocked",
          "reported", "reported to the network");

  private final Moments moments;
  private final NoteTable notes;
  private final Media media;

  ModerationFields(Moments moments, NoteTable notes, Media media) {
    this.moments = moments;
    this.notes = notes;
    this.media = media;
  }

  @Override
  public Set<String> names() {
    return Set.of(ACTIONS, AT);
  }

  @Override
  public Map<String, String> read(
      Submission sent, Message message, Answers answers, String decision) {
    Map<String, String> read = new HashMap<>();
    if (!decision.equals(MODERATED)) {
      return read;
    }
    List<String> actions = answers.ids(ACTIONS, "What you did");
    if (actions.isEmpty() || !OFFERED.keySet().containsAll(actions)) {
      answers.problem("“What you did” is missing. Choose one or more of those offered.");
    }
    if (!isEvidenceSaved(message)) {
      answers.problem("The evidence is not saved. Save it first, and moderate it then.");
    }
    Instant at = moments.past(answers, AT, "When you did it", message.receivedAt());
    read.put(ACTIONS, String.join(",", actions));
    read.put(AT, at == null ? "" : at.toString());
    return read;
  }

  private boolean isEvidenceSaved(Message message) {
    return notes
        .latest(message, MessageSteps.EVIDENCE)
        .filter(
            note ->
                note.decision().equals(EvidenceFields.GONE)
                    || !media.attachedTo(message.caseKey()).isEmpty())
        .isPresent();
  }
}
