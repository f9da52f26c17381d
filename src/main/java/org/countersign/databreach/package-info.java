/**
 * Data breach: the register of personal data breaches, who assesses them, and what is reported to
 * the Information Commissioner and to those affected.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "consent",
      "notice",
      "policy",
      "post",
      "school",
      "start",
      "takedown"
    })
package org.countersign.databreach;

import org.springframework.modulith.ApplicationModule;
