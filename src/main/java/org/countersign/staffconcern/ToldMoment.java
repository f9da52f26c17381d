package org.countersign.staffconcern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.countersign.access.Submission;

/**
 * A moment that a form asks for and that has been: not still to come, and not before the school
 * became aware.
 */
public final class ToldMoment implements ConcernStep.Rule {

  private final String field;
  private final Clock clock;

  public ToldMoment(String field, Clock clock) {
    this.field = field;
    this.clock = clock;
  }

  @Override
  public List<String> problems(Submission sent) {
    return problem(sent).map(List::of).orElse(List.of());
  }

  private Optional<String> problem(Submission sent) {
    Optional<Instant> told = of(sent);
    if (told.filter(at -> at.isAfter(clock.instant())).isPresent()) {
      return Optional.of("The day and time are still to come. Give those at which it was.");
    }
    // People give whole minutes.
    Instant aware = aware(sent).minusSeconds(60);
    return told.filter(at -> at.isBefore(aware)).isPresent()
        ? Optional.of("The day and time are before the school became aware. Correct them.")
        : Optional.empty();
  }

  /** Empty where the form did not ask for it. */
  public Optional<Instant> of(Submission sent) {
    return sent.answers().get(field) instanceof String text && !text.isEmpty()
        ? Optional.of(read(text, clock.getZone()))
        : Optional.empty();
  }

  /** The same of what the case holds under that name. */
  public Instant known(Submission sent) {
    return read((String) sent.known().get(field), clock.getZone());
  }

  /** Without an offset it is that zone's time; without a time, the day's first moment. */
  static Instant read(String text, ZoneId zone) {
    if (!text.contains("T")) {
      return LocalDateTime.parse(text + "T00:00").atZone(zone).toInstant();
    }
    boolean local = text.matches(".*T[0-9:.]+");
    return local
        ? LocalDateTime.parse(text).atZone(zone).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  /** When the school became aware, from which the clock runs (L3). */
  public static Instant aware(Submission sent) {
    return OffsetDateTime.parse((String) sent.known().get("awareAt")).toInstant();
  }
}
