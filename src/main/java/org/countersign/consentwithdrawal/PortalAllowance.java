package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often a portal may call in a minute, and how often strangers may try tokens: on each node for
 * itself. A minute's counts are forgotten with it.
 */
@Component
class PortalAllowance {

  static final int CALLS_A_MINUTE = 60;

  /** All of them together: they have no name. */
  static final int STRANGERS_A_MINUTE = 30;

  static final int RETRY_AFTER_SECONDS = 60;

  private static final long STRANGERS = 0;
  private static final int SECONDS = 60;

  private final Clock clock;
  private final Map<Long, Integer> counts = new HashMap<>();
  private long minute;

  PortalAllowance(Clock clock) {
    this.clock = clock;
  }

  boolean mayCall(PortalToken token) {
    return count(token.id()) <= CALLS_A_MINUTE;
  }

  boolean mayTry() {
    return count(STRANGERS) <= STRANGERS_A_MINUTE;
  }

  private synchronized int count(long who) {
    long now = clock.instant().getEpochSecond() / SECONDS;
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    return counts.merge(who, 1, Integer::sum);
  }
}
