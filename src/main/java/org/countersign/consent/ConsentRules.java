package org.countersign.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.consent.ConsentCheck.Finding;

/** The rules that {@link Standing} tells, for one child and use. */
final class ConsentRules {

  private static final Comparator<ConsentRecord> BY_DAY =
      Comparator.comparing(ConsentRecord::receivedOn).thenComparing(ConsentRecord::id);

  private ConsentRules() {}

  /**
   * @param records what was said of this child and use, for the platform or all, until that day
   * @param orphaned numbers of those whose giver is no longer a carer
   */
  static Finding decide(
      Child child,
      Use use,
      List<ConsentRecord> records,
      Leavings leavings,
      Set<Long> orphaned,
      LocalDate on) {
    List<ConsentRecord> noes = records.stream().filter(record -> !record.isGiven()).toList();
    List<ConsentRecord> yeses =
        records.stream()
            .filter(ConsentRecord::isGiven)
            .filter(given -> noes.stream().allMatch(no -> isNewer(given, no)))
            .toList();
    Optional<ConsentRecord> yes =
        yeses.stream().filter(given -> !orphaned.contains(given.id())).max(BY_DAY);
    if (yes.isPresent()) {
      return new Finding(child, use, standing(yes.get(), leavings, on), yes.map(ConsentRecord::id));
    }
    if (!yeses.isEmpty()) {
      return new Finding(
          child, use, Standing.LAPSED, yeses.stream().max(BY_DAY).map(ConsentRecord::id));
    }
    Optional<ConsentRecord> no = noes.stream().max(BY_DAY);
    Standing standing =
        no.map(
                record ->
                    record.decision() == Decision.WITHDRAWN ? Standing.WITHDRAWN : Standing.REFUSED)
            .orElse(Standing.NO_RECORD);
    return new Finding(child, use, standing, no.map(ConsentRecord::id));
  }

  /** Records are numbered in the order in which they were recorded. */
  private static boolean isNewer(ConsentRecord given, ConsentRecord no) {
    return !given.receivedOn().isBefore(no.receivedOn()) && given.id() > no.id();
  }

  private static Standing standing(ConsentRecord given, Leavings leavings, LocalDate on) {
    if (leavings.haveEnded(given, on)) {
      return Standing.LEFT;
    }
    return given.validity().hasLapsed(on) ? Standing.LAPSED : Standing.HELD;
  }

  /**
   * When a child left the school.
   *
   * @param earlier of times at the school before the present one
   * @param leftOn of the present one, or null
   */
  record Leavings(List<LocalDate> earlier, LocalDate leftOn) {

    static final Leavings NONE = new Leavings(List.of(), null);

    private boolean haveEnded(ConsentRecord given, LocalDate on) {
      return given.validity().hasEndedByLeaving(leftOn, on)
          || earlier.stream()
              .filter(given.receivedOn()::isBefore)
              .anyMatch(left -> given.validity().hasEndedByLeaving(left, on));
    }
  }
}
