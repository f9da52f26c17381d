package org.countersign.ladoreferral;

/**
 * Whom the law has told of how somebody went. A resignation ends none of it, and neither does a
 * settlement (NAT:7, L4).
 */
final class Duties {

  private Duties() {}

  /**
   * Whether the DBS must be told: the person was removed, would have been, or chose to go before it
   * was settled. Who chose to go and whose allegation was false, malicious or unfounded would not
   * have been removed.
   *
   * @param removal as the form has it; what is unknown counts as removed
   */
  static boolean dbs(Outcome outcome, String removal) {
    return switch (removal == null ? "" : removal) {
      case "still-there" -> false;
      case "left" ->
          outcome == null || outcome == Outcome.SUBSTANTIATED || outcome == Outcome.UNSUBSTANTIATED;
      default -> true;
    };
  }

  /** Whether the TRA is to be considered: of whoever teaches, in the same cases. */
  static boolean tra(Outcome outcome, String removal, String teacher) {
    return !"no".equals(teacher) && dbs(outcome, removal);
  }
}
