package org.countersign.account;

import java.time.LocalDate;
import java.util.List;
import org.countersign.school.Role;

/**
 * Who looks after an account.
 *
 * @param lead username of the owner who leads it; null where it has no owner
 * @param nonEmployees names of those not employed by the school who run it too
 * @param openTo {@code open} to everybody or {@code closed}; null where nobody said so
 * @param monitors roles that watch it
 * @param ownersMonitor whether its owners watch it too
 * @param reviewOn when it is looked at again; null where nobody said so
 */
public record Upkeep(
    String lead,
    List<String> nonEmployees,
    String openTo,
    List<Role> monitors,
    boolean ownersMonitor,
    LocalDate reviewOn) {

  public static final List<String> OPEN_TO = List.of("open", "closed");

  public Upkeep {
    nonEmployees = nonEmployees.stream().sorted().distinct().toList();
    monitors = List.copyOf(monitors);
  }

  /** The same, led by another, with those not employed by the school. */
  public Upkeep ledBy(String another, List<String> others) {
    return new Upkeep(another, others, openTo, monitors, ownersMonitor, reviewOn);
  }
}
