/** The training record: who read the policy, was trained or signed, and when. */
@ApplicationModule(allowedDependencies = {"audit", "policy", "school"})
package org.countersign.training;

import org.springframework.modulith.ApplicationModule;
