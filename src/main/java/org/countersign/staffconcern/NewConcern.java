package org.countersign.staffconcern;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.access.Exclusion;

/**
 * A concern about an adult, as it is reported.
 *
 * @param subjects one case is opened for each (decision 191)
 * @param source who first said it, who need not be who reports it
 * @param disclosedAt when it was first said or seen
 * @param awareAt when somebody of the school first knew: the clock runs from here; not before
 *     {@code disclosedAt}
 * @param whatHappened for the register alone
 * @param childAtRiskNow whether police and social care come first, now
 * @param networkingInWorkingDay whether it is about the adult's use of networks in the working day
 *     (HCPS SG-6)
 * @param worksForTrust whether the adult works for the trust rather than the school (WMAT 1.5)
 * @param reportingIsConflict whether telling whoever usually hears of it would itself be a conflict
 *     of interest (NAT:3): the LADO is told directly, in parallel
 * @param conflicts who must not handle it, and why, by username; without the subjects
 * @param reportedBy username; null where nobody of the roll did
 * @param fromProcedure id of the procedure that hands it over; null where a person reported it. No
 *     number of a case is kept.
 */
public record NewConcern(
    String school,
    List<Subject> subjects,
    Source source,
    Instant disclosedAt,
    Instant awareAt,
    String whatHappened,
    boolean childAtRiskNow,
    boolean networkingInWorkingDay,
    boolean worksForTrust,
    boolean reportingIsConflict,
    Map<String, Exclusion> conflicts,
    String reportedBy,
    String fromProcedure) {

  public NewConcern {
    subjects = List.copyOf(subjects);
    conflicts = Map.copyOf(conflicts);
  }
}
