/**
 * Who is away, who does their tasks meanwhile, and whether somebody is left for each step.
 *
 * <p>Rows are only added. The rule by which deputies and those next in line are found is in {@link
 * org.countersign.absence.CoverRules}.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "policy", "school", "start"})
package org.countersign.absence;

import org.springframework.modulith.ApplicationModule;
