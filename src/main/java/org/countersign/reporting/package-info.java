/**
 * Reporting online: staff, pupils, families and anybody else say what happened, with or without
 * their name, read the answers with a receipt code and add to it.
 *
 * <p>What is reported goes to whoever implements {@link org.countersign.reporting.Reports}; what
 * its team has to say goes back through {@link org.countersign.reporting.ReporterMessages}.
 */
@ApplicationModule(
    allowedDependencies = {"access", "audit", "evidence", "policy", "school", "start"})
package org.countersign.reporting;

import org.springframework.modulith.ApplicationModule;
