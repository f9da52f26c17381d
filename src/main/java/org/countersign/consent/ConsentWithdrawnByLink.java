package org.countersign.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody withdrew by their personal link. The register has it already, when this is published in
 * the same transaction; what follows for posts that are out is left to who listens.
 *
 * @param withdrawn the uses that were withdrawn, by network, or for {@code all} of them: exactly
 *     those, since what the family left is still allowed
 * @param removeEarlier whether they also want posts removed that are out; null where they did not
 *     say
 */
public record ConsentWithdrawnByLink(
    String school,
    Child child,
    Giver giver,
    Map<String, Set<Use>> withdrawn,
    LocalDate receivedOn,
    Boolean removeEarlier) {

  public ConsentWithdrawnByLink {
    withdrawn =
        withdrawn.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
  }
}
