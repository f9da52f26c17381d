package org.countersign.school;

import java.time.LocalDate;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * A school that the product serves.
 *
 * @param id the engine's tenant id, lower case: {@code obs}
 * @param name as families know it
 * @param policy code of the policy pack it follows, lower case: {@code obs}
 * @param orgSourcedId the school's {@code sourcedId} in OneRoster's {@code orgs.csv}
 * @param trust name of the trust it belongs to, or null
 * @param registersCompleteFrom the day from which the registers of consents and posts hold
 *     everything; null while nobody has said so
 */
public record School(
    String id,
    String name,
    String policy,
    String orgSourcedId,
    String trust,
    LocalDate registersCompleteFrom) {

  @ConstructorBinding
  public School {}

  /** A school whose registers nobody has called complete. */
  public School(String id, String name, String policy, String orgSourcedId, String trust) {
    this(id, name, policy, orgSourcedId, trust, null);
  }

  /**
   * Whether the registers hold all that happened on that day. A post made on any other day may be
   * one that the product does not know of.
   */
  public boolean registersAreComplete(LocalDate day) {
    return registersCompleteFrom != null && !day.isBefore(registersCompleteFrom);
  }
}
