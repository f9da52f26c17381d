/**
 * Account monitoring: what comes in on the schools' accounts, by when it is answered, what becomes
 * of offensive comments, and the regular looks at each account.
 *
 * <p>What was written and what was done about it lies in its registers; a case holds their ids and
 * what the gateways ask for. What could be an indecent image of a child goes a way of its own, to
 * the designated safeguarding lead alone.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "account",
      "audit",
      "calendar",
      "evidence",
      "notice",
      "policy",
      "reporting",
      "school",
      "start"
    })
package org.countersign.accountmonitoring;

import org.springframework.modulith.ApplicationModule;
