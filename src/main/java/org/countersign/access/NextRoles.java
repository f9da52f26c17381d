package org.countersign.access;

import java.util.List;

/**
 * Roles whose holders come next where nobody else can do a step.
 *
 * @param roles ids
 * @param clause citations
 */
public record NextRoles(List<String> roles, String clause) {

  public NextRoles {
    roles = List.copyOf(roles);
  }
}
