/**
 * The only package that knows the engine's internals: plug-ins, guards, the gate on writes, the
 * deployer.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "policy", "school"})
package org.countersign.engine;

import org.springframework.modulith.ApplicationModule;
