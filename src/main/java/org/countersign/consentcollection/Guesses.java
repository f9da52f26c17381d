package org.countersign.consentcollection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/**
 * Counts links that nobody ever made. More than a few in a minute are a program that guesses: it is
 * turned away until the minute is over, which the trail is told once. Links that exist go on
 * working meanwhile.
 */
@Component
class Guesses {

  /** In a minute, from everywhere: more than families who cut a link off when they copy it. */
  static final int MOST = 30;

  private final Trail trail;
  private final Clock clock;
  private Instant minute = Instant.MIN;
  private int made;

  Guesses(Trail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /** It is to be answered with 429. */
  static class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /**
   * One more.
   *
   * @throws TooMany where it is one too many
   */
  void another() {
    boolean first;
    synchronized (this) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
      if (!now.equals(minute)) {
        minute = now;
        made = 0;
      }
      made++;
      if (made <= MOST) {
        return;
      }
      first = made == MOST + 1;
    }
    if (first) {
      trail.recordApart(
          TrailEvent.of(Chain.PRODUCT, Kind.REFUSED, By.nobody())
              .at("personal-link", "Personal links that are nobody’s, too many in a minute")
              .with(Map.of("attempts", MOST + 1)));
    }
    throw new TooMany();
  }
}
