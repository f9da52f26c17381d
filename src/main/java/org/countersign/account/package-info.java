/**
 * The account register: the schools' social media accounts, who runs them, for whom and why, and
 * the pages on which it is read.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "policy", "school", "start"})
package org.countersign.account;

import org.springframework.modulith.ApplicationModule;
