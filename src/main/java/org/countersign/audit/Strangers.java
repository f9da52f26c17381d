package org.countersign.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes what is refused to those who have not signed in: the first ones of each minute at once,
 * the rest as one event with their number. So nobody fills the trail from outside, and an attack on
 * one account is not lost among attempts on others.
 */
@Component
public class Strangers {

  /** In a minute: more than a staff room mistypes, and 44,640 events a day at most. */
  static final int AT_ONCE = 30;

  /** Of those, about one account. */
  static final int AT_ONCE_OF_ONE = 5;

  /** Accounts named in the event about the rest. */
  static final int NAMED = 200;

  private static final String UNKNOWN = "";

  private final Trail trail;
  private final Clock clock;
  private final Map<String, Integer> seen = new TreeMap<>();
  private final Map<String, Integer> more = new TreeMap<>();
  private Instant minute = Instant.MIN;
  private int written;

  Strangers(Trail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A sign-in that failed. Committed when this returns, or counted until the minute is over.
   *
   * @param user the account whose name was given; null where nobody has that name
   */
  public void signInRefused(String user) {
    Map<String, Integer> before;
    boolean now;
    synchronized (this) {
      before = nextMinute();
      String account = user == null ? UNKNOWN : user;
      now = written < AT_ONCE && seen.merge(account, 1, Integer::sum) <= AT_ONCE_OF_ONE;
      if (now) {
        written++;
      } else {
        more.merge(account, 1, Integer::sum);
      }
    }
    try {
      write(before);
    } finally {
      if (now) {
        trail.recordApart(event().with(user == null ? Map.of() : Map.of("user", user)));
      }
    }
  }

  /** Writes what was only counted in a minute that is over. */
  @Scheduled(cron = "5 * * * * *")
  void endOfMinute() {
    Map<String, Integer> before;
    synchronized (this) {
      before = nextMinute();
    }
    write(before);
  }

  /** Nothing that was counted is lost with a product that is stopped; a crash loses a minute. */
  @PreDestroy
  void stop() {
    Map<String, Integer> rest;
    synchronized (this) {
      rest = taken();
    }
    write(rest);
  }

  /** What was counted in the minute before, where another has begun; empty otherwise. */
  private Map<String, Integer> nextMinute() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (now.equals(minute)) {
      return Map.of();
    }
    minute = now;
    written = 0;
    seen.clear();
    return taken();
  }

  private Map<String, Integer> taken() {
    Map<String, Integer> taken = Map.copyOf(more);
    more.clear();
    return taken;
  }

  private void write(Map<String, Integer> counted) {
    if (counted.isEmpty()) {
      return;
    }
    Map<String, Object> details = new TreeMap<>();
    details.put("attempts", counted.values().stream().mapToLong(Integer::longValue).sum());
    details.put("ofUnknownNames", counted.getOrDefault(UNKNOWN, 0));
    details.put("users", mostTried(counted));
    try {
      trail.recordApart(event().at("sign-in", "Sign-in, more in the same minute").with(details));
    } catch (RuntimeException notWritten) {
      synchronized (this) {
        counted.forEach((account, attempts) -> more.merge(account, attempts, Integer::sum));
      }
      throw notWritten;
    }
  }

  private static Map<String, Integer> mostTried(Map<String, Integer> counted) {
    return counted.entrySet().stream()
        .filter(each -> !each.getKey().equals(UNKNOWN))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMED)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private static TrailEvent event() {
    return TrailEvent.of(Chain.PRODUCT, Kind.REFUSED, By.nobody()).at("sign-in", "Sign-in");
  }
}
