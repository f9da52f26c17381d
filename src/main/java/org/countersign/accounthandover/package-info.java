/**
 * Account handover: what happens to an account whose lead leaves, or that too few are left to run.
 *
 * <p>What people say of a handover lies in its register; its case holds the register's id and what
 * the gateways ask for.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "accountcreation",
      "notice",
      "policy",
      "school",
      "start"
    })
package org.countersign.accounthandover;

import org.springframework.modulith.ApplicationModule;
