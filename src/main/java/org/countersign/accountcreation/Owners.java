package org.countersign.accountcreation;

import java.util.List;
import java.util.stream.Collectors;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** Whether those who are to run an account are at the school today. */
@Component
class Owners {

  private final ApplicationRegister register;
  private final DetailsRules rules;
  private final PageWords words;

  Owners(ApplicationRegister register, DetailsRules rules, PageWords words) {
    this.register = register;
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
    register.sayWhy(application.id(), Why.cut(Why.OWNER_LEFT.formatted(names)));
    return true;
  }
}
