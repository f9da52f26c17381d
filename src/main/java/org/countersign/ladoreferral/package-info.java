/**
 * LADO referral: the referral itself, what is locked until the advice, and everything after it up
 * to the outcome, the duties that follow, and how long the record is kept.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "evidence",
      "notice",
      "policy",
      "school",
      "staffconcern",
      "start"
    })
package org.countersign.ladoreferral;

import org.springframework.modulith.ApplicationModule;
