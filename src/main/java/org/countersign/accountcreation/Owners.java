package org.countersign.accountcreation;

import java.util.List;
import java.util.stream.Collectors;
import org.countersign.account.AccountRules;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** Whether those who are to run an account are at the school today. */
@Component
class Owners {

  private final AccountRules rules;
  private final PageWords words;
  private final Outcomes outcomes;

  Owners(AccountRules rules, PageWords words, Outcomes outcomes) {
    this.outcomes = outcomes;
    this.rules = rules;
    this.words = words;
  }

  boolean areAllHere(Application application, Details details) {
    return rules.notStaff(application.school(), details.owners()).isEmpty();
  }

  /** Tells the applicant who has left; whether anybody has. */
  boolean sayWhoLeft(Application application, Details details) {
    List<String> left = rules.notStaff(application.school(), details.owners());
    if (left.isEmpty()) {
      return false;
    }
    String names = left.stream().map(words::person).collect(Collectors.joining(", "));
    outcomes.comesBack(
        application,
        Why.cut(Why.OWNER_LEFT.formatted(names)),
        "ours: who has left runs no account");
    return true;
  }
}
