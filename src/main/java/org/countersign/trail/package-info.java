/** The pages on which the trail of a case is read and exported, and the nightly check of it. */
@ApplicationModule(allowedDependencies = {"access", "audit", "policy", "school", "start"})
package org.countersign.trail;

import org.springframework.modulith.ApplicationModule;
