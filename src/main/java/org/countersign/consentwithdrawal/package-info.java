/**
 * Consent withdrawal: notices by which families and pupils take consent back, what they do to posts
 * on their way and to posts already up, and the written answer.
 *
 * <p>What a notice says lies in its register; its case holds the register's id and what the
 * gateways ask for. Consents, holds and objections are the consent register's.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "audit",
      "calendar",
      "consent",
      "consentcollection",
      "notice",
      "policy",
      "post",
      "school",
      "start",
      "takedown"
    })
package org.countersign.consentwithdrawal;

import org.springframework.modulith.ApplicationModule;
