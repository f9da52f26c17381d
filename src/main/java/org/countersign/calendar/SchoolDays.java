package org.countersign.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.school.Term;

/**
 * The days on which pupils of one school are at school: working days within its terms, INSET days
 * and other closures out. Beyond the dates that are known every working day counts, so that what is
 * due comes sooner and not later.
 */
class SchoolDays {

  private static final String YEAR = "schoolYear";

  private final List<Term> terms;
  private final Set<LocalDate> daysOff;
  private final WorkingDays workingDays;

  /**
   * @param terms as the roll has them; where one holds others, as a term holds two half terms,
   *     those inside count
   */
  SchoolDays(List<Term> terms, Set<LocalDate> daysOff, WorkingDays workingDays) {
    List<Term> real = terms.stream().filter(term -> !term.type().equals(YEAR)).toList();
    this.terms =
        real.stream().filter(term -> real.stream().noneMatch(o -> isWithin(o, term))).toList();
    this.daysOff = daysOff;
    this.workingDays = workingDays;
  }

  /** Whether one lies in the other, and is not all of it. */
  static boolean isWithin(Term inner, Term outer) {
    return !inner.beginsOn().isBefore(outer.beginsOn())
        && !inner.endsOn().isAfter(outer.endsOn())
        && (inner.beginsOn().isAfter(outer.beginsOn()) || inner.endsOn().isBefore(outer.endsOn()));
  }

  boolean isSchoolDay(LocalDate day) {
    return workingDays.isWorkingDay(day)
        && !daysOff.contains(day)
        && (!isKnown(day) || terms.stream().anyMatch(term -> isIn(day, term)));
  }

  private boolean isKnown(LocalDate day) {
    return terms.stream().anyMatch(term -> !day.isBefore(term.beginsOn()))
        && terms.stream().anyMatch(term -> !day.isAfter(term.endsOn()));
  }

  private static boolean isIn(LocalDate day, Term term) {
    return !day.isBefore(term.beginsOn()) && !day.isAfter(term.endsOn());
  }

  /** The last day of the last term that is known, or empty where none is. */
  Optional<LocalDate> knownUntil() {
    return terms.stream().map(Term::endsOn).max(Comparator.naturalOrder());
  }
}
