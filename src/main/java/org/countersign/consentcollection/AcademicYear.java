package org.countersign.consentcollection;

import java.time.LocalDate;
import java.time.Month;
import org.countersign.school.Roll;
import org.countersign.school.Term;
import org.springframework.stereotype.Component;

/** When the academic year began, in which a day lies. */
@Component
class AcademicYear {

  private final Roll roll;

  AcademicYear(Roll roll) {
    this.roll = roll;
  }

  /** The first day of the school year by the roll's calendar, else 1 September. */
  LocalDate beginning(String school, LocalDate day) {
    LocalDate september = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
    LocalDate usual = september.isAfter(day) ? september.minusYears(1) : september;
    return roll.terms(school).stream()
        .filter(term -> term.type().equals("schoolYear"))
        .filter(year -> !day.isBefore(year.beginsOn()) && !day.isAfter(year.endsOn()))
        .map(Term::beginsOn)
        .findFirst()
        .orElse(usual);
  }
}
