package org.countersign.ladoreferral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.countersign.access.CaseTeams;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.staffconcern.ConcernEntry;
import org.countersign.staffconcern.ConcernJournal;
import org.countersign.staffconcern.StaffConcern;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The subject asked for what is kept about them: the data protection lead answers it, outside the
 * case, and hears nothing of the case here (NAT:20).
 */
@Service
class AccessRequests {

  private final People people;
  private final CaseTeams teams;
  private final ConcernJournal journal;
  private final Notices notices;
  private final Trail trail;
  private final PageWords words;

  AccessRequests(
      People people,
      CaseTeams teams,
      ConcernJournal journal,
      Notices notices,
      Trail trail,
      PageWords words) {
    this.people = people;
    this.teams = teams;
    this.journal = journal;
    this.notices = notices;
    this.trail = trail;
    this.words = words;
  }

  @Transactional
  public void passOn(StaffConcern concern, LocalDate askedOn, String person) {
    String number = concern.caseKey();
    List<String> leads =
        people.holdersOf(Role.DATA_LEAD, concern.school()).stream()
            .map(Person::username)
            .filter(one -> !teams.isExcluded(one, number))
            .toList();
    String names = leads.isEmpty() ? "nobody" : String.join(", ", leads);
    journal.note(
        concern.id(),
        "accessRequest",
        "Request for access passed to the data protection lead",
        List.of(
            new ConcernEntry.Line("askedOn", "Asked on", askedOn.toString(), words.day(askedOn)),
            new ConcernEntry.Line("to", "Passed to", names, names)),
        person);
    leads.forEach(lead -> tell(concern.school(), lead, person, askedOn));
    trail.record(
        TrailEvent.of(Chain.ofCase(number), Kind.REGISTER_CHANGED, By.person(person))
            .inSchool(concern.school())
            .at("accessRequest", "Request for access passed on")
            .citing("NAT:20"));
  }

  private void tell(String school, String lead, String person, LocalDate askedOn) {
    notices.tell(
        new Telling(
            "access-request:" + UUID.randomUUID(),
            school,
            null,
            Addressee.person(lead),
            "Somebody asked for what is kept about them",
            "Asked on %s. Speak to %s, in person: it is answered within one calendar month, outside any case."
                .formatted(words.day(askedOn), words.person(person)),
            "NAT:19; NAT:20",
            // It says nothing of a case; a confidential one would say nothing at all.
            false));
  }
}
