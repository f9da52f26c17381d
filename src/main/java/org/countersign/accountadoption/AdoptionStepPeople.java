package org.countersign.accountadoption;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.access.StepPeople;
import org.countersign.access.StepPeople.Situation;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.accountcreation.Approver;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who does each step whose people come out of the case, for absences and their proof. */
@Configuration(proxyBeanMethods = false)
class AdoptionStepPeople {

  private final AnswersOfToday policies;
  private final AdoptionPeople confirmers;
  private final SocialAccounts accounts;
  private final People people;

  AdoptionStepPeople(
      AnswersOfToday policies, AdoptionPeople confirmers, SocialAccounts accounts, People people) {
    this.policies = policies;
    this.confirmers = confirmers;
    this.accounts = accounts;
    this.people = people;
  }

  @Bean
  StepPeople confirmAccountPeople() {
    return new AdoptionStep(
        "confirmAccount",
        "It waits until somebody is there, and the account is not in the register.",
        this::confirmers,
        school -> named(school).stream().map(one -> confirmation(school, one)).toList());
  }

  private List<Approver> confirmers(String school) {
    return AdoptionPeople.confirmers(
        row(school, "account-approver"), row(school, "approver-when-author"));
  }

  private Situation confirmation(String school, String named) {
    List<Approver> inOrder = confirmers(school);
    return new Situation(
        "Any account",
        named,
        Set.of(),
        confirmers.first(school, inOrder, List.of(named)).map(AdoptionStep::roles).orElse(Set.of()),
        Set.of(named),
        AdoptionStep.line(inOrder));
  }

  @Bean
  StepPeople confirmOwnReadinessPeople() {
    return own(
        "confirmOwnReadiness",
        "An account that one runs",
        "It is one's own; past its day whoever mends the account names somebody else.",
        this::staff);
  }

  @Bean
  StepPeople reviseAdoptionPeople() {
    return own(
        "reviseAdoption",
        "An account that one named",
        "It is that person's own, or their deputy's; without one the headteacher ends it.",
        this::named);
  }

  private static StepPeople own(
      String element, String words, String otherwise, Function<String, List<String>> whose) {
    return new AdoptionStep(
        element,
        otherwise,
        school -> List.of(),
        school ->
            whose.apply(school).stream()
                .map(one -> new Situation(words, one, Set.of(one), Set.of(), Set.of(), List.of()))
                .toList());
  }

  @Bean
  StepPeople mendGapsPeople() {
    return mending("mendGaps", "What keeps the account shut keeps it so.");
  }

  @Bean
  StepPeople closeOutsidePeople() {
    return mending("closeOutside", "Nothing is posted from it meanwhile.");
  }

  @Bean
  StepPeople listOlderPostsPeople() {
    return mending("listOlderPosts", "A withdrawal has the account searched by hand.");
  }

  private StepPeople mending(String element, String otherwise) {
    return new AdoptionStep(
        element,
        otherwise,
        this::menders,
        school ->
            accounts.all(school).stream()
                .map(
                    one ->
                        new Situation(
                            "The account " + one.id(),
                            null,
                            owners(one),
                            AdoptionStep.roles(
                                confirmers.menders(school, row(school, "account-creator"))),
                            Set.of(),
                            AdoptionStep.line(menders(school))))
                .toList());
  }

  private List<Approver> menders(String school) {
    return AdoptionPeople.mendersInOrder(row(school, "account-creator"));
  }

  private Set<String> owners(SocialAccount account) {
    return accounts.ownersToday(account).stream().map(Person::username).collect(Collectors.toSet());
  }

  private List<String> named(String school) {
    return holders(school, AdoptionReaders.STARTERS);
  }

  private List<String> staff(String school) {
    return holders(school, Set.of(Role.STAFF, Role.CLASS_TEACHER));
  }

  private List<String> holders(String school, Set<Role> roles) {
    return people.rolesIn(school).entrySet().stream()
        .filter(person -> person.getValue().stream().anyMatch(roles::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private Map<String, Object> row(String school, String question) {
    return policies.of(school, question, Map.of()).get(0);
  }
}
