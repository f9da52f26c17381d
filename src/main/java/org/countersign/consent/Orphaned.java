package org.countersign.consent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/**
 * Consents whose giver is no longer a carer of the pupil. They count no more: whoever has parental
 * responsibility now is asked (OIEA 4.1; ours elsewhere). What such a giver refused or withdrew
 * stays a no.
 */
@Component
class Orphaned {

  private final Roll roll;

  Orphaned(Roll roll) {
    this.roll = roll;
  }

  /** The numbers of those among the records. */
  Set<Long> among(String school, Collection<ConsentRecord> records) {
    List<ConsentRecord> byCarers =
        records.stream()
            .filter(ConsentRecord::isGiven)
            .filter(record -> record.child().kind() == Child.Kind.PUPIL)
            .filter(record -> record.giver().kind() == Giver.Kind.CARER)
            .toList();
    if (byCarers.isEmpty()) {
      return Set.of();
    }
    Map<String, Set<String>> carers =
        roll.carerIdsOf(
            school,
            byCarers.stream().map(record -> record.child().id()).collect(Collectors.toSet()));
    return byCarers.stream()
        .filter(
            record ->
                !carers
                    .getOrDefault(record.child().id(), Set.of())
                    .contains(record.giver().givenBy()))
        .map(ConsentRecord::id)
        .collect(Collectors.toSet());
  }
}
