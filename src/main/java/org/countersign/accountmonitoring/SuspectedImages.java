package org.countersign.accountmonitoring;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.evidence.ImageSuspected;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports files that were sealed, of a post or an upload, to whoever leads safeguarding. A case
 * that they may not know of is left to its own team.
 */
@Component
class SuspectedImages {

  private final SafeguardingLead lead;
  private final ImageConcerns concerns;
  private final CaseReaders cases;
  private final People people;
  private final Clock clock;

  SuspectedImages(
      SafeguardingLead lead,
      ImageConcerns concerns,
      CaseReaders cases,
      People people,
      Clock clock) {
    this.lead = lead;
    this.concerns = concerns;
    this.cases = cases;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void sealed(ImageSuspected suspected) {
    List<String> team =
        lead.orAnybody(suspected.school()).stream().filter(one -> mayKnow(one, suspected)).toList();
    if (!team.isEmpty()) {
      concerns.report(
          suspected.school(),
          null,
          clock.instant(),
          suspected.caseKey() == null
              ? "In files that were uploaded and are in no case; they are sealed."
              : "In %s, whose files are sealed.".formatted(suspected.caseKey()),
          team,
          Set.of(),
          suspected.person());
    }
  }

  private boolean mayKnow(String username, ImageSuspected suspected) {
    Set<String> roles =
        people.rolesOf(username, suspected.school()).stream()
            .map(Role::id)
            .collect(Collectors.toSet());
    Actor person = new Actor(username, roles, Set.of(suspected.school()));
    return suspected.caseKey() == null
        || cases.mayRead(suspected.caseKey(), suspected.school(), person);
  }
}
