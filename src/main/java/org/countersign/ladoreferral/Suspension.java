package org.countersign.ladoreferral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.access.DecisionForm;
import org.countersign.access.Submission;
import org.countersign.staffconcern.ConcernStep;
import org.countersign.staffconcern.ToldMoment;

/** Suspension is decided, never automatic: alternatives come first (NAT:8). */
final class Suspension implements ConcernStep.Rule {

  static final String FROM = "suspendedAt";

  private final ToldMoment from;

  Suspension(ToldMoment from) {
    this.from = from;
  }

  @Override
  public List<String> problems(Submission sent) {
    Object looked = sent.answers().get("alternatives");
    return looked instanceof List<?> several && !several.isEmpty()
        ? from.problems(sent)
        : List.of("Choose in “Alternatives you looked at” at least one.");
  }

  @Override
  public Map<String, Object> facts(Submission sent) {
    boolean suspended = "suspended".equals(sent.answers().get(DecisionForm.DECISION));
    return suspended ? Map.of(FROM, from.of(sent).map(Instant::toString).orElseThrow()) : Map.of();
  }
}
