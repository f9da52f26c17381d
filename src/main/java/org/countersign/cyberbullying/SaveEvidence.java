package org.countersign.cyberbullying;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;
import org.countersign.access.Submission;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.ImageSuspicion;
import org.countersign.evidence.NewExhibit;
import org.springframework.stereotype.Component;

/**
 * The evidence becomes exhibits of the case before anything is moderated (B1), or somebody says why
 * there is none. Where it could show an indecent image no file is taken (B2), and what was sent is
 * sealed.
 */
@Component
class SaveEvidence implements StepRules {

  static final String TASK = "preserveEvidence";
  static final String SAVED = "saved";
  private static final String NEVER = "never";
  private static final String FILES = "media";
  private static final String IMAGE = "indecentImage";
  private static final String SEEN = "seenAt";
  private static final String MADE = "savedAt";

  private final Exhibits exhibits;
  private final ImageSuspicion suspicion;

  SaveEvidence(Exhibits exhibits, ImageSuspicion suspicion) {
    this.exhibits = exhibits;
    this.suspicion = suspicion;
  }

  static List<Decision> decisions() {
    return List.of(
        Decision.plain(SAVED, "All there is is saved, as exhibits of this case"),
        Decision.reasoned("gone", "Nothing is there any more"),
        Decision.reasoned(NEVER, "Nothing may be saved: it could be an indecent image"));
  }

  static List<Field> fields() {
    return List.of(
        Field.choice(IMAGE, "Could it show an indecent image of a child?", Field.YES_NO_UNSURE)
            .with(SAVED)
            .saying(
                "If it could: do not view, copy, forward or save it. Tell the safeguarding lead."),
        Field.files(FILES, "Screen prints").with(SAVED).orNot(),
        Field.moment(SEEN, "When was it seen?").with(SAVED).orNot(),
        Field.moment(MADE, "When were the screen prints made?").with(SAVED).orNot(),
        Field.line("webAddress", "Where: its address, or the name there").with(SAVED).orNot(),
        Field.text("note", "What else is to be known of it?").with(SAVED).orNot());
  }

  @Override
  public void check(
      Submission sent,
      Incident incident,
      String decision,
      Map<String, String> read,
      Answers answers) {
    if (!decision.equals(SAVED)) {
      return;
    }
    String person = sent.actor().userId();
    if (!"no".equals(read.get(IMAGE))) {
      suspicion.inUploads(incident.school(), incident.id(), person);
      answers.problem(
          "No file is taken. What you have uploaded is sealed: nobody opens it any more. Say that"
              + " nothing may be saved, and tell the safeguarding lead now.");
      return;
    }
    List<String> files = files(read);
    if (files.isEmpty() && exhibits.of(incident.caseKey()).isEmpty()) {
      answers.problem("There is no exhibit in this case yet. Add one, or say why there is none.");
    }
    if (!files.isEmpty() && (read.get(SEEN).isEmpty() || read.get(MADE).isEmpty())) {
      answers.problem("Say when it was seen, and when the screen prints were made.");
    }
    if (!files.stream()
        .allMatch(file -> exhibits.takes(file, incident.id(), incident.school(), person))) {
      answers.problem("One of the files is not one that you sent for this case. Send it again.");
    }
  }

  @Override
  public Map<String, Object> keep(
      Submission sent, Incident incident, String decision, Map<String, String> read) {
    if (decision.equals(NEVER) && !incident.indecentImage()) {
      // What is there already is sealed unseen, and the safeguarding lead hears of it.
      suspicion.inCase(incident.school(), incident.caseKey(), sent.actor().userId());
    }
    List<String> files = files(read);
    if (decision.equals(SAVED) && !files.isEmpty()) {
      exhibits.add(
          incident.caseKey(),
          incident.id(),
          incident.school(),
          sent.actor().userId(),
          files.stream().map(file -> exhibit(file, read)).toList());
    }
    return Map.of();
  }

  private static NewExhibit exhibit(String file, Map<String, String> read) {
    return new NewExhibit(
        file,
        Instant.parse(read.get(SEEN)),
        Instant.parse(read.get(MADE)),
        read.get("webAddress"),
        read.get("note"));
  }

  private static List<String> files(Map<String, String> read) {
    return Arrays.stream(read.getOrDefault(FILES, "").split(","))
        .filter(file -> !file.isEmpty())
        .toList();
  }
}
