package org.countersign.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countersign.access.Actor;
import org.countersign.school.Carer;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail that did not arrive, for those who can do something about it: a school's office, and
 * administrators. That of a confidential case is for administrators alone, who are on no school's
 * roll: who is in the office may be its subject.
 */
@Component
class FailedMail {

  private final Mails mails;
  private final Schools schools;
  private final People people;
  private final Roll roll;
  private final Sources sources;
  private final NoticeTrail trail;

  FailedMail(
      Mails mails, Schools schools, People people, Roll roll, Sources sources, NoticeTrail trail) {
    this.sources = sources;
    this.mails = mails;
    this.schools = schools;
    this.people = people;
    this.roll = roll;
    this.trail = trail;
  }

  boolean isSeenBy(Actor person) {
    return person.isAdministrator() || !schoolsOf(person).isEmpty();
  }

  /** By school, newest first. */
  @Transactional(readOnly = true)
  public List<Mails.Failed> of(Actor person) {
    return schoolsOf(person).stream()
        .flatMap(school -> mails.failed(school.id(), person.isAdministrator()).stream())
        .toList();
  }

  /**
   * Sends it again, to the address that the roll has now; what could not be made is made anew.
   *
   * @return whether it was there to be sent, for that person
   */
  @Transactional
  public boolean sendAgain(String id, Actor person) {
    boolean seen = of(person).stream().anyMatch(one -> one.id().equals(id));
    Optional<Mail> mail = seen ? mails.sendAgain(id) : Optional.empty();
    mail.ifPresent(
        one -> {
          Unmade.keyOf(one)
              .ifPresentOrElse(
                  source -> {
                    mails.takeOut(id);
                    sources.again(source);
                  },
                  () -> mails.address(id, addressOf(one).orElse(null)));
          trail.sentAgain(one, person.userId());
        });
    return mail.isPresent();
  }

  private Optional<String> addressOf(Mail mail) {
    return people
        .byUsername(mail.recipient())
        .map(Person::email)
        .or(() -> roll.carer(mail.school(), mail.recipient()).map(Carer::email));
  }

  private List<School> schoolsOf(Actor person) {
    return schools.all().stream()
        .filter(
            school ->
                person.isAdministrator()
                    || person.schools().contains(school.id())
                        && people.rolesOf(person.userId(), school.id()).contains(Role.OFFICE))
        .sorted(Comparator.comparing(School::name))
        .toList();
  }
}
