package org.countersign.accounthandover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.countersign.school.Role;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/**
 * Others run the account from now on, and posts go on. Nothing before each of them is ready and the
 * credentials are changed (A3, A4): where that is so no longer, the account stays as it is, and
 * somebody chooses again.
 */
@Component
class TransferAccount implements JavaDelegate {

  private static final String TRANSFERRED = "transferred";
  private static final String CHANGED_MEANWHILE =
      "Before it could be handed over somebody left, or was not ready any more. Choose again.";

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final SaidOfHandovers said;
  private final Successors successors;
  private final Credentials credentials;
  private final Reopening reopening;
  private final AccountRegister accounts;
  private final PlanRules rules;
  private final PageWords words;
  private final TellOfHandover tell;

  TransferAccount(
      CaseHandover handovers,
      HandoverRegister register,
      SaidOfHandovers said,
      Successors successors,
      Credentials credentials,
      Reopening reopening,
      AccountRegister accounts,
      PlanRules rules,
      PageWords words,
      TellOfHandover tell) {
    this.handovers = handovers;
    this.register = register;
    this.said = said;
    this.successors = successors;
    this.credentials = credentials;
    this.reopening = reopening;
    this.accounts = accounts;
    this.rules = rules;
    this.words = words;
    this.tell = tell;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handover handover = handovers.of(execution);
    SocialAccount old = handovers.account(handover);
    Optional<Said> changed = credentials.changed(handover);
    boolean ready = successors.areReady(handover, old);
    execution.setVariable(TRANSFERRED, ready && changed.isPresent());
    if (ready && changed.isPresent()) {
      transfer(handover, old, changed.get());
    } else {
      register.sayWhy(handover.id(), CHANGED_MEANWHILE);
      execution.setVariable(Successors.READY, ready);
      execution.setVariable(ChangeCredentials.CHANGED, changed.isPresent());
    }
  }

  private void transfer(Handover handover, SocialAccount old, Said changed) {
    Plan plan = successors.plan(handover).orElseThrow();
    String by =
        said.latest(handover, ChooseSuccessor.TASK, ChooseSuccessor.TRANSFER).orElseThrow().by();
    SocialAccount account =
        old.with(
            reopening.status(handover, old),
            plan.owners(),
            changed.answers().get(ChangeCredentials.EMAIL),
            changed.answers().get(ChangeCredentials.PLACE),
            Role.byId(changed.answers().get(ChangeCredentials.KEEPER)).orElseThrow(),
            old.upkeep().ledBy(plan.lead(), plan.nonEmployees()));
    String note = note(handover, plan, changed);
    accounts.decide(account, by, handover.caseKey(), note);
    register.end(handover.id(), Handover.Status.TRANSFERRED);
    tell.ended(handover, old, account, "is handed over", note);
  }

  private String note(Handover handover, Plan plan, Said changed) {
    StringBuilder note = new StringBuilder();
    note.append(
        "handed over to %s, led by %s."
            .formatted(rules.names(plan.owners()), words.person(plan.lead())));
    note.append(
        " Credentials changed on %s by %s."
            .formatted(
                words.day(LocalDate.parse(changed.answers().get(ChangeCredentials.ON))),
                words.person(changed.by())));
    String ended = changed.answers().get(ChangeCredentials.ACCESS_ENDED);
    if (ended != null) {
      note.append(
          " Access of %s ended on %s."
              .formatted(
                  rules.names(handover.leavers()), words.moment(LocalDateTime.parse(ended))));
    }
    return note.toString();
  }
}
