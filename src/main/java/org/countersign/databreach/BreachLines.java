package org.countersign.databreach;

import java.time.Instant;
import java.util.stream.Collectors;
import org.countersign.calendar.DueDates;
import org.countersign.policy.PolicyEditions;
import org.countersign.start.PageWords;
import org.countersign.takedown.TakeDown;
import org.springframework.stereotype.Component;

/** Puts breaches into words. */
@Component
class BreachLines {

  private final LinkedTakeDowns takeDowns;
  private final DueDates dates;
  private final PolicyEditions editions;
  private final PageWords words;

  BreachLines(LinkedTakeDowns takeDowns, DueDates dates, PolicyEditions editions, PageWords words) {
    this.takeDowns = takeDowns;
    this.dates = dates;
    this.editions = editions;
    this.words = words;
  }

  BreachLine of(Breach breach) {
    Breach.Event event = breach.event();
    return new BreachLine(
        breach.caseKey() == null ? "" : breach.caseKey(),
        words.moment(event.notedAt())
            + (event.notedBy() == null ? "" : ", by " + words.person(event.notedBy())),
        words.moment(breach.awareAt()),
        words.moment(due(breach)),
        event.what(),
        event.whose(),
        String.valueOf(event.howMany()),
        Kinds.words(event.kinds()),
        event.doneBy().stream().map(words::person).collect(Collectors.joining(", ")),
        takeDowns.of(breach).stream().map(BreachLines::state).toList(),
        contained(breach.containment()),
        breach.assessment() == null ? "" : breach.assessment().risk().words(),
        assessed(breach.assessment()),
        report(breach.report()),
        told(breach.telling()),
        breach.lessons() == null ? "" : breach.lessons(),
        breach.closedAt() == null ? "" : words.moment(breach.closedAt()));
  }

  /** By today's edition; the floor is the law's 72 hours in each. */
  private Instant due(Breach breach) {
    String today = (String) editions.pin(breach.school()).get("policyEditions");
    return dates
        .of(breach.school(), today, ReportToIco.DEADLINE, breach.awareAt())
        .at()
        .toInstant();
  }

  /** Whether the hours in which it has to be reported are over. */
  boolean isLate(Breach breach, Instant now) {
    return now.isAfter(due(breach));
  }

  private static String state(TakeDown one) {
    return (one.caseKey() == null ? "" : one.caseKey() + ": ") + one.state().words();
  }

  private String contained(Breach.Containment made) {
    return made == null
        ? ""
        : "%s, by %s: %s".formatted(words.moment(made.at()), words.person(made.by()), made.how());
  }

  private String assessed(Breach.Assessment made) {
    return made == null
        ? ""
        : "%s, by %s: %s".formatted(words.moment(made.at()), words.person(made.by()), made.why());
  }

  private String report(Breach.Report made) {
    if (made == null) {
      return "";
    }
    String by = words.moment(made.at()) + ", by " + words.person(made.by());
    return made.made()
        ? "Reported %s, reference %s%s"
            .formatted(by, made.reference(), made.late() == null ? "" : "; late: " + made.late())
        : "Not reported: %s (%s)".formatted(made.why(), by);
  }

  private String told(Breach.Telling made) {
    if (made == null) {
      return "";
    }
    String by = words.moment(made.at()) + ", by " + words.person(made.by()) + ": " + made.how();
    return switch (made.way()) {
      case "notice" -> "By notice, " + by;
      case "by-hand" -> "By hand, " + by;
      default -> "Not told, " + by;
    };
  }
}
