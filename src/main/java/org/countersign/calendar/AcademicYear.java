package org.countersign.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import org.countersign.school.Roll;
import org.countersign.school.Term;
import org.springframework.stereotype.Component;

/** When the academic year began, in which a day lies, and its term. */
@Component
public class AcademicYear {

  private static final String YEAR = "schoolYear";

  private final Roll roll;

  AcademicYear(Roll roll) {
    this.roll = roll;
  }

  /**
   * A time that goes on.
   *
   * @param title as the school calls it
   */
  public record Begun(String title, LocalDate on) {}

  /** The first day of the school year by the roll's calendar, else 1 September. */
  public LocalDate beginning(String school, LocalDate day) {
    LocalDate september = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
    LocalDate usual = september.isAfter(day) ? september.minusYears(1) : september;
    return roll.terms(school).stream()
        .filter(term -> term.type().equals(YEAR))
        .filter(year -> !day.isBefore(year.beginsOn()) && !day.isAfter(year.endsOn()))
        .map(Term::beginsOn)
        .findFirst()
        .orElse(usual);
  }

  /**
   * The term in which the day lies; in holidays the one before. Where one holds others, as a term
   * holds two half terms, the whole counts. The school year where the roll knows no such term.
   */
  public Begun term(String school, LocalDate day) {
    LocalDate year = beginning(school, day);
    List<Term> terms =
        roll.terms(school).stream().filter(term -> !term.type().equals(YEAR)).toList();
    return terms.stream()
        .filter(term -> terms.stream().noneMatch(other -> SchoolDays.isWithin(term, other)))
        .filter(term -> !term.beginsOn().isAfter(day) && !term.endsOn().isBefore(year))
        .max(Comparator.comparing(Term::beginsOn))
        .map(term -> new Begun(term.title(), term.beginsOn()))
        .orElse(new Begun("This school year", year));
  }
}
