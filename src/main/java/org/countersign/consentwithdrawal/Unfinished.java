package org.countersign.consentwithdrawal;

import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/** Finds why a record cannot be confirmed as right yet (C3). */
@Component
class Unfinished {

  private final TakeDowns takeDowns;
  private final OlderPostsLeft older;

  Unfinished(TakeDowns takeDowns, OlderPostsLeft older) {
    this.takeDowns = takeDowns;
    this.older = older;
  }

  /** Null where nothing is wrong. */
  String problem(ConsentNotice notice) {
    int open = takeDowns.tally(notice.school(), notice.caseKey()).open();
    if (open > 0) {
      return "Not every post is decided: a take-down is open again. Choose “look again”: the case"
          + " then waits for it, and comes back to you.";
    }
    return older.of(notice).isNothing()
        ? null
        : "Posts that are not on record here are not searched yet. Choose “look again”: those who"
            + " run the accounts named in the task then search them, and the case comes back.";
  }
}
