/**
 * Cyberbullying escalation: from a report to a closed case with every decision reasoned.
 *
 * <p>Who is in it, what was found and what was done lies in its register, which only the team of
 * the case reads; a case holds the record's id and what its gateways and tables ask for. A concern
 * about a member of staff is handed over, and nothing of that case is kept here.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "evidence",
      "notice",
      "policy",
      "reporting",
      "school",
      "staffconcern",
      "start"
    })
package org.countersign.cyberbullying;

import org.springframework.modulith.ApplicationModule;
