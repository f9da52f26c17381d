package org.countersign.accountcreation;

/** Why an application is with its applicant again, or how it ended, as the applicant reads it. */
final class Why {

  private static final int LONGEST = 4_000;

  static final String NOBODY_ASSESSES =
      "Your policy wants the risk assessed, and nobody at the school may do that at present: those"
          + " whom it names applied themselves, or nobody holds that role. Ask the headteacher, and"
          + " send it again.";

  static final String NOBODY_DECIDES =
      "Nobody at the school may decide it at present: those whom the policy names applied"
          + " themselves, or nobody holds that role. Ask the headteacher, and send it again.";

  static final String OWNER_LEFT =
      "Somebody who was to run the account is not at the school any more: %s. Name somebody else"
          + " and send it again.";

  private Why() {}

  /** Something somebody decided, with their reason. */
  static String decided(String what, String reason) {
    return cut(reason.isEmpty() ? what + "." : what + ": " + reason);
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
