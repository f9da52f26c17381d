package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import org.countersign.calendar.DueDates;
import org.countersign.policy.PolicyEditions;
import org.springframework.stereotype.Component;

/** By when a notice is to be answered (NAT:19), by the packs as they are today. */
@Component
class NoticeDays {

  private final DueDates dates;
  private final PolicyEditions editions;
  private final Clock clock;

  NoticeDays(DueDates dates, PolicyEditions editions, Clock clock) {
    this.clock = clock;
    this.dates = dates;
    this.editions = editions;
  }

  /** The last day of the first month. */
  LocalDate firstMonth(ConsentNotice notice) {
    return lastDay(notice, "rights-request", notice.says().receivedOn());
  }

  /** The last day of the two months after it. */
  LocalDate extended(ConsentNotice notice) {
    return lastDay(notice, "rights-request-extension", monthAfter(notice.says().receivedOn()));
  }

  /** From which the two months more run. */
  static LocalDate monthAfter(LocalDate receivedOn) {
    return receivedOn.plusMonths(1);
  }

  private LocalDate lastDay(ConsentNotice notice, String deadline, LocalDate from) {
    String today = (String) editions.pin(notice.school()).get("policyEditions");
    // What is due at midnight is due by the end of the day before.
    return dates
        .of(notice.school(), today, deadline, from.atStartOfDay(clock.getZone()).toInstant())
        .at()
        .minusNanos(1)
        .toLocalDate();
  }
}
