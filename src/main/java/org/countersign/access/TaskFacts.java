package org.countersign.access;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules need to know of a task.
 *
 * @param school tenant id of its case
 * @param assignee user id, or null
 * @param candidateUsers user ids of those it is for by name; deputies are not among them
 * @param excluded user ids that must not work on it, such as the author of the post to be checked
 * @param deputies who stands in at it for somebody who is away now, by user id of the deputy
 */
public record TaskFacts(
    String school,
    String assignee,
    Set<String> candidateUsers,
    Set<String> candidateRoles,
    Set<String> excluded,
    Map<String, String> deputies) {

  /** Of a task at which nobody stands in. */
  public TaskFacts(
      String school,
      String assignee,
      Set<String> candidateUsers,
      Set<String> candidateRoles,
      Set<String> excluded) {
    this(school, assignee, candidateUsers, candidateRoles, excluded, Map.of());
  }

  public TaskFacts {
    candidateUsers = Set.copyOf(candidateUsers);
    candidateRoles = Set.copyOf(candidateRoles);
    excluded = Set.copyOf(excluded);
    deputies = Map.copyOf(deputies);
  }

  /** For whom the actor does the task; empty where it is the actor's own to do. */
  public Optional<String> onBehalfOf(Actor actor) {
    return isOwn(actor) ? Optional.empty() : Optional.ofNullable(deputies.get(actor.userId()));
  }

  boolean isInSchoolOf(Actor actor) {
    return actor.schools().contains(school);
  }

  /**
   * Whether the task is the actor's to do: by role or name, as the one it was given to, or in place
   * of somebody who is away.
   */
  boolean isFor(Actor actor) {
    return isOwn(actor) || deputies.containsKey(actor.userId());
  }

  /** Whether nobody could claim it if they gave it back. */
  boolean isForNobodyElseThan(Actor actor) {
    return candidateUsers.isEmpty() && candidateRoles.isEmpty() && isOwn(actor);
  }

  private boolean isOwn(Actor actor) {
    return candidateUsers.isEmpty() && candidateRoles.isEmpty()
        ? actor.userId().equals(assignee) && !deputies.containsKey(assignee)
        : isCandidate(actor);
  }

  private boolean isCandidate(Actor actor) {
    return candidateUsers.contains(actor.userId())
        || !Collections.disjoint(candidateRoles, actor.groups());
  }
}
