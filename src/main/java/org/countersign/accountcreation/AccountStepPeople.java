package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.access.StepPeople;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who does each step whose people come out of the case, for absences and their proof. */
@Configuration(proxyBeanMethods = false)
class AccountStepPeople {

  private static final String WAITS = "It waits until somebody is there, and nothing opens.";
  private static final String OWN =
      "It is one's own, and nothing opens without it; whoever is away comes back to it.";

  private final AnswersOfToday policies;
  private final WhoDecides who;
  private final People people;

  AccountStepPeople(AnswersOfToday policies, WhoDecides who, People people) {
    this.policies = policies;
    this.who = who;
    this.people = people;
  }

  @Bean
  StepPeople consultPeople() {
    return new RoleStep(
        Advisers.CONSULT,
        WAITS,
        true,
        school -> List.of(read(school, "account-consultee", "roles")));
  }

  @Bean
  StepPeople assessRiskPeople() {
    return new RoleStep(Advisers.ASSESS, WAITS, true, this::assessors);
  }

  private List<Approver> assessors(String school) {
    Approver assessor = read(school, "account-risk-assessment", "roles");
    return assessor.roles().isEmpty()
        ? List.of()
        : List.of(
            assessor,
            read(school, "approver-when-author", "first"),
            read(school, "approver-when-author", "next"));
  }

  @Bean
  StepPeople approveAccountPeople() {
    return new RoleStep(
        "approveAccount",
        WAITS,
        true,
        school ->
            NameApprovers.inOrder(
                row(school, "account-approver"), row(school, "approver-when-author")));
  }

  @Bean
  StepPeople decideOnOwnersPeople() {
    return new RoleStep(
        DecideOnOwners.TASK,
        WAITS,
        true,
        school ->
            NameApprovers.inOrder(
                row(school, "account-approver"), row(school, "approver-when-author")));
  }

  @Bean
  StepPeople voteOnAccountPeople() {
    return new OwnStep(
        VoteOnAccount.TASK,
        "A vote of one's own",
        "A vote is one's own. What the others vote by the due date counts, or the headteacher"
            + " decides.",
        this::voters);
  }

  private List<String> voters(String school) {
    Map<String, Object> answer = row(school, "account-approver");
    if (NameApprovers.votes(answer) < 2) {
      return List.of();
    }
    List<String> heads = who.able(school, Role.HEADTEACHER.id(), List.of());
    return who.able(school, WhoDecides.read(answer, "roles").roles(), heads);
  }

  @Bean
  StepPeople confirmReadinessPeople() {
    return new OwnStep(
        "confirmReadiness",
        "An account that one is to run",
        OWN,
        school -> applicants(school, people));
  }

  @Bean
  StepPeople createAccountPeople() {
    return new RoleStep(CreateAccount.TASK, WAITS, false, this::creators);
  }

  private List<Approver> creators(String school) {
    List<Approver> inOrder = new ArrayList<>();
    inOrder.add(read(school, "account-creator", "roles"));
    inOrder.add(
        new Approver(
            Role.HEADTEACHER.id(), "ours: the headteacher where nobody holds the role", "ours"));
    return inOrder;
  }

  @Bean
  StepPeople reviseApplicationPeople() {
    return new OwnStep(
        ReviseApplication.TASK,
        "An application of one's own",
        "It is its applicant's own, or their deputy's; without one the headteacher ends it.",
        school -> applicants(school, people));
  }

  /** Whoever may apply, and so run an account, by username. */
  static List<String> applicants(String school, People people) {
    return people.rolesIn(school).entrySet().stream()
        .filter(
            person -> person.getValue().stream().anyMatch(ApplicationReaders.STARTERS::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private Approver read(String school, String question, String output) {
    return WhoDecides.read(row(school, question), output);
  }

  private Map<String, Object> row(String school, String question) {
    return policies.of(school, question, Map.of()).get(0);
  }
}
