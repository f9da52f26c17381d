package org.countersign.gate;

import java.util.Locale;
import java.util.Set;

/** What may stand in a cell of the table: a status, and words of the sentence that goes with it. */
enum Expected {
  /** It is done, or answered. */
  OK(Set.of(200, 204), ""),
  /** A reading that tells something. */
  SEES(Set.of(200, 204), ""),
  /** A reading that tells nothing: an empty list, a count of 0, nothing found, or a refusal. */
  HIDDEN(Set.of(200, 204, 400, 401, 403, 404), ""),
  /** Not on the gate's list, whoever asks. */
  GATE(Set.of(403), "This cannot be done here."),
  NO_TASK(Set.of(403), "There is no such task for you."),
  EXCLUDED(Set.of(403), "You cannot do this task, because you asked for what it decides"),
  NOT_YOURS(Set.of(403), "This task is for other people."),
  NOT_CLAIMED(Set.of(403), "Claim the task first"),
  CLAIMED(Set.of(403), "Only the person who claimed this task can give it back."),
  ROLL(Set.of(403), "Roles come from the roll"),
  ADMINS(Set.of(403), "Only an administrator can do this."),
  PASSWORD(Set.of(403), "You can change your own password."),
  /** Lacks the engine's right: no starter of the procedure. */
  NO_RIGHT(Set.of(403), ""),
  /** What it is about does not exist for this person. */
  ABSENT(Set.of(400, 404, 405), ""),
  /** Refused before anybody looks who asks. */
  CLOSED(Set.of(401, 403, 404), ""),
  /** The server's set-up has no such thing; the answer says no more than that. */
  UNSERVED(Set.of(404, 500), ""),
  /** Whatever the answer, it tells nothing of anybody. */
  ANY(Set.of(200, 204, 401, 403, 404), "");

  private final Set<Integer> statuses;
  private final String words;

  Expected(Set<Integer> statuses, String words) {
    this.statuses = statuses;
    this.words = words;
  }

  static Expected of(String cell) {
    return valueOf(cell.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  boolean isRefusal() {
    return this != OK && this != SEES && this != HIDDEN && this != ANY;
  }

  boolean isMetBy(Answer answer) {
    boolean told = this == SEES ? answer.tells() : this != HIDDEN || !answer.tells();
    return statuses.contains(answer.status())
        && told
        && answer.message().contains(words)
        && (answer.isDone() || answer.isReadable());
  }
}
