package org.countersign.accounthandover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.account.AccountRules;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.LeavingDates;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** Who may run an account from now on: staff of the school who stay, and enough of them (A4). */
@Component
class PlanRules {

  private final SocialAccounts accounts;
  private final AccountRules rules;
  private final LeavingDates dates;
  private final PageWords words;

  PlanRules(SocialAccounts accounts, AccountRules rules, LeavingDates dates, PageWords words) {
    this.accounts = accounts;
    this.rules = rules;
    this.dates = dates;
    this.words = words;
  }

  /** Everything wrong with it today, in words that say what to change. */
  List<String> problems(Handover handover, SocialAccount account, Plan plan) {
    List<String> problems = new ArrayList<>();
    if (account.status() == SocialAccount.Status.CLOSED) {
      problems.add(
          "The account is closed in the register. Choose to close it, and say how it was.");
    }
    List<String> gone = rules.notStaff(handover.school(), plan.owners());
    if (!gone.isEmpty()) {
      problems.add(
          "“Who runs it” names somebody who is not a member of this school’s staff today: %s. Choose from those offered."
              .formatted(names(gone)));
    }
    Set<String> leaving = dates.leaving(handover.school());
    List<String> going =
        plan.owners().stream()
            .filter(owner -> handover.leavers().contains(owner) || leaving.contains(owner))
            .filter(owner -> !gone.contains(owner))
            .toList();
    if (!going.isEmpty()) {
      problems.add(
          "“Who runs it” names somebody who leaves or gives it up: %s. Choose others."
              .formatted(names(going)));
    }
    SocialAccounts.LeastOwners least = accounts.leastOwners(handover.school());
    if (plan.owners().size() < least.number()) {
      problems.add(
          "“Who runs it” must name at least %d members of staff (%s). People not employed by the school come besides."
              .formatted(least.number(), least.clause()));
    }
    if (!plan.owners().contains(plan.lead())) {
      problems.add("“Who leads it” must be one of those who run it.");
    }
    if (!account.upkeep().nonEmployees().containsAll(plan.nonEmployees())) {
      problems.add(
          "“Others who run it” names somebody who did not run it before. Leave them out: a handover brings in nobody who is not employed by the school.");
    }
    return problems;
  }

  /** Those of them who are no members of the school's staff today. */
  List<String> gone(Handover handover, Plan plan) {
    return rules.notStaff(handover.school(), plan.owners());
  }

  String names(List<String> people) {
    return people.stream().map(words::person).collect(Collectors.joining(", "));
  }
}
