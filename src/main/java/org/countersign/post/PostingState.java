package org.countersign.post;

import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist whether to lead the person to the page that stops all posting. */
@RestController
class PostingState {

  static final String ADDRESS = "/posting/state";

  private final StopPosting posting;
  private final PostingStops stops;
  private final CurrentPerson people;

  PostingState(StopPosting posting, PostingStops stops, CurrentPerson people) {
    this.posting = posting;
    this.stops = stops;
    this.people = people;
  }

  /**
   * @param mayDecide for a school at least
   * @param stopped of such a school
   */
  record State(boolean mayDecide, boolean stopped) {}

  @GetMapping(ADDRESS)
  State state() {
    Actor person = people.now();
    var decides =
        person.schools().stream().filter(school -> posting.mayDecide(person, school)).toList();
    return new State(
        !decides.isEmpty(), decides.stream().anyMatch(id -> stops.current(id).isPresent()));
  }
}
