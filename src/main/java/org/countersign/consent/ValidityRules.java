package org.countersign.consent;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.Comparator;
import org.countersign.policy.Policies;
import org.countersign.policy.Table;
import org.countersign.school.Roll;
import org.countersign.school.School;
import org.countersign.school.Term;
import org.springframework.stereotype.Component;

/** How long a consent is valid: the policy's answer to the question {@code consent-valid}. */
@Component
class ValidityRules {

  private static final MonthDay LAST_OF_AUGUST = MonthDay.of(Month.AUGUST, 31);

  private final Policies policies;
  private final Roll roll;

  ValidityRules(Policies policies, Roll roll) {
    this.policies = policies;
    this.roll = roll;
  }

  /** A child who is not on the roll never leaves, so the academic year ends it in any case. */
  Validity of(School school, Child child, LocalDate receivedOn) {
    Table.Rule rule = policies.answer(school.policy(), "consent-valid").rules().get(0);
    Period after = period(rule.then().get("after"));
    boolean untilLeaving = rule.then().get("until").equals("leaving-the-school");
    if (untilLeaving && child.kind() == Child.Kind.PUPIL) {
      return new Validity(null, after, rule.clause(), rule.basis());
    }
    LocalDate end = endOfAcademicYear(school.id(), receivedOn);
    return new Validity(
        untilLeaving ? end : end.plus(after), Period.ZERO, rule.clause(), rule.basis());
  }

  /**
   * The last day of the school year in which that day lies, by the roll's own calendar; never after
   * 31 August, where England's academic year ends, and that day where the calendar has no such
   * year.
   */
  private LocalDate endOfAcademicYear(String school, LocalDate day) {
    LocalDate august = day.with(LAST_OF_AUGUST);
    LocalDate latest = august.isBefore(day) ? august.plusYears(1) : august;
    return roll.terms(school).stream()
        .filter(term -> term.type().equals("schoolYear"))
        .filter(year -> !day.isBefore(year.beginsOn()) && !day.isAfter(year.endsOn()))
        .map(Term::endsOn)
        .min(Comparator.naturalOrder())
        .filter(end -> end.isBefore(latest))
        .orElse(latest);
  }

  /** A period of hours is less than a day counts: none, the safer reading. */
  private static Period period(String after) {
    return after == null || after.isEmpty() || after.startsWith("PT")
        ? Period.ZERO
        : Period.parse(after);
  }
}
