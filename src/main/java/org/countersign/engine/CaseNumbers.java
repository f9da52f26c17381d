package org.countersign.engine;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers of cases: {@code obs-POST-2026-0012}, counted per school, procedure and year. A
 * confidential case gets a random one, since a sequence would show that there is another.
 *
 * <p>A number is taken in a transaction of its own, so that nobody waits for somebody else's case
 * to open; one that is taken for a case that is then refused stays unused.
 */
@Component
class CaseNumbers {

  /** Without vowels and without what is misread aloud or on paper. */
  private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;
  private final SecureRandom random = new SecureRandom();

  CaseNumbers(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  String next(String school, Procedure procedure, int year) {
    String code = procedure.code();
    String number =
        procedure.isConfidential() ? randomNumber() : "%04d".formatted(counted(school, code, year));
    return String.join("-", school, code.toUpperCase(Locale.ROOT), String.valueOf(year), number);
  }

  private int counted(String school, String code, int year) {
    try {
      return own.execute(status -> take(school, code, year));
    } catch (DuplicateKeyException anotherWasFirst) {
      return own.execute(status -> take(school, code, year));
    }
  }

  private int take(String school, String code, int year) {
    int updated =
        jdbc.update(
            "update case_number set last_number = last_number + 1"
                + " where school = ? and procedure_code = ? and opened_in = ?",
            school,
            code,
            year);
    if (updated == 0) {
      jdbc.update(
          "insert into case_number (school, procedure_code, opened_in, last_number)"
              + " values (?, ?, ?, 1)",
          school,
          code,
          year);
    }
    Integer number =
        jdbc.queryForObject(
            "select last_number from case_number"
                + " where school = ? and procedure_code = ? and opened_in = ?",
            Integer.class,
            school,
            code,
            year);
    return number == null ? 1 : number;
  }

  private String randomNumber() {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return number.toString();
  }
}
