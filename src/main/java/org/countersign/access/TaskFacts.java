package org.countersign.access;

import java.util.Collections;
import java.util.Set;

/**
 * What the rules need to know of a task.
 *
 * @param school tenant id of its case
 * @param assignee user id, or null
 * @param excluded user ids that must not work on it, such as the author of the post to be checked
 */
public record TaskFacts(
    String school,
    String assignee,
    Set<String> candidateUsers,
    Set<String> candidateRoles,
    Set<String> excluded) {

  public TaskFacts {
    candidateUsers = Set.copyOf(candidateUsers);
    candidateRoles = Set.copyOf(candidateRoles);
    excluded = Set.copyOf(excluded);
  }

  boolean isInSchoolOf(Actor actor) {
    return actor.schools().contains(school);
  }

  /** Whether the task is the actor's to do: by role or name, or as the one it was given to. */
  boolean isFor(Actor actor) {
    return candidateUsers.isEmpty() && candidateRoles.isEmpty()
        ? actor.userId().equals(assignee)
        : isCandidate(actor);
  }

  private boolean isCandidate(Actor actor) {
    return candidateUsers.contains(actor.userId())
        || !Collections.disjoint(candidateRoles, actor.groups());
  }
}
