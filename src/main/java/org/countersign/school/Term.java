package org.countersign.school;

import java.time.LocalDate;

/**
 * A term, half term or school year.
 *
 * @param type OneRoster's word: {@code term}, {@code semester}, {@code gradingPeriod}, {@code
 *     schoolYear}
 */
public record Term(
    String school, String title, String type, LocalDate beginsOn, LocalDate endsOn) {}
