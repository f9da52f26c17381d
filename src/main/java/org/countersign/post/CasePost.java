package org.countersign.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.countersign.consent.Use;
import org.springframework.stereotype.Component;

/** The post of a running case, and what tables answered of it. */
@Component
class CasePost {

  private final TaskPost posts;

  CasePost(TaskPost posts) {
    this.posts = posts;
  }

  Post of(DelegateExecution execution) {
    // All variables at once would read the bytes of what tables answered as well.
    return posts.byId(execution.getTenantId(), execution.getVariable(PostFacts.POST));
  }

  /** The uses that the post makes of the children in it, as {@code findUses} answered. */
  static Set<Use> uses(DelegateExecution execution) {
    return DraftRules.ids(row(execution, "postUses"), "uses");
  }

  /** One row that a table answered. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> row(DelegateExecution execution, String variable) {
    return (Map<String, Object>) execution.getVariable(variable);
  }

  /** Several rows that a table answered. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> rows(DelegateExecution execution, String variable) {
    Object rows = execution.getVariable(variable);
    return rows == null ? new ArrayList<>() : (List<Map<String, Object>>) rows;
  }
}
