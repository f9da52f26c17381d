package org.countersign.accountmonitoring;

import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.Submission;

/** The fields of a step at which somebody may also say that it could show an indecent image. */
class OrImage implements StepFields {

  private final StepFields otherwise;
  private final SealedImages images;

  OrImage(StepFields otherwise, SealedImages images) {
    this.otherwise = otherwise;
    this.images = images;
  }

  @Override
  public Set<String> names() {
    return otherwise.names();
  }

  @Override
  public Map<String, String> read(
      Submission sent, Message message, Answers answers, String decision) {
    return decision.equals(SealedImages.DECISION)
        ? Map.of()
        : otherwise.read(sent, message, answers, decision);
  }

  @Override
  public void keep(Submission sent, Message message, String decision, Map<String, String> answers) {
    if (decision.equals(SealedImages.DECISION)) {
      images.seal(message, sent.actor().userId());
    } else {
      otherwise.keep(sent, message, decision, answers);
    }
  }
}
