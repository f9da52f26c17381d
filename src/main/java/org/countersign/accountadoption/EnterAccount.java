package org.countersign.accountadoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.SocialAccount;
import org.countersign.calendar.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Enters the account as confirmed: shut, where it lacks what no account opens without. The whole
 * step fails where nobody confirmed it as it stands (A1).
 */
@Component
class EnterAccount implements JavaDelegate {

  private final CaseAdoption adoptions;
  private final AdoptionRegister register;
  private final Gaps gaps;
  private final AccountEntry entry;
  private final AdoptionOutcomes outcomes;
  private final Deadlines deadlines;
  private final Clock clock;

  EnterAccount(
      CaseAdoption adoptions,
      AdoptionRegister register,
      Gaps gaps,
      AccountEntry entry,
      AdoptionOutcomes outcomes,
      Deadlines deadlines,
      Clock clock) {
    this.adoptions = adoptions;
    this.register = register;
    this.gaps = gaps;
    this.entry = entry;
    this.outcomes = outcomes;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Adoption adoption = adoptions.of(execution);
    Particulars said = register.said(adoption);
    List<Gap> found = gaps.of(adoption, said);
    register.lacks(adoption, found);
    boolean shut = found.stream().anyMatch(Gap::shut);
    SocialAccount.Status status =
        entry.enter(
            adoption,
            said,
            shut ? SocialAccount.Status.SUSPENDED : SocialAccount.Status.OPEN,
            reviewOn(execution));
    outcomes.entered(adoption, shut, status);
    execution.setVariable(CaseAdoption.LACKS, !found.isEmpty());
    execution.setVariable("confirmedAt", Date.from(clock.instant()));
  }

  /** Due as the day is over. */
  private LocalDate reviewOn(DelegateExecution execution) {
    return deadlines
        .due(execution, "account-review")
        .toInstant()
        .minusMillis(1)
        .atZone(clock.getZone())
        .toLocalDate();
  }
}
