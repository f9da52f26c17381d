package org.countersign.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it was written.
 *
 * @param number its place in its chain
 * @param at when it happened
 * @param event what it tells; without details where those were removed
 */
public record Written(long number, UUID id, Instant at, TrailEvent event) {}
