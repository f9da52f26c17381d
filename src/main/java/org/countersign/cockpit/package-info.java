/**
 * What the page Audit and the tabs in Cockpit ask: lists of cases, one case, its diagram, figures
 * of a procedure's steps. Each answer checks the person's rights anew.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "casebook", "policy", "school"})
package org.countersign.cockpit;

import org.springframework.modulith.ApplicationModule;
