package org.countersign.accountcreation;

import java.util.List;

/**
 * The count of a collective decision (OBS SLT-6, ACC-2a, reading 16): as many votes as the policy
 * wants, all the same way, decide. A tie, a refusal against an approval and too few votes do not.
 */
enum Votes {
  APPROVED,
  REFUSED,
  OPEN;

  static final String APPROVE = "approve";
  static final String REFUSE = "refuse";

  /**
   * @param decisions one a voter
   * @param needed at least 1
   */
  static Votes count(List<String> decisions, int needed) {
    long approvals = decisions.stream().filter(APPROVE::equals).count();
    long refusals = decisions.stream().filter(REFUSE::equals).count();
    if (approvals >= needed && refusals == 0) {
      return APPROVED;
    }
    return refusals >= needed && approvals == 0 ? REFUSED : OPEN;
  }

  /** Whether nothing that others say can make those of one mind any more. */
  static boolean areSplit(List<String> decisions) {
    return decisions.contains(APPROVE) && decisions.contains(REFUSE);
  }
}
