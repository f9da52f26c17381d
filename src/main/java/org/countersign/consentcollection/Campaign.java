package org.countersign.consentcollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.consent.Use;

/**
 * Families of one school who are asked together; one case.
 *
 * @param title whom it asks, without a child's name
 * @param form name and version of the form that is asked with
 * @param answerBy the last day on which an answer counts
 * @param askedBy username; null where the product opened it by itself
 * @param askedAt when families were asked; null until then
 * @param closedAt null while it is open
 */
record Campaign(
    String id,
    String school,
    String caseKey,
    Cause cause,
    String title,
    Set<Use> uses,
    List<String> platforms,
    String form,
    LocalDate answerBy,
    String askedBy,
    Instant openedAt,
    Instant askedAt,
    Instant closedAt) {

  public boolean isOpen() {
    return closedAt == null;
  }

  /** Everything that is asked, each line by itself (BPET 6-5a, OIEA 4.5, WMAT 7.5a). */
  List<Line> lines() {
    return platforms.stream()
        .flatMap(platform -> uses.stream().sorted().map(use -> new Line(use, platform)))
        .toList();
  }
}
