package org.countersign.audit;

import java.time.Instant;
import java.util.Map;

/**
 * An event that somebody reads, in words and as it was written.
 *
 * @param shown in words
 * @param kind an id of {@link Kind}
 * @param at when it happened
 * @param element id in the model, or of what the register has; may be null
 * @param actor username, or null
 * @param details as written; none where they are withheld, were removed or cannot be read
 */
public record ReadEvent(
    ShownEvent shown,
    String kind,
    Instant at,
    String element,
    String actor,
    Map<String, Object> details) {}
