package org.countersign.policy;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The name under which models ask for a policy's answer, so that no model knows a policy:
 *
 * <pre>{@code
 * camunda:decisionRef="${packs.decision(execution, 'post-checker')}"
 * camunda:decisionRefBinding="version"
 * camunda:decisionRefVersion="${packs.version(execution, 'post-checker')}"
 * }</pre>
 *
 * <p>The case needs the variables of {@link #pin}. Without them, and for an unknown question, the
 * step fails.
 */
@Component
public class Packs {

  private final PolicyEditions editions;

  Packs(PolicyEditions editions) {
    this.editions = editions;
  }

  /** See {@link PolicyEditions#pin}. */
  public Map<String, Object> pin(String school) {
    return editions.pin(school);
  }

  /** The key of the decision that answers the question for this case. */
  public String decision(VariableScope its, String question) {
    return editions.decision(text(its, "policy"), text(its, "policyEditions"), question);
  }

  /** The version of that decision with which the case began. */
  public int version(VariableScope its, String question) {
    return editions.decisionVersion(text(its, "policy"), text(its, "policyEditions"), question);
  }

  private static String text(VariableScope its, String name) {
    if (its.getVariable(name) instanceof String text) {
      return text;
    }
    throw new IllegalStateException(
        "The case has no \"" + name + "\": store what packs.pin(school) returns when it starts");
  }
}
