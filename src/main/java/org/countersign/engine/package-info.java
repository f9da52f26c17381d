/**
 * The only package that knows the engine's internals: plug-ins, guards, the gate on writes, the
 * deployer.
 */
package org.countersign.engine;
