package org.countersign.absence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.absence.Eligibility.Hole;
import org.countersign.policy.Policies;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/** The report on one school in words. */
@Component
class EligibilityWords {

  /** What says least about somebody comes last. */
  private static final Set<Role> EVERYBODYS = Set.of(Role.STAFF, Role.CLASS_TEACHER);

  private static final int MOST_NAMES = 4;

  private final Eligibility eligibility;
  private final People people;
  private final Policies policies;

  EligibilityWords(Eligibility eligibility, People people, Policies policies) {
    this.eligibility = eligibility;
    this.people = people;
    this.policies = policies;
  }

  /** A step as it is shown. */
  record Line(
      String procedure,
      String step,
      int looked,
      boolean known,
      List<String> holes,
      String otherwise) {}

  List<Line> of(School school) {
    Map<String, String> names = names(school);
    return eligibility.of(school.id()).stream()
        .map(
            one ->
                new Line(
                    one.step().procedureName(),
                    one.step().name(),
                    one.looked(),
                    one.known(),
                    one.holes().stream().map(hole -> words(hole, names, school)).toList(),
                    one.otherwise()))
        .toList();
  }

  private String words(Hole hole, Map<String, String> names, School school) {
    String asked =
        hole.inOrder().stream()
            .map(roles -> titles(roles, school))
            .collect(Collectors.joining(", then "));
    return words(hole, names) + (asked.isEmpty() ? "" : " Asked in order: " + asked + ".");
  }

  private String titles(List<String> roles, School school) {
    return roles.stream()
        .map(id -> Role.byId(id).map(role -> policies.title(school.policy(), role)).orElse(id))
        .collect(Collectors.joining(" or "));
  }

  private static String words(Hole hole, Map<String, String> names) {
    String whose = hole.conflicts().isEmpty() ? "" : " by " + list(hole.conflicts(), names, " or ");
    if (hole.themselves()) {
      String others =
          hole.away().isEmpty() ? "" : " and so are " + list(hole.away(), names, " and ");
      return hole.words() + whose + ", when they are away" + others + ".";
    }
    return hole.away().isEmpty()
        ? hole.words() + whose + ", even when everybody is there."
        : hole.words()
            + whose
            + ", when "
            + list(hole.away(), names, " and ")
            + (hole.away().size() == 1 ? " is away." : " are away.");
  }

  private static String list(List<String> people, Map<String, String> names, String last) {
    if (people.size() > MOST_NAMES) {
      return "any of %d people who may ask".formatted(people.size());
    }
    return people.stream()
        .map(person -> names.getOrDefault(person, person))
        .collect(Collectors.joining(last));
  }

  private Map<String, String> names(School school) {
    Map<String, Set<Role>> roles = people.rolesIn(school.id());
    return people.staffOf(school.id()).stream()
        .collect(
            Collectors.toMap(
                Person::username,
                person ->
                    person.fullName()
                        + title(school, roles.getOrDefault(person.username(), Set.of()))));
  }

  private String title(School school, Set<Role> roles) {
    return roles.stream()
        .filter(role -> !EVERYBODYS.contains(role))
        .min(Comparator.naturalOrder())
        .map(role -> " (" + policies.title(school.policy(), role) + ")")
        .orElse("");
  }
}
