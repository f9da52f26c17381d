package org.countersign.consent;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody withdrew by their personal link. The register has it already, when this is published in
 * the same transaction; what follows for posts that are out is left to who listens.
 *
 * @param uses every use of which something was withdrawn
 * @param platforms every network of which something was withdrawn
 * @param removeEarlier whether they also want posts removed that are out; null where they did not
 *     say
 */
public record ConsentWithdrawnByLink(
    String school,
    Child child,
    Giver giver,
    Set<Use> uses,
    Set<String> platforms,
    LocalDate receivedOn,
    Boolean removeEarlier) {

  public ConsentWithdrawnByLink {
    uses = Set.copyOf(uses);
    platforms = Set.copyOf(platforms);
  }
}
