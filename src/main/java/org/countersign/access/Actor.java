package org.countersign.access;

import java.util.Set;

/**
 * A signed-in person, as the rules see one.
 *
 * @param groups role ids, and {@code camunda-admin} for an administrator
 * @param schools tenant ids the person belongs to
 */
public record Actor(String userId, Set<String> groups, Set<String> schools) {

  /** The engine's group of administrators. */
  public static final String ADMINISTRATORS = "camunda-admin";

  public Actor {
    groups = Set.copyOf(groups);
    schools = Set.copyOf(schools);
  }

  public boolean isAdministrator() {
    return groups.contains(ADMINISTRATORS);
  }
}
