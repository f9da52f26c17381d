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

  /**
   * @param olderPosts what the keeper says of the posts that no search reaches
   * @return null where nothing is wrong
   */
  String problem(ConsentNotice notice, String olderPosts) {
    int open = takeDowns.tally(notice.school(), notice.caseKey()).open();
    if (open > 0) {
      return "Not every post is decided: a take-down is open again. Choose “look again”: the case"
          + " then waits for it, and comes back to you.";
    }
    return olderPosts.isEmpty() && !older.of(notice).isNothing()
        ? "Older posts are not on record here. Look through those named in the task by hand, have"
            + " those with the child taken down, and say in “Reason” what you did and found."
        : null;
  }
}
