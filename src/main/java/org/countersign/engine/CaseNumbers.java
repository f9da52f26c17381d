package org.countersign.engine;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Numbers of cases: {@code obs-POST-2026-0012}, counted per school, procedure and year. A
 * confidential case gets a random one, since a sequence would show that there is another.
 *
 * <p>A number is taken in the case's own transaction: a case that is refused takes none, and two of
 * one kind that open at once wait for each other. (In a transaction of its own it would need a
 * second connection, and as many people as there are connections would wait for ever.)
 */
@Component
class CaseNumbers {

  /** Without vowels and without what is misread aloud or on paper. */
  private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

  private final JdbcTemplate jdbc;
  private final SecureRandom random = new SecureRandom();

  CaseNumbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  String next(String school, Procedure procedure, int year) {
    String code = procedure.code();
    String number =
        procedure.isConfidential() ? randomNumber() : "%04d".formatted(counted(school, code, year));
    return String.join("-", school, code.toUpperCase(Locale.ROOT), String.valueOf(year), number);
  }

  private int counted(String school, String code, int year) {
    if (!increased(school, code, year)) {
      // The first of a year. Whoever comes at the same moment waits here, and then finds the row.
      jdbc.queryForList("select last_number from case_number where school = '' for update");
      if (!increased(school, code, year)) {
        jdbc.update(
            "insert into case_number (school, procedure_code, opened_in, last_number)"
                + " values (?, ?, ?, 1)",
            school,
            code,
            year);
      }
    }
    Integer number =
        jdbc.queryForObject(
            "select last_number from case_number"
                + " where school = ? and procedure_code = ? and opened_in = ?",
            Integer.class,
            school,
            code,
            year);
    return Objects.requireNonNull(number);
  }

  private boolean increased(String school, String code, int year) {
    return jdbc.update(
            "update case_number set last_number = last_number + 1"
                + " where school = ? and procedure_code = ? and opened_in = ?",
            school,
            code,
            year)
        > 0;
  }

  private String randomNumber() {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return number.toString();
  }
}
