package org.countersign.accountadoption;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Answers;
import org.countersign.access.DecisionForm;
import org.countersign.account.AccountRules;
import org.countersign.account.Upkeep;
import org.countersign.accountcreation.Point;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/** Reads what is said of an account out of what a form sends, and writes it as it is kept. */
@Component
class ParticularsForm {

  private static final int LONGEST = 2_000;

  /** As long as the account register takes them. */
  private static final Map<String, Integer> SHORTER = Map.of("purpose", 1_000, "audience", 500);

  private static final int MOST_OTHERS = 20;
  private static final int OLDEST = 120;
  private static final int LONGEST_LINK = 500;

  private static final String PLATFORM = "platform";
  private static final String HANDLE = "handle";
  private static final String LINK = DecisionForm.LINK;
  private static final String OPENED = "openedOn";
  private static final String APPROVED = "approvedBy";
  private static final String OPEN = "openOrClosed";
  private static final String YOUNGEST = "youngestReader";
  private static final String OWNERS = "ownerStaff";
  private static final String LEAD = "lead";
  private static final String OTHERS = "nonEmployees";
  private static final String EMAIL = "schoolEmail";
  static final String PLACE = "credentialsPlace";
  private static final String KEEPER = "credentialsKeeper";
  private static final String DONE = "alreadyDone";
  private static final String POINT = "point:";
  private static final List<String> ALWAYS =
      List.of(
          PLATFORM, HANDLE, LINK, OPENED, APPROVED, OPEN, YOUNGEST, OWNERS, LEAD, OTHERS, EMAIL,
          PLACE, KEEPER, DONE);

  /** Roles that may be said to keep a password: whoever it is, the policy's answer is a gap. */
  static final List<Role> KEEPERS =
      Arrays.stream(Role.values()).filter(role -> !role.readsOnly()).toList();

  private final Wanted wanted;

  ParticularsForm(Wanted wanted) {
    this.wanted = wanted;
  }

  /** The form's fields where the policy wants those contents. */
  Set<String> fields(List<Point> contents) {
    Set<String> fields = new HashSet<>(ALWAYS);
    contents.forEach(point -> fields.add(point.field()));
    return fields;
  }

  /**
   * To be used only where the answers have no problems. What a point lacks is a gap, no problem.
   */
  Particulars read(Answers answers, List<Point> contents, List<Point> readiness) {
    Map<String, String> points = new LinkedHashMap<>();
    String platform = answers.text(PLATFORM, "Network", 40, true);
    String handle = answers.text(HANDLE, "Name of the account", 100, true);
    String link = DecisionForm.link(answers, "Link to the account", "the account’s");
    if (link.length() > LONGEST_LINK) {
      answers.problem("“Link to the account” is too long. Copy the account’s own address.");
    }
    LocalDate opened = answers.day(OPENED, "Since when it exists");
    for (Point point : contents) {
      if (!point.id().equals(Wanted.OPEN_OR_CLOSED)) {
        points.put(point.id(), answers.text(point.field(), point.says(), longest(point), false));
      }
    }
    List<String> owners = answers.ids(OWNERS, "Who runs it");
    if (owners.isEmpty()) {
      answers.problem("“Who runs it” is missing. Choose at least one member of staff.");
    }
    return new Particulars(
        platform,
        handle,
        link,
        opened,
        answers.text(APPROVED, "Who approved it", 500, false),
        answers.choice(OPEN, "Open or closed", Upkeep.OPEN_TO),
        youngest(answers),
        owners,
        answers.text(LEAD, "Who leads it", 64, true),
        others(answers),
        answers.text(EMAIL, "E-mail address", 320, true),
        answers.text(PLACE, "Where the password is kept", 500, true),
        answers.choice(KEEPER, "Who keeps the password", KEEPERS.stream().map(Role::id).toList()),
        points,
        done(answers, readiness));
  }

  static int longest(Point point) {
    return SHORTER.getOrDefault(point.id(), LONGEST);
  }

  private List<String> done(Answers answers, List<Point> readiness) {
    List<String> ticked = answers.ids(DONE, "What is done already");
    List<String> known = wanted.toTick(readiness).stream().map(Point::id).toList();
    if (!known.containsAll(ticked)) {
      answers.problem("“What is done already” has an answer that is not offered. Choose again.");
    }
    return ticked;
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
  private static List<String> others(Answers answers) {
    List<String> names =
        Arrays.stream(answers.text(OTHERS, "Others who run it", LONGEST, false).split("[\\r\\n]+"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (names.size() <= MOST_OTHERS && names.stream().allMatch(name -> name.length() <= 200)) {
      return names;
    }
    answers.problem(
        "“Others who run it” takes at most %d names, one a line.".formatted(MOST_OTHERS));
    return List.of();
  }

  Map<String, String> write(Particulars one) {
    Map<String, String> fields = new HashMap<>();
    fields.put(PLATFORM, one.platform());
    fields.put(HANDLE, one.handle());
    fields.put(LINK, one.link());
    fields.put(OPENED, one.openedOn().toString());
    fields.put(APPROVED, one.approvedBy());
    fields.put(OPEN, one.openTo());
    fields.put(YOUNGEST, one.youngestReader());
    fields.put(OWNERS, String.join(",", one.owners()));
    fields.put(LEAD, one.lead());
    fields.put(OTHERS, String.join("\n", one.others()));
    fields.put(EMAIL, one.schoolEmail());
    fields.put(PLACE, one.place());
    fields.put(KEEPER, one.keeper());
    fields.put(DONE, String.join(",", one.done()));
    // As their ids, for a field's name does not tell the point.
    one.points().forEach((id, answer) -> fields.put(POINT + id, answer));
    return fields;
  }

  /** As {@link #write} wrote it. */
  Particulars stored(Map<String, String> fields) {
    Map<String, String> points = new HashMap<>();
    fields.forEach(
        (name, answer) -> {
          if (name.startsWith(POINT)) {
            points.put(name.substring(POINT.length()), answer);
          }
        });
    return new Particulars(
        fields.get(PLATFORM),
        fields.get(HANDLE),
        fields.get(LINK),
        LocalDate.parse(fields.get(OPENED)),
        fields.get(APPROVED),
        fields.get(OPEN),
        fields.get(YOUNGEST),
        split(fields.get(OWNERS), ","),
        fields.get(LEAD),
        split(fields.get(OTHERS), "\n"),
        fields.get(EMAIL),
        fields.get(PLACE),
        fields.get(KEEPER),
        points,
        split(fields.get(DONE), ","));
  }

  /** As a form sends and shows it. */
  Map<String, String> shown(Particulars one) {
    Map<String, String> fields = write(one);
    fields.keySet().removeIf(name -> name.startsWith(POINT));
    one.points().forEach((id, answer) -> fields.put(Point.field(id), answer));
    return fields;
  }

  private static List<String> split(String text, String by) {
    return Arrays.stream(text.split(by)).filter(part -> !part.isEmpty()).toList();
  }
}
