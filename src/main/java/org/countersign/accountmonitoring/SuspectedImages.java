package org.countersign.accountmonitoring;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.countersign.evidence.ImageSuspected;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports files that were sealed, of a case, a post or an upload, to whoever leads safeguarding,
 * who is asked about the police (NAT:23). Of a confidential case its team hears as well; somebody
 * who leads safeguarding and is not of it hears that there is an image, not in which case, and
 * whoever is kept from the case hears nothing.
 */
@Component
class SuspectedImages {

  private final SafeguardingLead lead;
  private final ImageConcerns concerns;
  private final CaseReaders cases;
  private final CaseTeams teams;
  private final Notices notices;
  private final People people;
  private final Clock clock;

  SuspectedImages(
      SafeguardingLead lead,
      ImageConcerns concerns,
      CaseReaders cases,
      CaseTeams teams,
      Notices notices,
      People people,
      Clock clock) {
    this.lead = lead;
    this.concerns = concerns;
    this.cases = cases;
    this.teams = teams;
    this.notices = notices;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  public void sealed(ImageSuspected suspected) {
    String number = suspected.caseKey();
    if (number == null) {
      String place = "In files that were uploaded and are in no case; they are sealed.";
      report(suspected, place, lead.orAnybody(suspected.school()), Set.of());
    } else if (teams.cases(number).isEmpty()) {
      List<String> told =
          lead.orAnybody(suspected.school()).stream()
              .filter(one -> mayKnow(one, suspected))
              .toList();
      report(suspected, place(number), told, Set.of());
    } else {
      confidential(suspected, teams.members(number).stream().map(TeamMember::person).toList());
    }
  }

  private void confidential(ImageSuspected suspected, List<String> team) {
    team.forEach(person -> tell(suspected, person));
    Set<String> excluded = teams.excluded(suspected.caseKey()).keySet();
    List<String> told = lead.orAnybody(suspected.school(), excluded);
    String place =
        team.containsAll(told)
            ? place(suspected.caseKey())
            : "In a confidential case, whose team knows; its files are sealed.";
    report(suspected, place, told, excluded);
  }

  private static String place(String number) {
    return "In %s, whose files are sealed.".formatted(number);
  }

  private void report(
      ImageSuspected suspected, String place, List<String> told, Set<String> involved) {
    if (!told.isEmpty()) {
      concerns.report(
          suspected.school(), null, clock.instant(), place, told, involved, suspected.person());
    }
  }

  /** Once for each case: from the first time on it takes no file any more. */
  private void tell(ImageSuspected suspected, String person) {
    notices.tell(
        new Telling(
            "image-suspected:%s:%s".formatted(suspected.caseKey(), person),
            suspected.school(),
            suspected.caseKey(),
            Addressee.person(person),
            "What could be an indecent image: " + suspected.caseKey(),
            "All files of this case are sealed, and it takes no more. Do not view, copy, forward,"
                + " save or delete it anywhere. Tell the police or social care now where an adult"
                + " is involved; where there is coercion, blackmail or grooming; where it is"
                + " violent; where there are sexual acts and a child under 13; or where a child is"
                + " at risk now.",
            "NAT:23; NAT:24",
            true));
  }

  private boolean mayKnow(String username, ImageSuspected suspected) {
    Set<String> roles =
        people.rolesOf(username, suspected.school()).stream()
            .map(Role::id)
            .collect(Collectors.toSet());
    Actor person = new Actor(username, roles, Set.of(suspected.school()));
    return cases.mayRead(suspected.caseKey(), suspected.school(), person);
  }
}
