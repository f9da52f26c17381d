package org.countersign.accounthandover;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countersign.access.Answers;

/**
 * Who is to run an account.
 *
 * @param owners usernames of staff
 * @param lead one of them
 * @param nonEmployees names of those not employed by the school who go on running it too
 */
record Plan(List<String> owners, String lead, List<String> nonEmployees) {

  static final String OWNERS = "ownerStaff";
  static final String LEAD = "lead";
  static final String OTHERS = "nonEmployees";

  private static final int LONGEST = 4_000;

  static Plan read(Answers answers) {
    List<String> owners = answers.ids(OWNERS, "Who runs it");
    if (owners.isEmpty()) {
      answers.problem("“Who runs it” is missing. Choose from those offered.");
    }
    return new Plan(
        owners,
        answers.text(LEAD, "Who leads it", 64, true),
        lines(answers.text(OTHERS, "Others who run it", LONGEST, false)));
  }

  Map<String, String> write() {
    return Map.of(
        OWNERS, String.join(",", owners), LEAD, lead, OTHERS, String.join("\n", nonEmployees));
  }

  /** As {@link #write} wrote it. */
  static Plan stored(Map<String, String> answers) {
    return new Plan(
        List.of(answers.get(OWNERS).split(",")), answers.get(LEAD), lines(answers.get(OTHERS)));
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("[\\r\\n]+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
