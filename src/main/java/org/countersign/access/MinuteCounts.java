package org.countersign.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts what strangers and programs try in a minute, on each node for itself, so that whoever asks
 * too often is turned away. A minute's counts are forgotten with it. Nothing is counted by network
 * address: a whole school may have one.
 */
@Component
public class MinuteCounts {

  private static final int SECONDS = 60;

  private final Clock clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;

  MinuteCounts(Clock clock) {
    this.clock = clock;
  }

  /**
   * One more; returns how many there were in this minute, with this one.
   *
   * @param what of which there are few, whatever strangers send: never something that they typed
   */
  public synchronized int another(String what) {
    long now = clock.instant().getEpochSecond() / SECONDS;
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    return counts.merge(what, 1, Integer::sum);
  }
}
