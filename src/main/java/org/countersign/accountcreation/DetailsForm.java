package org.countersign.accountcreation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.account.AccountRules;
import org.countersign.account.Upkeep;

/** Reads an application out of what the form sends, and writes it as the form shows it again. */
final class DetailsForm {

  private static final int LONGEST = 2_000;

  /** As long as the account register takes them. */
  private static final Map<String, Integer> SHORTER = Map.of("purpose", 1_000, "audience", 500);

  private static final int MOST_NON_EMPLOYEES = 20;
  private static final int OLDEST = 120;

  private static final String PLATFORM = "platform";
  private static final String HANDLE = "handle";
  private static final String OPEN = "openOrClosed";
  private static final String YOUNGEST = "youngestReader";
  private static final String OWNERS = "ownerStaff";
  private static final String LEAD = "lead";
  private static final String OTHERS = "nonEmployees";
  private static final String EMAIL = "schoolEmail";

  private static final List<String> ALWAYS =
      List.of(PLATFORM, HANDLE, OPEN, YOUNGEST, OWNERS, LEAD, OTHERS, EMAIL);

  private DetailsForm() {}

  /** The form's fields where the policy wants those points. */
  static Set<String> fields(List<Point> wanted) {
    Set<String> fields = new HashSet<>(ALWAYS);
    wanted.forEach(point -> fields.add(point.field()));
    return fields;
  }

  /**
   * The application, which is to be used only where the answers have no problems. All points that
   * are missing are named at once.
   */
  static Details read(Answers answers, List<Point> wanted) {
    Map<String, String> points = new LinkedHashMap<>();
    String platform = answers.text(PLATFORM, "Network", 40, true);
    String handle = answers.text(HANDLE, "Name of the account", 100, true);
    for (Point point : wanted) {
      if (!point.id().equals(Contents.OPEN_OR_CLOSED)) {
        points.put(point.id(), answers.text(point.field(), point.says(), longest(point), true));
      }
    }
    List<String> owners = answers.ids(OWNERS, "Who runs it");
    if (owners.isEmpty()) {
      answers.problem("“Who runs it” is missing. Choose the members of staff who run it.");
    }
    return new Details(
        platform,
        handle,
        answers.choice(OPEN, "Open or closed", Upkeep.OPEN_TO),
        youngest(answers),
        owners,
        answers.text(LEAD, "Who leads it", 64, true),
        nonEmployees(answers),
        answers.text(EMAIL, "E-mail address of the school", 320, true),
        points);
  }

  /** Longest answer to the point, in characters. */
  static int longest(Point point) {
    return SHORTER.getOrDefault(point.id(), LONGEST);
  }

  private static String youngest(Answers answers) {
    String text = answers.text(YOUNGEST, "Youngest reader", 10, true);
    boolean age = text.matches("\\d{1,3}") && Integer.parseInt(text) <= OLDEST;
    if (!text.isEmpty() && !age && !text.equals(AccountRules.FAMILIES)) {
      answers.problem(
          "“Youngest reader” must be an age in years, such as 13, or families for adults alone.");
    }
    return text;
  }

  /** A name a line. */
  private static List<String> nonEmployees(Answers answers) {
    List<String> names =
        new ArrayList<>(
            Arrays.stream(
                    answers.text(OTHERS, "Others who run it", LONGEST, false).split("[\\r\\n]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
    if (names.size() > MOST_NON_EMPLOYEES || names.stream().anyMatch(name -> name.length() > 200)) {
      answers.problem(
          "“Others who run it” takes at most %d names, one a line.".formatted(MOST_NON_EMPLOYEES));
      names.clear();
    }
    return names;
  }

  static Map<String, String> write(Details details) {
    Map<String, String> fields = new HashMap<>();
    fields.put(PLATFORM, details.platform());
    fields.put(HANDLE, details.handle());
    fields.put(OPEN, details.openTo());
    fields.put(YOUNGEST, details.youngestReader());
    fields.put(OWNERS, String.join(",", details.owners()));
    fields.put(LEAD, details.lead());
    fields.put(OTHERS, String.join("\n", details.nonEmployees()));
    fields.put(EMAIL, details.schoolEmail());
    // As their ids, for a field's name does not tell the point.
    details.points().forEach((id, answer) -> fields.put("point:" + id, answer));
    return fields;
  }

  /** As {@link #write} wrote it. */
  static Details stored(Map<String, String> fields) {
    Map<String, String> points = new HashMap<>();
    fields.forEach(
        (name, answer) -> {
          if (name.startsWith("point:")) {
            points.put(name.substring("point:".length()), answer);
          }
        });
    return new Details(
        fields.get(PLATFORM),
        fields.get(HANDLE),
        fields.get(OPEN),
        fields.get(YOUNGEST),
        split(fields.get(OWNERS), ","),
        fields.get(LEAD),
        split(fields.get(OTHERS), "\n"),
        fields.get(EMAIL),
        points);
  }

  private static List<String> split(String text, String by) {
    return Arrays.stream(text.split(by)).filter(part -> !part.isEmpty()).toList();
  }
}
