/**
 * The page that leads each person to what they use, signing in, our own error pages, and who may
 * open which address.
 *
 * <p>There is one truth of who is signed in: the web apps' session, see {@link
 * org.countersign.start.WebAppSession}.
 */
@ApplicationModule(
    allowedDependencies = {"access", "audit", "calendar", "engine", "policy", "school"})
package org.countersign.start;

import org.springframework.modulith.ApplicationModule;
