/**
 * What leaders, governors and the trust see of the whole: this term in figures, and how each clause
 * of a policy is carried out. Never a person, never a confidential case.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "calendar",
      "casebook",
      "policy",
      "school",
      "start",
      "training"
    })
package org.countersign.oversight;

import org.springframework.modulith.ApplicationModule;
