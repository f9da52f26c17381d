package org.countersign.accountmonitoring;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What could be an indecent image of a child, in words.
 *
 * @param account null for what was seen elsewhere
 * @param place where it is found, never what it shows
 * @param team usernames of those who alone know of it, besides whoever reported it
 * @param involved usernames of those who never hear of it, because it may be about them
 */
record ImageConcern(
    String id,
    String school,
    String account,
    String caseKey,
    Instant seenAt,
    String place,
    String reportedBy,
    Instant reportedAt,
    List<String> team,
    Set<String> involved) {}
