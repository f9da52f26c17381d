package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.access.Answers;
import org.countersign.access.Moments;
import org.countersign.access.Submission;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.NewExhibit;
import org.springframework.stereotype.Component;

/** The screen prints, with the time and date at which they were made (OBS CYB-3). */
@Component
class EvidenceFields implements StepFields {

  static final String SAVED = "saved";

  /** It was not there any more, so that nothing could be saved. */
  static final String GONE = "gone";

  static final String FILES = "media";
  static final String AT = "savedAt";
  private static final String NO_IMAGE = "indecentImage";

  private static final int MOST = 20;
  static final String SEALED =
      "What you have uploaded is sealed: nobody can open it any more, and it is in no case.";

  private final Exhibits exhibits;
  private final Moments moments;
  private final SealedImages images;

  EvidenceFields(Exhibits exhibits, Moments moments, SealedImages images) {
    this.exhibits = exhibits;
    this.moments = moments;
    this.images = images;
  }

  @Override
  public Set<String> names() {
    return Set.of(FILES, AT, NO_IMAGE);
  }

  @Override
  public Map<String, String> read(
      Submission sent, Message message, Answers answers, String decision) {
    Map<String, String> read = new HashMap<>();
    List<String> files = answers.ids(FILES, "Screen prints");
    if (!decision.equals(SAVED)) {
      if (!files.isEmpty()) {
        answers.problem("Take the files out, or say that the evidence is saved.");
      }
      return read;
    }
    if (!answers
        .choice(NO_IMAGE, "Indecent image of a child", List.of("no", "yes", "unsure"), "unsure")
        .equals("no")) {
      boolean sealed = images.sealUploads(sent.school(), sent.actor().userId()) > 0;
      answers.problem((sealed ? SEALED : "Nothing was kept.") + SomethingCameIn.IMAGE_ADVICE);
      return read;
    }
    Instant at = moments.past(answers, AT, "When you saved it", null);
    read.put(AT, at == null ? "" : at.toString());
    read.put(FILES, String.join(",", files));
    if (files.isEmpty()) {
      answers.problem("“Screen prints” is missing. Add one at least, with the time and date.");
    } else if (files.size() > MOST || !areUsable(files, message, sent)) {
      answers.problem(
          "“Screen prints” takes at most %d files that you have uploaded as evidence. Remove what else is there, and add it again."
              .formatted(MOST));
    }
    return read;
  }

  private boolean areUsable(List<String> files, Message message, Submission sent) {
    String person = sent.actor().userId();
    return files.stream()
        .allMatch(file -> exhibits.takes(file, message.id(), sent.school(), person));
  }

  @Override
  public void keep(Submission sent, Message message, String decision, Map<String, String> answers) {
    if (decision.equals(SealedImages.DECISION)) {
      images.sealUploads(sent.school(), sent.actor().userId());
    } else if (decision.equals(SAVED)) {
      Instant at = Instant.parse(answers.get(AT));
      // What was seen before it came in to the school has no other time.
      Instant seen = message.receivedAt().isAfter(at) ? at : message.receivedAt();
      exhibits.add(
          message.caseKey(),
          message.id(),
          sent.school(),
          sent.actor().userId(),
          Stream.of(answers.get(FILES).split(","))
              .map(file -> new NewExhibit(file, seen, at, message.link(), ""))
              .toList());
    }
  }
}
