/**
 * Concerns about adults who work with children: the intake, who handles each, and its register.
 *
 * <p>What was said lies in the register, which only the team of the case reads; a case holds its id
 * and what the gateways ask for. Whoever reported gets a receipt, and nothing else.
 */
@ApplicationModule(
    allowedDependencies = {"access", "audit", "calendar", "notice", "policy", "school", "start"})
package org.countersign.staffconcern;

import org.springframework.modulith.ApplicationModule;
