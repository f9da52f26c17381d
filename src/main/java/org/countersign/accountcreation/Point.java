package org.countersign.accountcreation;

import java.util.Map;

/**
 * A line that a policy's table answers: what an application must say, or what must be done before
 * an account opens.
 *
 * @param id such as {@code staff-time}
 * @param whose {@code owner}, {@code non-employee}, {@code account} or {@code families}; empty for
 *     what an application says
 * @param says as people read it
 */
public record Point(String id, String whose, String says, String clause, String basis) {

  public static final String OWNER = "owner";
  public static final String NON_EMPLOYEE = "non-employee";
  public static final String ACCOUNT = "account";
  public static final String FAMILIES = "families";

  public static Point of(Map<String, Object> row) {
    return new Point(
        text(row, "point"),
        text(row, "of"),
        text(row, "says"),
        text(row, "clause"),
        text(row, "basis"));
  }

  /** Name of its field in a form: {@code staffTime}. */
  public String field() {
    return field(id);
  }

  /** Name of the field in which it is ticked as done: {@code schoolEmailDone}. */
  String doneField() {
    return field() + "Done";
  }

  static String field(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  private static String text(Map<String, Object> row, String output) {
    Object value = row.get(output);
    return value == null ? "" : value.toString();
  }
}
