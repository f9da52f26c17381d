package org.countersign.casebook;

import java.time.Instant;
import java.util.List;

/**
 * A step for which a case waits: of people, or for a message or a moment.
 *
 * @param element id in the model
 * @param name as people read it; may be null
 * @param since when it first came to wait there
 * @param due the earliest by which it is to be done; null where nothing says so
 * @param roles ids of the roles that may take it
 * @param people usernames of those who may take it besides
 * @param holder username of whoever has it; null while nobody has
 * @param times how often it waits, where the step is for several at once
 */
public record WaitingStep(
    String element,
    String name,
    Instant since,
    Instant due,
    List<String> roles,
    List<String> people,
    String holder,
    int times) {

  WaitingStep heldBy(String username) {
    return new WaitingStep(element, name, since, due, roles, people, username, times);
  }

  WaitingStep times(int now) {
    return new WaitingStep(element, name, since, due, roles, people, holder, now);
  }
}
