package org.countersign.access;

import java.util.List;

/**
 * Published, in the transaction that does it, when nobody whom a task is for, and no deputy, is
 * there.
 *
 * @param task the engine's id of the task
 * @param school in which it waits
 * @param people usernames of those who come next and may do it now; empty where nobody is left,
 *     which the school office has to hear
 */
public record NextAsked(String task, String school, List<String> people) {

  public NextAsked {
    people = List.copyOf(people);
  }
}
