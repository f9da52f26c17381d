/**
 * Account adoption: accounts that existed before the product enter the register, with what they
 * lack by the policy, and their older posts as far as known.
 *
 * <p>What is said of an account lies in its register; its case holds the register's id and what the
 * gateways ask for.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "accountcreation",
      "calendar",
      "notice",
      "policy",
      "school",
      "start",
      "training"
    })
package org.countersign.accountadoption;

import org.springframework.modulith.ApplicationModule;
