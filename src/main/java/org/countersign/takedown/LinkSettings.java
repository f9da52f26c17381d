package org.countersign.takedown;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code countersign.take-down} says.
 *
 * @param look whether links are looked at over the network; no where it is left out
 */
@ConfigurationProperties("countersign.take-down")
record LinkSettings(boolean look) {}
