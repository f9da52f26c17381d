package org.countersign.consentwithdrawal;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.school.Carer;
import org.springframework.stereotype.Component;

/**
 * Writes to whoever gave the notice (C4): by mail to a carer whom the roll has today with an
 * address that mail can go to, else a letter for the office to print.
 */
@Component
class WriteConfirmation implements JavaDelegate {

  private static final int MOST_IN_A_MAIL = 9_000;

  private final CaseNotice notices;
  private final NoticeRegister register;
  private final ConfirmationWords words;
  private final NoticeWords wording;
  private final GiversToday givers;
  private final Notices mails;

  WriteConfirmation(
      CaseNotice notices,
      NoticeRegister register,
      ConfirmationWords words,
      NoticeWords wording,
      GiversToday givers,
      Notices mails) {
    this.notices = notices;
    this.register = register;
    this.words = words;
    this.wording = wording;
    this.givers = givers;
    this.mails = mails;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ConsentNotice notice = notices.of(execution);
    List<String> paragraphs = words.of(notice);
    Optional<Carer> mailed = givers.mailed(notice);
    register.letter(
        notice,
        new Letter(
            wording.giver(notice),
            String.join("\n\n", paragraphs),
            mailed.isPresent(),
            register.now()));
    mailed.ifPresent(carer -> mail(notice, carer, paragraphs));
    execution.setVariable("confirmationMailed", mailed.isPresent());
  }

  private void mail(ConsentNotice notice, Carer carer, List<String> paragraphs) {
    mails.tell(
        new Telling(
            notice.caseKey() + ":confirmation",
            notice.school(),
            notice.caseKey(),
            Addressee.carer(carer),
            "Your notice " + notice.caseKey() + " is dealt with",
            cut(paragraphs),
            null,
            false));
  }

  /** A mail has its limits; of a child in hundreds of posts the whole list is on paper. */
  private static String cut(List<String> paragraphs) {
    String whole = String.join("\n\n", paragraphs);
    return whole.length() <= MOST_IN_A_MAIL
        ? whole
        : whole.substring(0, whole.lastIndexOf("\n\n", MOST_IN_A_MAIL))
            + "\n\nThere is more than fits a mail. Ask the school office for the whole letter.";
  }
}
