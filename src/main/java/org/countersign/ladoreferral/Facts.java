package org.countersign.ladoreferral;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countersign.access.Submission;
import org.countersign.staffconcern.ConcernStep;

/** A rule, and what the case keeps for its gateways. */
record Facts(ConcernStep.Rule rule, Function<Submission, Map<String, Object>> kept)
    implements ConcernStep.Rule {

  @Override
  public List<String> problems(Submission sent) {
    return rule.problems(sent);
  }

  @Override
  public Map<String, Object> facts(Submission sent) {
    return kept.apply(sent);
  }
}
