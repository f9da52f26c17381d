package org.countersign.casebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case in one row. Who may know of it is the reader's rule: {@link CaseList} hands out only what
 * its asker may see.
 *
 * @param school its id
 * @param procedure id of its procedure
 * @param model version of the model in which it runs; null where nobody knows any more
 * @param policy code of the pack that it follows; null as above
 * @param editions of the packs, as {@code obs:2 national:5}; null as above
 * @param outcome id of the end event to which it came; null while it runs and where it was
 *     cancelled
 * @param outcomeName its name
 * @param decision the last answer of a step that decides: {@code approve}; may be null
 * @param dueAt by when the first of the steps that wait is to be done; null where none says so
 * @param lateSteps how many steps were done, or given up, after they were due
 * @param requestedBy username of whoever asked for it; null where nobody with an account did
 */
public record CaseSummary(
    String number,
    String school,
    String procedure,
    Integer model,
    String policy,
    String editions,
    boolean confidential,
    State state,
    String outcome,
    String outcomeName,
    String decision,
    Instant startedAt,
    Instant endedAt,
    Instant dueAt,
    int lateSteps,
    String requestedBy,
    List<WaitingStep> waiting) {

  /** Where a case is. */
  public enum State {
    RUNNING("Under way"),
    ENDED("Finished"),
    CANCELLED("Cancelled");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As the database and addresses have it. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** In plain words. */
    public String label() {
      return label;
    }

    static Optional<State> byId(String id) {
      return java.util.Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /** Whether a step of it should have been done by now. */
  public boolean isOverdue(Instant now) {
    return state == State.RUNNING && dueAt != null && dueAt.isBefore(now);
  }
}
