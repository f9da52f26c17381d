package org.countersign.accountadoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.countersign.account.AccountRules;
import org.countersign.accountcreation.Point;
import org.countersign.policy.Policies;
import org.countersign.policy.Policies.Cited;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Platforms;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Component;

/** What the form that names an account offers in a school. */
@Component
class AdoptionFormFacts {

  private final Wanted wanted;
  private final AccountRules rules;
  private final Platforms platforms;
  private final People people;
  private final Policies policies;
  private final PageWords words;
  private final Clock clock;

  AdoptionFormFacts(
      Wanted wanted,
      AccountRules rules,
      Platforms platforms,
      People people,
      Policies policies,
      PageWords words,
      Clock clock) {
    this.wanted = wanted;
    this.rules = rules;
    this.platforms = platforms;
    this.people = people;
    this.policies = policies;
    this.words = words;
    this.clock = clock;
  }

  /**
   * As the form reads it.
   *
   * @param points what the policy wants an account to say
   * @param ticks what it wants done, of the account and of families
   */
  record Facts(
      Named school,
      List<Named> schools,
      List<Named> networks,
      List<Named> staff,
      List<Named> keepers,
      List<Asked> points,
      List<Asked> ticks,
      String today) {}

  record Named(String id, String name) {
    static Named of(School school) {
      return new Named(school.id(), school.name());
    }
  }

  record Asked(String field, String point, String says, int longest, List<Ground> clauses) {}

  /** A clause behind a question. */
  record Ground(String citation, String words, String basis) {}

  Facts of(SchoolChoice choice) {
    School school = choice.school();
    return of(
        school,
        choice.schools().stream().map(Named::of).toList(),
        wanted.contentsToday(school.id()),
        wanted.readinessToday(school.id()));
  }

  /** The same for an adoption on its way. */
  Facts of(School school, Adoption adoption) {
    return of(
        school,
        List.of(Named.of(school)),
        wanted.contents(adoption.policyEditions()),
        wanted.readiness(adoption.policyEditions()));
  }

  private Facts of(
      School school, List<Named> schools, List<Point> contents, List<Point> readiness) {
    return new Facts(
        Named.of(school),
        schools,
        platforms.all().stream().map(one -> new Named(one.id(), one.name())).toList(),
        staff(school),
        ParticularsForm.KEEPERS.stream()
            .map(role -> new Named(role.id(), policies.title(school.policy(), role)))
            .toList(),
        asked(contents),
        asked(wanted.toTick(readiness)),
        LocalDate.now(clock).toString());
  }

  private List<Asked> asked(List<Point> points) {
    return points.stream()
        .map(
            point ->
                new Asked(
                    point.field(),
                    point.id(),
                    point.says(),
                    ParticularsForm.longest(point),
                    grounds(point.clause(), point.basis())))
        .toList();
  }

  List<Ground> grounds(String citations, String basis) {
    return words.clauses(citations).stream()
        .map((Cited cited) -> new Ground(cited.citation(), cited.words(), basis))
        .toList();
  }

  private List<Named> staff(School school) {
    List<Person> all = people.staffOf(school.id());
    List<String> not = rules.notStaff(school.id(), all.stream().map(Person::username).toList());
    return all.stream()
        .filter(person -> !not.contains(person.username()))
        .map(person -> new Named(person.username(), person.fullName()))
        .toList();
  }
}
