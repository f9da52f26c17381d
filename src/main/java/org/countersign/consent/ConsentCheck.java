package org.countersign.consent;

import java.util.List;
import java.util.Optional;

/**
 * The answer to "may these children appear so?": one finding for each child and use. Anybody who
 * publishes may see all of it.
 */
public record ConsentCheck(List<Finding> findings) {

  /**
   * About one child and use.
   *
   * @param record the record that decides; empty for none, and always for a child who is not to be
   *     published or on hold
   */
  public record Finding(Child child, Use use, Standing standing, Optional<Long> record) {

    static Finding notToBePublished(Child child, Use use) {
      return new Finding(child, use, Standing.NOT_TO_BE_PUBLISHED, Optional.empty());
    }

    static Finding onHold(Child child, Use use) {
      return new Finding(child, use, Standing.ON_HOLD, Optional.empty());
    }
  }

  /** Whether every use of every child holds. */
  public boolean isHeld() {
    return lacking().isEmpty();
  }

  public List<Finding> lacking() {
    return findings.stream().filter(finding -> !finding.standing().isHeld()).toList();
  }
}
