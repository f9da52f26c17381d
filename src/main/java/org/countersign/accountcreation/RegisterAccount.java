package org.countersign.accountcreation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.account.Upkeep;
import org.countersign.calendar.Deadlines;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Enters the account as open. Nothing without an approval of the version that counts (A1), and
 * nothing before every owner is ready and still here (A3, A4): then the whole step fails, and the
 * account is not created.
 */
@Component
class RegisterAccount implements JavaDelegate {

  private final CaseApplication applications;
  private final ApplicationRegister register;
  private final SaidTable said;
  private final Opening opening;
  private final AccountRegister accounts;
  private final SocialAccounts lookUp;
  private final Deadlines deadlines;
  private final Clock clock;
  private final Outcomes outcomes;

  RegisterAccount(
      CaseApplication applications,
      ApplicationRegister register,
      SaidTable said,
      Opening opening,
      AccountRegister accounts,
      SocialAccounts lookUp,
      Deadlines deadlines,
      Clock clock,
      Outcomes outcomes) {
    this.outcomes = outcomes;
    this.applications = applications;
    this.register = register;
    this.said = said;
    this.opening = opening;
    this.accounts = accounts;
    this.lookUp = lookUp;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = applications.of(execution);
    Details details = register.details(application);
    opening
        .obstacle(application, details)
        .ifPresent(
            obstacle -> {
              throw new IllegalStateException(obstacle);
            });
    Said created = said.latest(CreateAccount.TASK, application).orElseThrow();
    SocialAccount account = account(application, details, created.answers(), reviewOn(execution));
    accounts.open(account, created.by(), application.caseKey());
    outcomes.opened(application, account.id(), account.link(), created.by());
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

  private SocialAccount account(
      Application application, Details details, Map<String, String> created, LocalDate reviewOn) {
    String school = application.school();
    SocialAccounts.Monitors monitors = lookUp.monitors(school);
    return new SocialAccount(
        school,
        accounts.freeId(school, details.platform()),
        details.platform(),
        created.get(CreateAccount.HANDLE),
        created.get(CreateAccount.LINK),
        details.points().getOrDefault("purpose", ""),
        details.points().getOrDefault("audience", ""),
        SocialAccount.Status.OPEN,
        details.owners(),
        LocalDate.now(clock),
        created.get(CreateAccount.EMAIL),
        created.get(CreateAccount.PLACE),
        Role.byId(created.get(CreateAccount.KEEPER)).orElseThrow(),
        new Upkeep(
            details.lead(),
            details.nonEmployees(),
            details.openTo(),
            monitors.roles(),
            monitors.owners(),
            reviewOn));
  }
}
