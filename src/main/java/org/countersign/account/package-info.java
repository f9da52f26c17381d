/** The account register: the schools' social media accounts, who runs them, for whom and why. */
@ApplicationModule(allowedDependencies = {"audit", "policy", "school"})
package org.countersign.account;

import org.springframework.modulith.ApplicationModule;
