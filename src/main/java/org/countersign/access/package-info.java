/**
 * Who may see and do what: plain rules, with no engine type in them, and the accounts people sign
 * in with.
 */
@ApplicationModule(allowedDependencies = {"audit", "policy", "school"})
package org.countersign.access;

import org.springframework.modulith.ApplicationModule;
