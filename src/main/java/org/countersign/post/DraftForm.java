package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.access.Answers;
import org.countersign.consent.Child;
import org.springframework.stereotype.Component;

/** Reads a draft out of what the form sends, and writes it as the form shows it again. */
@Component
class DraftForm {

  static final int LONGEST_TEXT = 4_000;
  private static final int MOST_DAYS_AHEAD = 366;

  static final String UNRECOGNISABLE = "unrecognisable";
  private static final String NO_CHILD = "No child can be recognised";
  private static final String OTHER_CHILDREN = "Children who are not on the roll";

  private static final List<String> YES_NO = List.of("yes", "no");
  private static final List<String> IF_APPLICABLE = List.of("yes", "no", "not-applicable");
  private static final List<String> REFERS_TO =
      List.of("none", "staff", "pupil", "parent", "school-activity");

  /** The start form's fields; other names are refused. */
  static final Set<String> FIELDS =
      Set.of(
          "accountId",
          "postText",
          "contentKind",
          "pupilsShown",
          "otherChildren",
          "otherChildrenShown",
          "noChildRecognisable",
          "namesPupils",
          "groupImage",
          "refersTo",
          "suitablyDressed",
          "personalDetails",
          "othersCopyright",
          "controversial",
          "checker",
          "publishOn",
          "media");

  private final Clock clock;

  DraftForm(Clock clock) {
    this.clock = clock;
  }

  /** The draft, which is to be used only where the answers have no problems. */
  Draft read(Answers answers) {
    String kind = answers.choice("contentKind", "Kind of post", kinds());
    List<String> pupils = answers.ids("pupilsShown", "Pupils");
    List<String> others = otherChildren(answers);
    Draft draft =
        new Draft(
            answers.text("accountId", "Account", 64, true),
            answers.text("postText", "Text", LONGEST_TEXT, true),
            kind.isEmpty() ? ContentKind.NEWS : kind(kind),
            pupils,
            others,
            "yes".equals(answers.choice("noChildRecognisable", NO_CHILD, YES_NO, "no")),
            answers.choice("namesPupils", "Names of pupils", List.of("none", "first", "full")),
            answers.choice("groupImage", "Group picture", IF_APPLICABLE, "not-applicable"),
            refersTo(answers),
            answers.choice("suitablyDressed", "Suitably dressed", IF_APPLICABLE, "not-applicable"),
            answers.choice(
                "personalDetails", "Personal details", List.of("none", "home-and-family", "other")),
            answers.choice(
                "othersCopyright",
                "Other people’s material",
                List.of(
                    "none", "permitted-and-credited", "permitted-not-credited", "not-permitted")),
            answers.choice("controversial", "Controversial", List.of("yes", "no", "not-sure")),
            blankAsNull(answers.text("checker", "Colleague who checks", 64, false)),
            publishOn(answers),
            answers.ids("media", "Pictures and videos"),
            unrecognisable(answers, pupils, others));
    agreement(draft, answers);
    return draft;
  }

  private static List<String> kinds() {
    return Arrays.stream(ContentKind.values()).map(ContentKind::id).toList();
  }

  private static ContentKind kind(String id) {
    return Arrays.stream(ContentKind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> otherChildren(Answers answers) {
    boolean any = "yes".equals(answers.choice("otherChildren", OTHER_CHILDREN, YES_NO));
    List<String> others = answers.ids("otherChildrenShown", OTHER_CHILDREN);
    if (any && others.isEmpty()) {
      answers.problem(
          "A child who is not on the roll needs a recorded consent. Ask the office to enter the"
              + " child with it, then choose the child here.");
    } else if (!any && !others.isEmpty()) {
      answers.problem("You chose children who are not on the roll, and answered that none is.");
    }
    return others;
  }

  private static Set<String> refersTo(Answers answers) {
    List<String> several = answers.ids("refersTo", "Refers to");
    if (several.isEmpty()) {
      answers.problem("“Refers to” is not answered. Choose what the post refers to, or none.");
    } else if (!REFERS_TO.containsAll(several)) {
      answers.problem(
          "“Refers to” has an answer that is not offered. Choose one of those there are.");
    } else if (several.contains("none") && several.size() > 1) {
      answers.problem("“Refers to” says none and something besides. Choose one or the other.");
    }
    return new TreeSet<>(several);
  }

  private LocalDate publishOn(Answers answers) {
    LocalDate day = answers.day("publishOn", "Publish on");
    LocalDate today = LocalDate.now(clock);
    if (day != null && day.isBefore(today)) {
      answers.problem("“Publish on” is past. Choose today or a later day.");
    } else if (day != null && day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
      answers.problem("“Publish on” is more than a year ahead. Choose an earlier day.");
    }
    return day == null ? today : day;
  }

  private static Set<Child> unrecognisable(
      Answers answers, List<String> pupils, List<String> others) {
    List<String> written = answers.ids(UNRECOGNISABLE, "Cannot be recognised");
    Set<Child> children =
        written.stream().flatMap(text -> Children.read(text).stream()).collect(Collectors.toSet());
    Set<Child> all =
        Stream.concat(pupils.stream().map(Child::pupil), others.stream().map(Child::other))
            .collect(Collectors.toSet());
    if (children.size() != written.size() || !all.containsAll(children)) {
      answers.problem("“Cannot be recognised” names somebody who is not in the post.");
    }
    return children;
  }

  /** What one answer says of another. */
  private static void agreement(Draft draft, Answers answers) {
    boolean names = !draft.names().isEmpty() && !draft.names().equals("none");
    if (names && draft.children().isEmpty()) {
      answers.problem("The post names pupils. Say which, so that their consent can be looked up.");
    }
    if (names && !draft.unrecognisable().isEmpty()) {
      answers.problem(
          "Who is named can be recognised. Take the name out, or the child out of “Cannot be"
              + " recognised”.");
    }
    if (draft.children().isEmpty() && !draft.noChildRecognisable() && isShow(draft.kind())) {
      answers.problem(
          "Say which pupils the %s shows, or that no child can be recognised in it."
              .formatted(draft.kind().title().toLowerCase(Locale.UK)));
    }
    if (!draft.children().isEmpty() && draft.noChildRecognisable()) {
      answers.problem(
          "You named children and said that no child can be recognised. Take back one of the two.");
    }
  }

  private static boolean isShow(ContentKind kind) {
    return Set.of(ContentKind.IMAGE, ContentKind.VIDEO, ContentKind.LIVE).contains(kind);
  }

  /** As it was written when nothing was wrong with it; a day that is past by now stays. */
  Draft stored(Map<String, Object> fields) {
    return read(new Answers(fields));
  }

  private static String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Every field of the form with its answer. */
  static Map<String, String> write(Draft draft) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("accountId", draft.account());
    fields.put("postText", draft.text());
    fields.put("contentKind", draft.kind().id());
    fields.put("pupilsShown", String.join(",", draft.pupils()));
    fields.put("otherChildren", draft.otherChildren().isEmpty() ? "no" : "yes");
    fields.put("otherChildrenShown", String.join(",", draft.otherChildren()));
    fields.put("noChildRecognisable", draft.noChildRecognisable() ? "yes" : "no");
    fields.put("namesPupils", draft.names());
    fields.put("groupImage", draft.groupImage());
    fields.put("refersTo", String.join(",", new TreeSet<>(draft.refersTo())));
    fields.put("suitablyDressed", draft.suitablyDressed());
    fields.put("personalDetails", draft.personalDetails());
    fields.put("othersCopyright", draft.othersCopyright());
    fields.put("controversial", draft.controversial());
    fields.put("checker", draft.chosenChecker().orElse(""));
    fields.put("publishOn", draft.publishOn().toString());
    fields.put("media", String.join(",", draft.media()));
    fields.put(
        UNRECOGNISABLE,
        draft.unrecognisable().stream()
            .sorted()
            .map(Children::write)
            .collect(Collectors.joining(",")));
    return fields;
  }
}
