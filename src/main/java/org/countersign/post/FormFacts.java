package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.Actor;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.consent.Objections;
import org.countersign.consent.OtherChildren;
import org.countersign.policy.Pack;
import org.countersign.policy.Policies;
import org.countersign.policy.Table;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Component;

/** What the form that asks for a post offers in a school. */
@Component
class FormFacts {

  private final SocialAccounts accounts;
  private final NamedAccounts namedAccounts;
  private final Roll roll;
  private final OtherChildren otherChildren;
  private final Policies policies;
  private final People people;
  private final CheckerRules checkers;
  private final FieldClauses clauses;
  private final PostingStops stops;
  private final PageWords words;
  private final Clock clock;
  private final Objections objections;

  FormFacts(
      SocialAccounts accounts,
      NamedAccounts namedAccounts,
      Roll roll,
      OtherChildren otherChildren,
      Policies policies,
      People people,
      CheckerRules checkers,
      FieldClauses clauses,
      PostingStops stops,
      PageWords words,
      Clock clock,
      Objections objections) {
    this.objections = objections;
    this.accounts = accounts;
    this.namedAccounts = namedAccounts;
    this.roll = roll;
    this.otherChildren = otherChildren;
    this.policies = policies;
    this.people = people;
    this.checkers = checkers;
    this.clauses = clauses;
    this.stops = stops;
    this.words = words;
    this.clock = clock;
  }

  /** As the form reads it. */
  record Facts(
      Named school,
      List<Named> schools,
      PolicyName policy,
      String today,
      int longestText,
      List<Account> accounts,
      List<SchoolClass> classes,
      List<Colleague> colleagues,
      List<Named> otherChildren,
      Map<String, List<FieldClauses.Ground>> clauses,
      Stopped stopped,
      List<String> objections) {}

  record Named(String id, String name) {

    static Named of(School school) {
      return new Named(school.id(), school.name());
    }
  }

  record PolicyName(String code, String name) {}

  record Account(
      String id,
      String platform,
      String platformName,
      String handle,
      String purpose,
      String audience) {}

  record SchoolClass(String id, String title) {}

  record Colleague(String username, String name, String role) {}

  record Stopped(String since, String by, String reason) {}

  Facts of(SchoolChoice choice, Actor person) {
    School school = choice.school();
    return new Facts(
        Named.of(school),
        choice.schools().stream().map(Named::of).toList(),
        new PolicyName(
            school.policy(), policies.byCode(school.policy()).map(Pack::name).orElse("")),
        LocalDate.now(clock).toString(),
        DraftForm.LONGEST_TEXT,
        accounts.open(school.id()).stream().map(this::account).toList(),
        roll.classes(school.id()).stream()
            .map(one -> new SchoolClass(one.sourcedId(), one.title()))
            .toList(),
        mayAskForColleague(school.policy()) ? colleagues(school, person) : List.of(),
        otherChildren.all(school.id()).stream()
            .map(child -> new Named(child.id(), child.name()))
            .toList(),
        clauses.of(school.policy()),
        stops.current(school.id()).map(this::stopped).orElse(null),
        words(objections.of(school.id())));
  }

  /** Adults who object to pictures, with who they are here (OBS IMG-1b). */
  static List<String> words(List<Objections.Objection> objections) {
    return objections.stream().map(one -> one.name() + ", " + one.described()).distinct().toList();
  }

  private Account account(SocialAccount account) {
    NamedAccounts.Named named = namedAccounts.of(account);
    return new Account(
        named.id(),
        named.platform(),
        named.platformName(),
        named.handle(),
        named.purpose(),
        named.audience());
  }

  private Stopped stopped(PostingStops.Stop stop) {
    return new Stopped(
        words.moment(stop.stoppedAt()), words.person(stop.stoppedBy()), stop.reason());
  }

  /** Whether the policy can answer that a colleague checks a post, whatever is in it. */
  private boolean mayAskForColleague(String policy) {
    return names(policy, "post-checker", "roles")
        || names(policy, "checker-when-author", "first")
        || names(policy, "checker-when-author", "next");
  }

  private boolean names(String policy, String question, String output) {
    return policies.answer(policy, question).rules().stream()
        .map(Table.Rule::then)
        .anyMatch(
            then -> CheckerRules.asksForColleague(CheckerRules.roles(Map.copyOf(then), output)));
  }

  private List<Colleague> colleagues(School school, Actor person) {
    Map<String, Set<Role>> roles = people.rolesIn(school.id());
    return checkers.colleagues(school.id(), Set.of(person.userId())).stream()
        .map(one -> colleague(one, roles.getOrDefault(one.username(), Set.of()), school.policy()))
        .toList();
  }

  /**
   * Everybody here is a member of staff, so that is said of those alone who are nothing besides.
   */
  private Colleague colleague(Person person, Set<Role> roles, String policy) {
    String titles =
        roles.stream()
            .filter(role -> role != Role.STAFF || roles.size() == 1)
            .sorted()
            .map(role -> policies.title(policy, role))
            .collect(Collectors.joining(", "));
    return new Colleague(person.username(), person.fullName(), titles);
  }
}
