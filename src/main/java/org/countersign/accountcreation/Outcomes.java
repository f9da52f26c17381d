package org.countersign.accountcreation;

import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.springframework.stereotype.Component;

/**
 * What becomes of an application: kept in its register, and told to whoever applied, with the
 * reason and the clause. What they did themselves they know.
 */
@Component
class Outcomes {

  private final ApplicationRegister register;
  private final Notices notices;

  Outcomes(ApplicationRegister register, Notices notices) {
    this.register = register;
    this.notices = notices;
  }

  /** It is with its applicant again by rule. */
  void comesBack(Application application, String why, String clause) {
    comesBack(application, why, clause, "");
  }

  /**
   * It is with its applicant again.
   *
   * @param by username of whoever sent it back
   */
  void comesBack(Application application, String why, String clause, String by) {
    register.sayWhy(application.id(), why);
    tell(application, "back", "came back to you", why, clause, by);
  }

  /**
   * The version that counts is approved; its owners are asked next.
   *
   * @param by usernames, with commas between those who voted for it
   */
  void approved(Application application, String by, String clause) {
    register.approve(application, by, clause);
    tell(
        application,
        "approved",
        "was approved",
        "Those who are to run the account are asked whether they are ready. Then it is created.",
        clause,
        by);
  }

  /** Not all of those who were to run it do; the others go on. */
  void goesOn(Application application, String why, String clause, String by) {
    tell(application, "goes-on", "goes on", why, clause, by);
  }

  void refused(Application application, String why, String clause) {
    register.close(application, Status.REFUSED, why);
    tell(application, "refused", "was refused", why, clause, "");
  }

  /**
   * The account is open.
   *
   * @param account its id in the account register
   * @param by username of whoever created it
   */
  void opened(Application application, String account, String link, String by) {
    register.registered(application, account);
    tell(
        application,
        "opened",
        "is open",
        "The account is in the school’s register: " + link,
        application.approval().clause(),
        by);
  }

  /**
   * A deputy, or who comes next, changed it or withdrew it while its applicant was away.
   *
   * @param reason why it was withdrawn; empty where it was not
   * @param by username of whoever did
   */
  void doneInTheirPlace(Application application, boolean withdrawn, String reason, String by) {
    tell(
        application,
        "done-in-your-place",
        withdrawn ? "was withdrawn in your place" : "was changed in your place",
        withdrawn
            ? "A colleague withdrew it while you were away: " + reason
            : "A colleague changed it and sent it again while you were away.",
        "ours: whoever applied hears what was done in their place",
        by);
  }

  private void tell(
      Application application,
      String outcome,
      String what,
      String reason,
      String clause,
      String by) {
    if (application.applicant().equals(by)) {
      return;
    }
    notices.tell(
        new Telling(
            "application:%s:%d:%s".formatted(application.id(), application.version(), outcome),
            application.school(),
            application.caseKey(),
            Addressee.person(application.applicant()),
            "Your application " + application.caseKey() + " " + what,
            reason,
            clause,
            false));
  }
}
