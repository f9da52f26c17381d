/**
 * Consent collection: families are asked, by personal link or on paper, for each use and network of
 * a child's picture and name, and withdraw by such a link as well.
 *
 * <p>Who was asked when lies in its own tables; what was answered, in the consent register. A case
 * is one campaign, not one pupil.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "audit",
      "calendar",
      "consent",
      "notice",
      "policy",
      "school",
      "start"
    })
package org.countersign.consentcollection;

import org.springframework.modulith.ApplicationModule;
