package org.countersign.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Warns while there is time to bring in the next year's term dates. */
@Component
public class TermDates {

  private static final Logger log = LoggerFactory.getLogger(TermDates.class);
  private static final int DAYS_AHEAD = 60;

  private final Schools schools;
  private final SchoolCalendars calendars;
  private final Clock clock;

  TermDates(Schools schools, SchoolCalendars calendars, Clock clock) {
    this.schools = schools;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * A school whose term dates are known for 60 days more at most.
   *
   * @param last the last day that is known, or null where none is
   */
  public record Ending(School school, LocalDate last) {}

  /** The warning of a school, or empty where its term dates reach far enough. */
  public Optional<Ending> endingOf(School school) {
    LocalDate last = calendars.of(school.id()).knownUntil().orElse(null);
    boolean enough = last != null && last.isAfter(LocalDate.now(clock).plusDays(DAYS_AHEAD));
    return enough ? Optional.empty() : Optional.of(new Ending(school, last));
  }

  /** After the start, when the roll of the folder is in, and each morning. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 0 6 * * *", zone = "Europe/London")
  void warn() {
    for (School school : schools.all()) {
      endingOf(school)
          .ifPresent(
              ending ->
                  log.warn(
                      "The term dates of {} {}. Import the roll with the next academic sessions;"
                          + " until then every working day counts as a school day.",
                      school.id(),
                      ending.last() == null ? "are not known" : "end on " + ending.last()));
    }
  }
}
