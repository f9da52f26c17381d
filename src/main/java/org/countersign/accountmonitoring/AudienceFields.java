package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Moments;
import org.countersign.access.Submission;
import org.countersign.school.NamedPupils;
import org.springframework.stereotype.Component;

/** The words in which the audience was told why, which name no pupil (OBS ABU-2b). */
@Component
class AudienceFields implements StepFields {

  static final String TOLD = "told";
  static final String WORDS = "audienceWords";
  static final String AT = "toldAt";
  private static final String NO_NAME = "noName";

  private final Moments moments;
  private final NamedPupils names;

  AudienceFields(Moments moments, NamedPupils names) {
    this.moments = moments;
    this.names = names;
  }

  @Override
  public Set<String> names() {
    return Set.of(WORDS, AT, NO_NAME);
  }

  @Override
  public Map<String, String> read(
      Submission sent, Message message, Answers answers, String decision) {
    Map<String, String> read = new HashMap<>();
    if (!decision.equals(TOLD)) {
      return read;
    }
    String words = answers.text(WORDS, "Your words", 2_000, true);
    checkNames(sent.school(), words, answers);
    Instant at = moments.past(answers, AT, "When you told them", message.receivedAt());
    read.put(WORDS, words);
    read.put(AT, at == null ? "" : at.toString());
    return read;
  }

  /** A whole name is never told; a single word may be a name by chance, and then needs a yes. */
  private void checkNames(String school, String words, Answers answers) {
    NamedPupils.Found found = names.in(school, words);
    if (found.wholeName()) {
      answers.problem(
          "“Your words” names a pupil. The audience is told why, never about whom: take the name"
              + " out, there and here.");
    } else if (!found.words().isEmpty()
        && !answers
            .choice(NO_NAME, "No pupil is meant", List.of("yes", "no"), "no")
            .equals("yes")) {
      answers.problem(
          "“Your words” has %s, which is a pupil’s name too. Take it out, there and here; or confirm that no pupil is meant."
              .formatted(
                  String.join(", ", found.words().stream().map(w -> "“" + w + "”").toList())));
    }
  }
}
