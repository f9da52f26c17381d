package org.countersign.evidence;

import java.time.Instant;

/**
 * A file or screen print that is to stand as evidence, and what is known of it.
 *
 * @param file id of a file uploaded as evidence
 * @param seenAt when it was seen, in the past
 * @param savedAt when the file or screen print was made, from then until now
 * @param webAddress where it was seen, or the user name there; empty where unknown, 2,000 at most
 * @param note what else should be known of it, empty for nothing; at most 4,000 characters
 */
public record NewExhibit(
    String file, Instant seenAt, Instant savedAt, String webAddress, String note) {}
