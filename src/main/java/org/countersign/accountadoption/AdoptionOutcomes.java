package org.countersign.accountadoption;

import org.countersign.account.SocialAccount;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.springframework.stereotype.Component;

/**
 * What becomes of an adoption: kept in its register, and told to whoever asked, with the reason and
 * the clause. What they did themselves they know.
 */
@Component
class AdoptionOutcomes {

  static final String NOBODY_CONFIRMS =
      "Nobody at the school may confirm it at present: those whom the policy names asked for it"
          + " themselves, or nobody holds that role. Ask the headteacher, and send it again.";

  private static final int LONGEST = 4_000;

  private final AdoptionTable table;
  private final AdoptionRegister register;
  private final Notices notices;

  AdoptionOutcomes(AdoptionTable table, AdoptionRegister register, Notices notices) {
    this.table = table;
    this.register = register;
    this.notices = notices;
  }

  /**
   * It is with whoever asked again.
   *
   * @param by username of whoever sent it back; empty where a rule did
   */
  void comesBack(Adoption adoption, String why, String clause, String by) {
    table.sayWhy(adoption.id(), cut(why));
    tell(adoption, "back", "came back to you", why, clause, by);
  }

  void refused(Adoption adoption, String reason, String by) {
    String clause = adoption.approver().clause();
    String why = "Refused (%s): %s".formatted(clause, reason);
    register.become(adoption, Status.REFUSED, cut(why));
    tell(adoption, "refused", "was refused", why + " Somebody sees that it is gone.", clause, by);
  }

  /**
   * The account is in the register.
   *
   * @param shut whether what it lacks keeps it shut
   */
  void entered(Adoption adoption, boolean shut, SocialAccount.Status status) {
    String silent =
        status == SocialAccount.Status.SUSPENDED
            ? "The account was suspended before, so nothing is posted from it as long as it is."
            : "Posts may be made from it.";
    register.become(adoption, Status.ADOPTED, null);
    tell(
        adoption,
        "entered",
        "is in the register",
        shut ? "Nothing is posted from the account until what it lacks is mended." : silent,
        adoption.approver().clause(),
        "");
  }

  /** Nothing keeps the account shut any more. */
  void opened(Adoption adoption) {
    tell(
        adoption,
        "opened",
        "is open",
        "Posts may be made from the account.",
        adoption.approver().clause(),
        "");
  }

  void closed(Adoption adoption, String reason, String by) {
    String why = "Given up: " + reason;
    register.become(adoption, Status.CLOSED, cut(why));
    tell(adoption, "closed", "is given up", why, "ours: what an account lacks has an end", by);
  }

  private void tell(
      Adoption adoption, String outcome, String what, String reason, String clause, String by) {
    if (adoption.askedBy().equals(by)) {
      return;
    }
    notices.tell(
        new Telling(
            "adoption:%s:%d:%s".formatted(adoption.id(), adoption.version(), outcome),
            adoption.school(),
            adoption.caseKey(),
            Addressee.person(adoption.askedBy()),
            "The account of " + adoption.caseKey() + " " + what,
            reason,
            clause,
            false));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
