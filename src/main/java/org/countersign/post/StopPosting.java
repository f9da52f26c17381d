package org.countersign.post;

import org.countersign.access.Actor;
import org.countersign.access.WholeOrNothing;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Stops all posting of a school, and lets it go on: a head or a member of the leadership team. */
@Component
class StopPosting {

  private final PostingStops stops;
  private final PostsOnTheirWay posts;
  private final People people;
  private final WholeOrNothing whole;

  StopPosting(PostingStops stops, PostsOnTheirWay posts, People people, WholeOrNothing whole) {
    this.stops = stops;
    this.posts = posts;
    this.people = people;
    this.whole = whole;
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
    whole.run(
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
    whole.run(
        () -> {
          stops.lock(school);
          stops.resume(school, reason, by);
          posts.postingResumed(school);
        });
  }
}
