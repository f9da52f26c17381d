package org.countersign.accountcreation;

import org.springframework.stereotype.Component;

/**
 * What was found of an application's risk: only what is acceptable may be approved (HCPS OU-10).
 */
@Component
class Risk {

  static final String TOO_GREAT =
      "The risk assessment found the account not acceptable, so it cannot be approved as it"
          + " stands. ";

  private final SaidTable said;

  Risk(SaidTable said) {
    this.said = said;
  }

  /** Whether somebody found the version that counts not acceptable. */
  boolean isTooGreat(Application application) {
    return said.latest(Advisers.ASSESS, application)
        .filter(one -> !one.decision().equals(Advisers.ACCEPTABLE))
        .isPresent();
  }
}
