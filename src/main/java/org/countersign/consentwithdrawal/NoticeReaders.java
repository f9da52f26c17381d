package org.countersign.consentwithdrawal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.access.Actor;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/** Who enters notices, and who reads them: the roles that the model names. */
@Component
class NoticeReaders {

  /** Starters of the model who enter whatever came. */
  static final Set<Role> ENTER_ALL =
      EnumSet.of(Role.OFFICE, Role.DSL, Role.DATA_LEAD, Role.HEADTEACHER);

  /** All starters of the model: what is said to them, and objections. */
  static final Set<Role> STARTERS =
      EnumSet.of(
          Role.STAFF, Role.CLASS_TEACHER, Role.OFFICE, Role.DSL, Role.DATA_LEAD, Role.HEADTEACHER);

  /** Workers and readers of the model. */
  static final Set<Role> READERS =
      EnumSet.of(Role.OFFICE, Role.DSL, Role.DATA_LEAD, Role.DPO, Role.HEADTEACHER);

  private final Schools schools;
  private final People people;

  NoticeReaders(Schools schools, People people) {
    this.schools = schools;
    this.people = people;
  }

  boolean mayEnterAll(Actor person, String school) {
    return holds(person, school, ENTER_ALL);
  }

  /** Schools for which the person enters notices, by name. */
  List<School> enteredBy(Actor person) {
    return byName().filter(school -> holds(person, school.id(), STARTERS)).toList();
  }

  /** Schools whose notices the person reads, by name. */
  List<School> readBy(Actor person) {
    return byName().filter(school -> holds(person, school.id(), READERS)).toList();
  }

  private Stream<School> byName() {
    return schools.all().stream().sorted(Comparator.comparing(School::name));
  }

  private boolean holds(Actor person, String school, Set<Role> roles) {
    return person.schools().contains(school)
        && people.rolesOf(person.userId(), school).stream().anyMatch(roles::contains);
  }
}
