package org.countersign.post;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.countersign.access.Actor;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stops all posting of a school, and lets it go on: a head or a member of the leadership team. */
@Component
class StopPosting {

  /** Cases that move at the same moment make the whole start again. */
  private static final int ATTEMPTS = 20;

  private final PostingStops stops;
  private final PostsOnTheirWay posts;
  private final People people;
  private final TransactionTemplate whole;

  StopPosting(
      PostingStops stops,
      PostsOnTheirWay posts,
      People people,
      PlatformTransactionManager transactions) {
    this.stops = stops;
    this.posts = posts;
    this.people = people;
    this.whole = new TransactionTemplate(transactions);
  }

  /** Heads and deputies are in the leadership team. */
  boolean mayDecide(Actor person, String school) {
    return person.schools().contains(school)
        && people.rolesOf(person.userId(), school).contains(Role.SLT);
  }

  /**
   * Nothing of the school is posted from now on.
   *
   * @throws PostingStops.Unchanged where posting is stopped already
   */
  void stop(String school, String reason, String by) {
    attempt(
        () -> {
          stops.lock(school);
          stops.stop(school, reason, by);
          posts.postingStopped(school);
        });
  }

  /**
   * Posts go on where they were held up, from a fresh look at the consents.
   *
   * @throws PostingStops.Unchanged where posting is not stopped
   */
  void resume(String school, String reason, String by) {
    attempt(
        () -> {
          stops.lock(school);
          stops.resume(school, reason, by);
          posts.postingResumed(school);
        });
  }

  private void attempt(Runnable work) {
    for (int left = ATTEMPTS; ; left--) {
      try {
        whole.executeWithoutResult(status -> work.run());
        return;
      } catch (OptimisticLockingException | ConcurrencyFailureException moved) {
        if (left == 1) {
          throw moved;
        }
      }
    }
  }
}
