package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.account.AccountRegister;
import org.countersign.account.AccountRules;
import org.countersign.account.SocialAccounts;
import org.springframework.stereotype.Component;

/** What of an application the school's registers and policy refuse as it is entered. */
@Component
class DetailsRules {

  private final AccountRules rules;
  private final AccountRegister register;
  private final SocialAccounts accounts;
  private final Contents contents;

  DetailsRules(
      AccountRules rules, AccountRegister register, SocialAccounts accounts, Contents contents) {
    this.rules = rules;
    this.register = register;
    this.accounts = accounts;
    this.contents = contents;
  }

  /** Everything wrong with it, in words that say what to change. */
  List<String> problems(String school, Details details) {
    List<String> problems = new ArrayList<>();
    rules.platforms(school).stream()
        .filter(one -> one.id().equals(details.platform()))
        .findFirst()
        .ifPresentOrElse(
            platform ->
                rules.ageProblem(platform, details.youngestReader()).ifPresent(problems::add),
            () ->
                problems.add(
                    "“Network” is none that this school may use. Choose one of those offered."));
    handleProblem(school, details.platform(), details.handle()).ifPresent(problems::add);
    rules.emailProblem(school, details.schoolEmail()).ifPresent(problems::add);
    problems.addAll(ownerProblems(school, details));
    if (!details.nonEmployees().isEmpty() && !contents.allowsNonEmployees(school)) {
      problems.add(
          "“Others who run it” is not asked here: your policy lets nobody run an account who is not"
              + " employed by the school. Leave it empty.");
    }
    return problems;
  }

  /** Of the handle asked for, and of the one under which it was created. */
  Optional<String> handleProblem(String school, String platform, String handle) {
    Optional<String> signs = rules.handleProblem(handle);
    if (signs.isPresent()) {
      return signs;
    }
    return register.isTaken(school, platform, handle)
        ? Optional.of(
            "The school’s register has an account “%s” on that network already. Choose another name."
                .formatted(handle))
        : Optional.empty();
  }

  private List<String> ownerProblems(String school, Details details) {
    List<String> problems = new ArrayList<>();
    List<String> gone = rules.notStaff(school, details.owners());
    if (!gone.isEmpty()) {
      problems.add(
          "“Who runs it” names somebody who is not a member of this school’s staff today. Choose"
              + " from those offered.");
    }
    SocialAccounts.LeastOwners least = accounts.leastOwners(school);
    if (details.owners().size() < least.number()) {
      problems.add(
          "“Who runs it” must name at least %d members of staff (%s). People not employed by the school come besides."
              .formatted(least.number(), least.clause()));
    }
    if (!details.owners().contains(details.lead())) {
      problems.add("“Who leads it” must be one of those who run it.");
    }
    return problems;
  }
}
