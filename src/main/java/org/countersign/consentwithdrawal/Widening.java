package org.countersign.consentwithdrawal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Use;
import org.countersign.school.Platform;
import org.countersign.school.Platforms;
import org.springframework.stereotype.Component;

/**
 * Finds a yes that comes in the clothes of a no (reading 3): it has to be asked for properly. A
 * flag or a hold over a yes does not end it, so leaving it as it is allows nothing new.
 */
@Component
class Widening {

  private final ConsentRegister consents;
  private final Platforms platforms;

  Widening(ConsentRegister consents, Platforms platforms) {
    this.consents = consents;
    this.platforms = platforms;
  }

  /** What is wrong with leaving those uses allowed there: one is not allowed today. */
  Optional<String> problem(String school, Child child, Set<Use> uses, Collection<String> where) {
    List<Platform> asked =
        platforms.all().stream()
            .filter(one -> where.contains(Platforms.ALL) || where.contains(one.id()))
            .toList();
    for (Platform platform : asked) {
      var lacking = consents.beneathFlagsAndHolds(school, child, uses, platform.id()).lacking();
      if (!lacking.isEmpty()) {
        return Optional.of(
            "That would allow more than is allowed today: %s on %s. A notice only takes back; a new"
                    .formatted(lacking.get(0).use().title(), platform.name())
                + " yes is asked for with consent-collection.");
      }
    }
    return Optional.empty();
  }
}
