package org.countersign.cyberbullying;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.countersign.access.Answers;
import org.countersign.access.Moments;
import org.springframework.stereotype.Component;

/** Reads an answer of a step's form; what is wrong with it is said. */
@Component
class FieldReader {

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_LINE = 300;
  private static final int MOST_NAMES = 50;

  private final Clock clock;
  private final Moments moments;

  FieldReader(Clock clock, Moments moments) {
    this.clock = clock;
    this.moments = moments;
  }

  /** Empty where it is left out or wrong. */
  String read(Field field, Answers answers) {
    boolean required = !field.optional();
    return switch (field.kind()) {
      case TEXT -> answers.text(field.name(), field.label(), LONGEST_TEXT, required);
      case LINE -> answers.text(field.name(), field.label(), LONGEST_LINE, required);
      case DAY -> day(field, answers);
      case MOMENT -> moment(field, answers);
      case FILES -> String.join(",", answers.ids(field.name(), field.label()));
      case NAMES -> names(field, answers);
      case CHOICE ->
          required
              ? answers.choice(field.name(), field.label(), ids(field))
              : answers.choice(field.name(), field.label(), ids(field), "");
      case SEVERAL -> several(field, answers);
    };
  }

  private String day(Field field, Answers answers) {
    LocalDate day = answers.day(field.name(), field.label());
    if (day != null && day.isAfter(LocalDate.now(clock))) {
      answers.problem(
          "“%s” is still to come. Give the day on which it was.".formatted(field.label()));
    }
    return day == null ? "" : day.toString();
  }

  private String moment(Field field, Answers answers) {
    if (field.optional() && answers.text(field.name(), field.label(), 19, false).isEmpty()) {
      return "";
    }
    Instant moment = moments.past(answers, field.name(), field.label(), null);
    return moment == null ? "" : moment.toString();
  }

  private static String names(Field field, Answers answers) {
    String text = answers.text(field.name(), field.label(), LONGEST_TEXT, !field.optional());
    List<String> names = lines(text);
    if (names.size() > MOST_NAMES) {
      answers.problem("“%s” takes 50 names at most.".formatted(field.label()));
    }
    if (names.stream().anyMatch(name -> name.length() > LONGEST_LINE)) {
      answers.problem("“%s” has a name that is too long. Shorten it.".formatted(field.label()));
    }
    return String.join("\n", names);
  }

  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
  }

  private static String several(Field field, Answers answers) {
    List<String> chosen = answers.ids(field.name(), field.label());
    if (!ids(field).containsAll(chosen)) {
      answers.problem(
          "“%s” has an answer that is not offered. Choose from those there are."
              .formatted(field.label()));
    }
    return String.join(",", chosen);
  }

  private static List<String> ids(Field field) {
    return field.options().stream().map(Field.Option::id).toList();
  }
}
