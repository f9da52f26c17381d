/**
 * The trail: everything that happens is written once, in the transaction of what it tells, and
 * cannot be changed unseen.
 *
 * <p>{@link org.countersign.audit.Trail} writes. Each case and each register has a chain of hashes
 * of its own; docs/trail.md says what that finds and what it does not.
 */
@ApplicationModule(allowedDependencies = {"school"})
package org.countersign.audit;

import org.springframework.modulith.ApplicationModule;
