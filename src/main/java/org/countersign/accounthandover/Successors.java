package org.countersign.accounthandover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.accountcreation.OwnersTraining;
import org.countersign.accountcreation.Point;
import org.countersign.policy.AnswersOfToday;
import org.countersign.school.Person;
import org.springframework.stereotype.Component;

/** Those who are to run an account from now on: who they are, and whether each is ready (A3). */
@Component
class Successors {

  /** The case's, whether the account may be theirs. */
  static final String READY = "successorsReady";

  private final SaidOfHandovers said;
  private final PlanRules rules;
  private final OwnersTraining training;
  private final AnswersOfToday policy;
  private final SocialAccounts accounts;

  Successors(
      SaidOfHandovers said,
      PlanRules rules,
      OwnersTraining training,
      AnswersOfToday policy,
      SocialAccounts accounts) {
    this.said = said;
    this.rules = rules;
    this.training = training;
    this.policy = policy;
    this.accounts = accounts;
  }

  /** What was chosen in the round that counts; empty where nobody was. */
  Optional<Plan> plan(Handover handover) {
    return said.latest(handover, ChooseSuccessor.TASK, ChooseSuccessor.TRANSFER)
        .filter(one -> one.round() == handover.round())
        .map(one -> Plan.stored(one.answers()));
  }

  /** What the policy of the case wants of owners before they run an account. */
  List<Point> wanted(Handover handover) {
    return policy.asOf(handover.policyEditions(), "account-readiness", Map.of()).stream()
        .map(Point::of)
        .filter(point -> point.whose().equals(Point.OWNER))
        .toList();
  }

  /** The day on record that counts today. */
  Optional<LocalDate> day(Handover handover, SocialAccount account, String owner, Point point) {
    return training.day(handover.school(), owner, "", point, account.platform());
  }

  /** Those who are new to it or to leading it, or of whom something is not on record. */
  List<String> toAsk(Handover handover, SocialAccount account, Plan plan) {
    Set<String> present =
        accounts.ownersToday(account).stream().map(Person::username).collect(Collectors.toSet());
    String lead = account.upkeep().lead();
    return plan.owners().stream()
        .filter(
            owner ->
                !present.contains(owner)
                    || (owner.equals(plan.lead()) && !owner.equals(lead))
                    || !isTrained(handover, account, owner))
        .toList();
  }

  private boolean isTrained(Handover handover, SocialAccount account, String owner) {
    return wanted(handover).stream()
        .allMatch(point -> day(handover, account, owner, point).isPresent());
  }

  /** Those of them who have said in this round that they are ready. */
  Set<String> confirmed(Handover handover) {
    return said.all(handover).stream()
        .filter(one -> one.round() == handover.round())
        .filter(one -> one.task().equals(ConfirmSuccession.TASK))
        .filter(one -> one.decision().equals(ConfirmSuccession.READY))
        .map(Said::by)
        .collect(Collectors.toSet());
  }

  /**
   * Whether the account may be theirs: they are at the school and enough, whoever had to be asked
   * is willing, and the record has of each what the policy wants.
   */
  boolean areReady(Handover handover, SocialAccount account) {
    return plan(handover)
        .filter(plan -> rules.problems(handover, account, plan).isEmpty())
        .filter(plan -> confirmed(handover).containsAll(toAsk(handover, account, plan)))
        .filter(
            plan -> plan.owners().stream().allMatch(owner -> isTrained(handover, account, owner)))
        .isPresent();
  }
}
