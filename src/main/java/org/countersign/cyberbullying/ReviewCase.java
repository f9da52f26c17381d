package org.countersign.cyberbullying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.evidence.ImageSuspicion;
import org.springframework.stereotype.Component;

/** Where it goes on, everything is asked again, and what was said before stays. */
@Component
class ReviewCase implements StepRules {

  static final String AGAIN = "again";

  private final IncidentRegister register;
  private final IncidentNotes notes;
  private final ImageSuspicion suspicion;

  ReviewCase(IncidentRegister register, IncidentNotes notes, ImageSuspicion suspicion) {
    this.register = register;
    this.notes = notes;
    this.suspicion = suspicion;
  }

  static List<Field> fields() {
    return List.of(
        Field.text("asked", "Whom did you ask, and what did they say?"),
        Field.choice("danger", "Is somebody in danger now?", Field.YES_NO_UNSURE).with(AGAIN),
        Field.choice(
                "image",
                "Could there be an indecent image of a child in what is new?",
                Field.YES_NO_UNSURE)
            .with(AGAIN),
        Field.choice("sexual", "Is there sexual content, and a child in it?", Field.YES_NO_UNSURE)
            .with(AGAIN));
  }

  /** An image that was found while the case ran, and the questions of NAT:24 not asked yet. */
  private boolean hasImage(Incident incident) {
    return incident.indecentImage()
        && notes.of(incident).stream().noneMatch(note -> note.task().equals("handleImage"));
  }

  @Override
  public void check(
      Submission sent,
      Incident incident,
      String decision,
      Map<String, String> read,
      Answers answers) {
    if (!decision.equals(AGAIN) && hasImage(incident)) {
      answers.problem(
          "There could be an indecent image in this case, and nobody has seen to it yet. Choose"
              + " that it has happened again: then the safeguarding lead is asked about it.");
    }
  }

  @Override
  public Map<String, Object> keep(
      Submission sent, Incident incident, String decision, Map<String, String> read) {
    if (!decision.equals(AGAIN)) {
      return Map.of();
    }
    register.again(incident);
    boolean image = !"no".equals(read.get("image")) || hasImage(incident);
    if (image) {
      // From now on no file is taken here any more (B2).
      suspicion.close(incident.school(), incident.id(), sent.actor().userId());
      suspicion.close(incident.school(), incident.caseKey(), sent.actor().userId());
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("immediateDanger", !"no".equals(read.get("danger")));
    facts.put("indecentImage", image);
    facts.put("sexualWithChildren", !"no".equals(read.get("sexual")));
    return facts;
  }
}
