package org.countersign.accountcreation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.account.AccountRules;
import org.countersign.account.SocialAccounts;
import org.countersign.policy.Policies;
import org.countersign.policy.Policies.Cited;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Component;

/** What the form that asks for an account offers in a school. */
@Component
class ApplicationFormFacts {

  private final AccountRules rules;
  private final Contents contents;
  private final SocialAccounts accounts;
  private final People people;
  private final Policies policies;
  private final PageWords words;

  ApplicationFormFacts(
      AccountRules rules,
      Contents contents,
      SocialAccounts accounts,
      People people,
      Policies policies,
      PageWords words) {
    this.rules = rules;
    this.contents = contents;
    this.accounts = accounts;
    this.people = people;
    this.policies = policies;
    this.words = words;
  }

  /**
   * As the form reads it.
   *
   * @param points what the policy wants it to say
   * @param least how many members of staff run an account at least
   */
  record Facts(
      Named school,
      List<Named> schools,
      List<Network> networks,
      List<Colleague> staff,
      List<Asked> points,
      int least,
      List<Ground> leastClauses,
      boolean nonEmployees,
      List<String> domains) {}

  record Named(String id, String name) {

    static Named of(School school) {
      return new Named(school.id(), school.name());
    }
  }

  record Network(String id, String name, int minimumAge) {}

  record Colleague(String username, String name, String role) {}

  record Asked(String field, String point, String says, int longest, List<Ground> clauses) {}

  /** A clause behind a question. */
  record Ground(String citation, String words, String basis) {}

  Facts of(SchoolChoice choice) {
    School school = choice.school();
    SocialAccounts.LeastOwners least = accounts.leastOwners(school.id());
    return new Facts(
        Named.of(school),
        choice.schools().stream().map(Named::of).toList(),
        rules.platforms(school.id()).stream()
            .map(one -> new Network(one.id(), one.name(), one.minimumAge()))
            .toList(),
        staff(school),
        asked(contents.today(school.id())),
        least.number(),
        grounds(least.clause(), null),
        contents.allowsNonEmployees(school.id()),
        rules.domains(school.id()));
  }

  List<Asked> asked(List<Point> points) {
    return points.stream()
        .map(
            point ->
                new Asked(
                    point.field(),
                    point.id(),
                    point.says(),
                    DetailsForm.longest(point),
                    grounds(point.clause(), point.basis())))
        .toList();
  }

  List<Ground> grounds(String citations, String basis) {
    return words.clauses(citations).stream()
        .map((Cited cited) -> new Ground(cited.citation(), cited.words(), basis))
        .toList();
  }

  private List<Colleague> staff(School school) {
    Map<String, Set<Role>> roles = people.rolesIn(school.id());
    List<String> usernames = people.staffOf(school.id()).stream().map(Person::username).toList();
    List<String> not = rules.notStaff(school.id(), usernames);
    return people.staffOf(school.id()).stream()
        .filter(person -> !not.contains(person.username()))
        .map(
            person ->
                new Colleague(
                    person.username(),
                    person.fullName(),
                    titles(school, roles.getOrDefault(person.username(), Set.of()))))
        .toList();
  }

  private String titles(School school, Set<Role> roles) {
    return String.join(
        ", ",
        roles.stream()
            .filter(role -> role != Role.STAFF || roles.size() == 1)
            .sorted()
            .map(role -> policies.title(school.policy(), role))
            .toList());
  }
}
