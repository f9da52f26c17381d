package org.countersign.ladoreferral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.countersign.access.Submission;
import org.countersign.staffconcern.ConcernStep;

/** A day on which something was done is not still to come. */
final class NotToCome implements ConcernStep.Rule {

  private final String field;
  private final Clock clock;

  NotToCome(String field, Clock clock) {
    this.field = field;
    this.clock = clock;
  }

  @Override
  public List<String> problems(Submission sent) {
    return sent.answers().get(field) instanceof String day
            && !day.isEmpty()
            && LocalDate.parse(day.substring(0, 10)).isAfter(LocalDate.now(clock))
        ? List.of("The day is still to come. Give the day on which it was done.")
        : List.of();
  }
}
