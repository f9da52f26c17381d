package org.countersign.post;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody decided of a version.
 *
 * @param task id of the step at which it was decided
 * @param reason in words, or null where the answer is the plain yes
 * @param answers besides, such as those to the safety question, by field
 * @param onBehalfOf username of the person for whom a deputy decided, or null
 */
public record Review(
    int version,
    String task,
    String decision,
    String reason,
    Map<String, String> answers,
    String by,
    String onBehalfOf,
    Instant at) {}
