package org.countersign.start;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.countersign.policy.Policies;
import org.countersign.policy.Policies.Cited;
import org.countersign.policy.UnknownCitation;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.springframework.stereotype.Component;

/** People, moments and clauses, as pages and forms show them. */
@Component
public class PageWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private final People people;
  private final Policies policies;
  private final Clock clock;

  PageWords(People people, Policies policies, Clock clock) {
    this.people = people;
    this.policies = policies;
    this.clock = clock;
  }

  /** The person's full name, a leaver's too. */
  public String person(String username) {
    return people.byUsername(username).map(Person::fullName).orElse(username);
  }

  /** Such as {@code 20 November 2026}. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day in London of that moment. */
  public String day(Instant moment) {
    return DAY.format(moment.atZone(clock.getZone()));
  }

  /** Such as {@code 20 November 2026, 09:15}, of a moment that somebody gave in London's time. */
  public String moment(LocalDateTime moment) {
    return MOMENT.format(moment);
  }

  /** Such as {@code 20 November 2026, 09:15}. */
  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(clock.getZone()));
  }

  /** What the citations say; one that a later edition of its policy dropped stays, and says so. */
  public List<Cited> clauses(String citations) {
    return Arrays.stream(citations.split("; ")).map(this::clause).toList();
  }

  private Cited clause(String citation) {
    try {
      return policies.cited(citation).get(0);
    } catch (UnknownCitation dropped) {
      return new Cited(citation, "A clause of an earlier edition.");
    }
  }
}
