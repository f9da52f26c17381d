package org.countersign.start;

import java.security.Principal;
import java.util.Set;
import org.countersign.access.Actor;

/**
 * Who is signed in, as the identity service knew them at most a few seconds ago.
 *
 * @param userId the engine's user id
 * @param groups ids of the engine's groups: the roles, and {@code camunda-admin}
 * @param schools tenant ids
 * @param apps the web apps the person may open: {@code tasklist}, {@code cockpit}, {@code admin}
 */
public record SignedIn(String userId, Set<String> groups, Set<String> schools, Set<String> apps)
    implements Principal {

  @Override
  public String getName() {
    return userId;
  }

  /** The same person, as the rules see them. */
  public Actor actor() {
    return new Actor(userId, groups, schools);
  }

  public boolean isAdministrator() {
    return actor().isAdministrator();
  }
}
