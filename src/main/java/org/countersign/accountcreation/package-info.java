/**
 * Account creation approval: what an application for an account must say, who decides it, and what
 * is done before the account opens.
 *
 * <p>What an application says and what was said about it lies in its register; its case holds the
 * register's id and what the gateways ask for.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "calendar",
      "notice",
      "policy",
      "school",
      "start",
      "training"
    })
package org.countersign.accountcreation;

import org.springframework.modulith.ApplicationModule;
