package org.countersign.consentwithdrawal;

import java.time.Instant;

/**
 * A portal's token, without the token itself.
 *
 * @param name what the school calls the portal
 * @param revokedAt null while it may be used
 */
record PortalToken(
    long id, String school, String name, String madeBy, Instant madeAt, Instant revokedAt) {

  /** Who enters what comes with it, as registers write it. */
  String enteredBy() {
    return "portal:" + id;
  }
}
