package org.countersign.school;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the values of one row and keeps the first thing that is wrong with it. */
class RowReader {

  private static final int LONGEST_ID = 255;

  private final CsvTable.Row row;
  private String problem;

  RowReader(CsvTable.Row row) {
    this.row = row;
  }

  int line() {
    return row.line();
  }

  /** Null while nothing is wrong. */
  String problem() {
    return problem;
  }

  void reject(String reason) {
    if (problem == null) {
      problem = reason;
    }
  }

  /** Without its id a row could be anybody's, and its absence anybody's leaving. */
  String id(String column) {
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

  String text(String column, int longest) {
    String value = optional(column, longest);
    if (value == null) {
      reject(column + " is missing");
    }
    return value;
  }

  String optional(String column, int longest) {
    String value = row.get(column);
    if (value.length() > longest) {
      reject(column + " is longer than " + longest + " characters");
    }
    return value.isEmpty() ? null : value;
  }

  String oneOf(String column, Set<String> allowed) {
    String value = optionalOneOf(column, allowed);
    if (value == null) {
      reject(column + " is missing");
    }
    return value;
  }

  String optionalOneOf(String column, Set<String> allowed) {
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

  LocalDate date(String column) {
    LocalDate date = optionalDate(column);
    if (date == null) {
      reject(column + " is missing");
    }
    return date;
  }

  LocalDate optionalDate(String column) {
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

  void inOrder(String beginColumn, LocalDate begins, String endColumn, LocalDate ends) {
    if (begins != null && ends != null && ends.isBefore(begins)) {
      reject(endColumn + " is before " + beginColumn);
    }
  }

  boolean flag(String column) {
    String value = oneOf(column, Set.of("true", "false"));
    return "true".equals(value);
  }

  List<String> list(String column) {
    return Arrays.stream(row.get(column).split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .distinct()
        .toList();
  }
}
