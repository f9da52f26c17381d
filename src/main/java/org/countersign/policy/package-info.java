/**
 * Policy packs: clauses, questions and their answers, checked at start-up; the decisions models ask
 * for.
 */
@ApplicationModule(allowedDependencies = {"audit", "school"})
package org.countersign.policy;

import org.springframework.modulith.ApplicationModule;
