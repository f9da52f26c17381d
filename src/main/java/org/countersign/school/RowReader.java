package org.countersign.school;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads the values of one row of a CSV file and keeps the first thing that is wrong with it. What
 * it says of a row names columns and never a value: in a muddled row that may be a name.
 */
public class RowReader {

  private static final int LONGEST_ID = 255;

  private final CsvTable.Row row;
  private String problem;

  RowReader(CsvTable.Row row) {
    this.row = row;
  }

  /** The headings of the file, in small letters. */
  public Set<String> columns() {
    return row.columns().keySet();
  }

  public int line() {
    return row.line();
  }

  /** Null while nothing is wrong. */
  public String problem() {
    return problem;
  }

  public void reject(String reason) {
    if (problem == null) {
      problem = reason;
    }
  }

  /**
   * Without its id a row could be anybody's, and its absence anybody's leaving.
   *
   * @throws ImportRefused if it is missing or too long
   */
  public String id(String column) {
    String id = row.get(column);
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new ImportRefused(
          row.file()
              + ", line "
              + row.line()
              + ": "
              + column
              + (id.isEmpty()
                  ? " is missing, so nobody can tell whose row this is."
                  : " is longer than " + LONGEST_ID + " characters."));
    }
    return id;
  }

  boolean deleted() {
    return "tobedeleted"
        .equals(optionalOneOf("status", Set.of("active", "inactive", "tobedeleted")));
  }

  /** The value, or null and a rejected row. */
  public String text(String column, int longest) {
    String value = optional(column, longest);
    if (value == null) {
      reject(column + " is missing");
    }
    return value;
  }

  /** The value, or null where there is none. */
  public String optional(String column, int longest) {
    String value = row.get(column);
    if (value.length() > longest) {
      reject(column + " is longer than " + longest + " characters");
    }
    return value.isEmpty() ? null : value;
  }

  /** The allowed word in the letter case given here, or null and a rejected row. */
  public String oneOf(String column, Set<String> allowed) {
    String value = optionalOneOf(column, allowed);
    if (value == null) {
      reject(column + " is missing");
    }
    return value;
  }

  public String optionalOneOf(String column, Set<String> allowed) {
    String value = row.get(column);
    if (value.isEmpty()) {
      return null;
    }
    String known = allowed.stream().filter(value::equalsIgnoreCase).findFirst().orElse(null);
    if (known == null) {
      // Not the value itself: in a muddled row it may be a name.
      reject(column + " is not one of " + String.join(", ", allowed.stream().sorted().toList()));
    }
    return known;
  }

  /** The date, or null and a rejected row. */
  public LocalDate date(String column) {
    LocalDate date = optionalDate(column);
    if (date == null) {
      reject(column + " is missing");
    }
    return date;
  }

  public LocalDate optionalDate(String column) {
    String value = row.get(column);
    if (value.isEmpty()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(value);
      if (date.getYear() >= 1900 && date.getYear() < 2200) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // Said below, as for a date that nobody alive can have.
    }
    reject(column + " is not a date written as 2026-09-01");
    return null;
  }

  public void inOrder(String beginColumn, LocalDate begins, String endColumn, LocalDate ends) {
    if (begins != null && ends != null && ends.isBefore(begins)) {
      reject(endColumn + " is before " + beginColumn);
    }
  }

  public boolean flag(String column) {
    String value = oneOf(column, Set.of("true", "false"));
    return "true".equals(value);
  }

  /** The values between commas. */
  public List<String> list(String column) {
    return Arrays.stream(row.get(column).split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .distinct()
        .toList();
  }
}
