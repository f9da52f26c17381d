/**
 * What Tasklist shows besides tasks: the clause behind a task with what was decided before it, and
 * everybody's own requests.
 */
@ApplicationModule(
    allowedDependencies = {"access", "audit", "casebook", "notice", "policy", "school", "start"})
package org.countersign.desk;

import org.springframework.modulith.ApplicationModule;
