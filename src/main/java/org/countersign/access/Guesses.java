package org.countersign.access;

import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/**
 * Counts links and codes that nobody ever made. More than a few in a minute are a program that
 * guesses: it is turned away until the minute is over, which the trail is told once. Those that
 * exist go on working meanwhile.
 */
@Component
public class Guesses {

  /** In a minute, from everywhere: more than people who cut one off when they copy it. */
  public static final int MOST = 30;

  private final MinuteCounts counts;
  private final Trail trail;

  Guesses(MinuteCounts counts, Trail trail) {
    this.counts = counts;
    this.trail = trail;
  }

  /** It is to be answered with 429. */
  public static class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /**
   * One more.
   *
   * @param what is guessed, as the trail has it: {@code personal-link}
   * @param words the same for people
   * @throws TooMany where it is one too many
   */
  public void another(String what, String words) {
    int made = counts.another("guessed " + what);
    if (made <= MOST) {
      return;
    }
    if (made == MOST + 1) {
      trail.recordApart(
          TrailEvent.of(Chain.PRODUCT, Kind.REFUSED, By.nobody())
              .at(what, words)
              .with(Map.of("attempts", made)));
    }
    throw new TooMany();
  }
}
