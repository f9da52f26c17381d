package org.countersign.databreach;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countersign.access.NextRoles;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who assesses a breach: the data protection officer, else the next in line, but nobody whose doing
 * it was where somebody else is there.
 */
@Component
class Assessors {

  private static final String CLAUSE =
      "ours: where no data protection officer can assess a breach, the next in line does";

  /** In order; the first of them that somebody holds whose doing it was not. */
  private static final List<Role> LINE =
      List.of(
          Role.DPO,
          Role.DATA_LEAD,
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.CHAIR_OF_GOVERNORS,
          Role.CHIEF_EXECUTIVE);

  private final People people;

  Assessors(People people) {
    this.people = people;
  }

  /** Empty where everybody in line is excluded. */
  Optional<Role> first(String school, Collection<String> excluded) {
    return LINE.stream()
        .filter(
            role ->
                people.holdersOf(role, school).stream()
                    .anyMatch(person -> !excluded.contains(person.username())))
        .findFirst();
  }

  static List<NextRoles> next() {
    return LINE.stream().skip(1).map(role -> new NextRoles(List.of(role.id()), CLAUSE)).toList();
  }
}
