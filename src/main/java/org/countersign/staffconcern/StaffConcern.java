package org.countersign.staffconcern;

import java.time.Instant;

/**
 * A concern about one adult, as it was taken: read by the team of its case alone.
 *
 * @param caseKey number of its case
 * @param report the same for all that were reported together
 * @param reportedBy username; null where another procedure handed it over
 * @param fromProcedure id of that procedure; null where a person reported it
 * @param joinedTo number of the case that took it over, because it is about the same event; null
 *     where none did
 * @param closedAt null while it is open
 */
public record StaffConcern(
    String id,
    String report,
    String school,
    String caseKey,
    Subject subject,
    Source source,
    Instant disclosedAt,
    Instant awareAt,
    String whatHappened,
    boolean childAtRiskNow,
    boolean networkingInWorkingDay,
    boolean worksForTrust,
    boolean reportingIsConflict,
    String reportedBy,
    String fromProcedure,
    Instant reportedAt,
    String joinedTo,
    Instant closedAt) {}
