/**
 * Take-down: posts that are out and have to go, each with a case of its own, and how far those of a
 * cause are.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "audit",
      "calendar",
      "consent",
      "evidence",
      "notice",
      "policy",
      "post",
      "school",
      "start"
    })
package org.countersign.takedown;

import org.springframework.modulith.ApplicationModule;
