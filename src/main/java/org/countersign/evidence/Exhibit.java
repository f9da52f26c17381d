package org.countersign.evidence;

import java.time.Instant;

/**
 * A file that stands as evidence in a case. Nothing of it ever changes; more is added as a further
 * exhibit.
 *
 * @param number 1, 2, 3 in its case: as people name it
 * @param sha256 of the exact bytes, as written when it was added
 * @param seenAt when it was seen, as the person says
 * @param savedAt when the file or screen print was made, as the person says
 * @param savedBy username; {@code report:} and an id where it came with a report from somebody
 *     without an account
 * @param addedAt by our clock
 * @param webAddress empty where unknown, or where retention emptied it
 * @param note as {@code webAddress}
 */
public record Exhibit(
    String caseKey,
    int number,
    MediaFile file,
    String sha256,
    Instant seenAt,
    Instant savedAt,
    String savedBy,
    Instant addedAt,
    String webAddress,
    String note) {}
