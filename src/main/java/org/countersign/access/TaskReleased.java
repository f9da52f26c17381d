package org.countersign.access;

import java.util.Set;

/**
 * Published, in the transaction that does it, when a task is no longer with whoever it was with,
 * and nobody else was given it.
 *
 * @param task the engine's id of the task
 * @param people usernames of those it is for by name now; deputies are not among them
 * @param byHolder whether whoever had it gave it back themselves
 */
public record TaskReleased(String task, Set<String> people, boolean byHolder) {

  public TaskReleased {
    people = Set.copyOf(people);
  }
}
