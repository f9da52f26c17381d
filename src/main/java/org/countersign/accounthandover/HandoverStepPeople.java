package org.countersign.accounthandover;

import java.util.List;
import java.util.Map;
import org.countersign.access.StepPeople;
import org.countersign.accountcreation.OwnStep;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who does each step of a handover, for absences and their proof. */
@Configuration(proxyBeanMethods = false)
class HandoverStepPeople {

  private static final String WAITS =
      "It waits until somebody is there, and where the account is held nothing is posted from it.";

  private final AnswersOfToday policies;
  private final HandoverSituations situations;
  private final People people;

  HandoverStepPeople(AnswersOfToday policies, HandoverSituations situations, People people) {
    this.policies = policies;
    this.situations = situations;
    this.people = people;
  }

  @Bean
  StepPeople changeCredentialsPeople() {
    return new DeciderStep(ChangeCredentials.TASK, WAITS, this::changers, situations);
  }

  @Bean
  StepPeople chooseSuccessorPeople() {
    return new DeciderStep(ChooseSuccessor.TASK, WAITS, this::deciders, situations);
  }

  @Bean
  StepPeople closeAccountPeople() {
    return new DeciderStep(CloseAccount.TASK, WAITS, this::deciders, situations);
  }

  @Bean
  StepPeople confirmSuccessionPeople() {
    return new OwnStep(
        AskForHandover.PROCEDURE,
        ConfirmSuccession.TASK,
        "An account that one is to run",
        "It is one's own; after the due date others are chosen.",
        this::staff);
  }

  private InLine deciders(String school) {
    return InLine.of(List.of(row(school, "account-lead-leaves")));
  }

  private InLine changers(String school) {
    return InLine.of(List.of(row(school, "account-creator"), row(school, "account-lead-leaves")));
  }

  private Map<String, Object> row(String school, String question) {
    return policies.of(school, question, Map.of()).get(0);
  }

  private List<String> staff(String school) {
    return people.rolesIn(school).entrySet().stream()
        .filter(
            person ->
                person.getValue().contains(Role.STAFF)
                    || person.getValue().contains(Role.CLASS_TEACHER))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
