package org.countersign.accounthandover;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** The account is closed in the register too; posts on their way come back to their authors. */
@Component
class RecordClosure implements JavaDelegate {

  private final CaseHandover handovers;
  private final HandoverRegister register;
  private final SaidOfHandovers said;
  private final AccountRegister accounts;
  private final PageWords words;
  private final TellOfHandover tell;

  RecordClosure(
      CaseHandover handovers,
      HandoverRegister register,
      SaidOfHandovers said,
      AccountRegister accounts,
      PageWords words,
      TellOfHandover tell) {
    this.handovers = handovers;
    this.register = register;
    this.said = said;
    this.accounts = accounts;
    this.words = words;
    this.tell = tell;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Handover handover = handovers.of(execution);
    SocialAccount account = handovers.account(handover);
    Said closed = said.latest(handover, CloseAccount.TASK, CloseAccount.CLOSED).orElseThrow();
    Map<String, String> answers = closed.answers();
    String note =
        "closed on %s: %s Posts still to come: %s Followers: %s Kept: %s"
            .formatted(
                words.day(LocalDate.parse(answers.get(CloseAccount.ON))),
                sentence(answers.get(CloseAccount.HOW)),
                sentence(answers.get(CloseAccount.SCHEDULED)),
                sentence(answers.get(CloseAccount.FOLLOWERS)),
                sentence(answers.get(CloseAccount.ARCHIVE)));
    accounts.decide(account.as(SocialAccount.Status.CLOSED), closed.by(), handover.caseKey(), note);
    register.end(handover.id(), Handover.Status.CLOSED);
    tell.ended(handover, account, account, "is closed", note);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
