package org.countersign.accountmonitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.policy.AnswersOfToday;
import org.countersign.policy.Policies;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/**
 * A complaint that others can see: who is told of it at once, and who agrees before it is answered
 * (WMAT 8.1.9-U1, BPET 4-HMC-5, HCPS SE-9a).
 */
@Component
class PublicCriticism {

  private static final String QUESTION = "public-criticism";

  private final AnswersOfToday answers;
  private final Schools schools;
  private final People people;
  private final Policies policies;
  private final Notices notices;
  private final PageWords words;

  PublicCriticism(
      AnswersOfToday answers,
      Schools schools,
      People people,
      Policies policies,
      Notices notices,
      PageWords words) {
    this.answers = answers;
    this.schools = schools;
    this.people = people;
    this.policies = policies;
    this.notices = notices;
    this.words = words;
  }

  /**
   * As forms read it.
   *
   * @param told titles of those who are told
   * @param approvers one of whom agrees before it is answered; empty where nobody need
   */
  record Rule(
      String told, boolean approvalToReply, List<Ground> clauses, List<Approver> approvers) {}

  /** A clause behind it. */
  record Ground(String citation, String words, String basis) {}

  /**
   * @param id username
   */
  record Approver(String id, String name) {}

  static boolean isOne(Message message) {
    return message.kind() == Message.Kind.COMPLAINT
        && (message.howSeen() == Message.HowSeen.PUBLIC
            || message.howSeen() == Message.HowSeen.ELSEWHERE);
  }

  /** By today's policy. */
  Rule today(String school) {
    return rule(school, answers.of(school, QUESTION, Map.of()).get(0));
  }

  /** By the policy with which the message's case began. */
  Rule of(Message message) {
    return rule(message.school(), row(message));
  }

  /** Whoever the policy names hears of it at once. */
  void tell(Message message) {
    Map<String, Object> row = row(message);
    String agree =
        agrees(row) ? " It may be acknowledged, and is answered only once you agree." : "";
    for (Person one : named(message.school(), row)) {
      notices.tell(
          new Telling(
              "criticism:" + message.id() + ":" + one.username(),
              message.school(),
              message.caseKey(),
              Addressee.person(one.username()),
              "A complaint in public was logged: " + message.caseKey(),
              "Somebody complains of the school where others see it." + agree,
              String.valueOf(row.get("clause")),
              false));
    }
  }

  private Map<String, Object> row(Message message) {
    return answers.asOf(message.policyEditions(), QUESTION, Map.of()).get(0);
  }

  private Rule rule(String school, Map<String, Object> row) {
    String basis = String.valueOf(row.get("basis"));
    String policy = schools.byId(school).map(School::policy).orElseThrow();
    return new Rule(
        String.join(", ", roles(row).stream().map(role -> policies.title(policy, role)).toList()),
        agrees(row),
        words.clauses(String.valueOf(row.get("clause"))).stream()
            .map(cited -> new Ground(cited.citation(), cited.words(), basis))
            .toList(),
        agrees(row)
            ? named(school, row).stream()
                .map(one -> new Approver(one.username(), one.fullName()))
                .toList()
            : List.of());
  }

  /** Those who are at the school; the headteacher where nobody is. */
  private List<Person> named(String school, Map<String, Object> row) {
    List<Person> named =
        roles(row).stream()
            .flatMap(role -> people.holdersOf(role, school).stream())
            .distinct()
            .toList();
    return named.isEmpty() ? people.holdersOf(Role.HEADTEACHER, school) : named;
  }

  private static List<Role> roles(Map<String, Object> row) {
    return Arrays.stream(String.valueOf(row.get("roles")).split(","))
        .flatMap(id -> Role.byId(id.strip()).stream())
        .toList();
  }

  /** Unless the policy says that it need not. */
  private static boolean agrees(Map<String, Object> row) {
    return !Boolean.FALSE.equals(row.get("approvalToReply"));
  }
}
