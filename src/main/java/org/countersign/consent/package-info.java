/**
 * The consent register: who allowed what use of a child's picture and name, on which social
 * network, until when, and which children are never published.
 *
 * <p>Rows are only added. The rules by which a consent holds are in {@link
 * org.countersign.consent.Standing}.
 */
@ApplicationModule(allowedDependencies = {"audit", "policy", "school"})
package org.countersign.consent;

import org.springframework.modulith.ApplicationModule;
