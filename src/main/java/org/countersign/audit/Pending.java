package org.countersign.audit;

import java.time.Instant;
import java.util.UUID;

/** An event on its way, with the id and the moment that it got when it was recorded. */
record Pending(UUID id, Instant at, TrailEvent event) {}
