/**
 * One row a case: what pages about many cases read, so that none of them scans the trail or the
 * engine's history. Kept up with the trail, in its transactions, and made again from it.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "policy", "school"})
package org.countersign.casebook;

import org.springframework.modulith.ApplicationModule;
