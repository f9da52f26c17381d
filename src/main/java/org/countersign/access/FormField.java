package org.countersign.access;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of a form, with what an answer must be. Made from the same file that draws the form, so
 * that the server asks for neither less nor more than the page.
 *
 * @param label as the person reads it, for messages
 * @param options the only answers allowed, or empty where any is
 * @param maxLength longest text in characters; never more than {@link #LONGEST}
 * @param pattern regular expression that the whole text matches, or null
 * @param hideWhen FEEL conditions of the field and of the groups around it: it is not asked where
 *     one of them holds
 */
public record FormField(
    String key,
    String label,
    Kind kind,
    boolean required,
    boolean readOnly,
    Set<String> options,
    Integer minLength,
    int maxLength,
    Double min,
    Double max,
    Pattern pattern,
    List<String> hideWhen) {

  /** The engine's limit for a text variable; longer narrative belongs in a register. */
  public static final int LONGEST = 4000;

  /** As the web page sends it: {@code 2026-11-20}, with or without a time and an offset. */
  private static final DateTimeFormatter DATE_OR_DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss[.SSS]][XXX]]")
          .withResolverStyle(ResolverStyle.STRICT);

  /** What the answer is. */
  public enum Kind {
    TEXT,
    NUMBER,
    YES_NO,
    CHOICE,
    SEVERAL,
    DATE
  }

  /** What is wrong with the answer, in words that say what to change; empty where nothing is. */
  Optional<String> problem(Object answer) {
    if (answer instanceof String text && kind == Kind.TEXT) {
      Optional<String> problem = writtenProblem(text);
      if (problem.isPresent()) {
        return problem;
      }
    }
    if (isEmpty(answer)) {
      return required ? Optional.of("Fill in “" + label + "”.") : Optional.empty();
    }
    return switch (kind) {
      case TEXT -> textProblem(answer);
      case NUMBER -> numberProblem(answer);
      case YES_NO ->
          answer instanceof Boolean
              ? Optional.empty()
              : Optional.of("“" + label + "” is yes or no.");
      case CHOICE -> optionProblem(answer);
      case SEVERAL -> severalProblem(answer);
      case DATE -> dateProblem(answer);
    };
  }

  private boolean isEmpty(Object answer) {
    return answer == null
        || (answer instanceof String text && (kind == Kind.TEXT ? text.isBlank() : text.isEmpty()))
        || (answer instanceof Iterable<?> list && !list.iterator().hasNext())
        || (kind == Kind.YES_NO && required && Boolean.FALSE.equals(answer));
  }

  private Optional<String> textProblem(Object answer) {
    if (!(answer instanceof String text)) {
      return Optional.of("“" + label + "” is a text.");
    }
    if (minLength != null && text.strip().length() < minLength) {
      return Optional.of("Write at least %d characters in “%s”.".formatted(minLength, label));
    }
    if (pattern != null && !pattern.matcher(text).matches()) {
      return Optional.of("“" + label + "” is not in the form that is asked for.");
    }
    return Optional.empty();
  }

  /** What no text may have, blank or not. */
  private Optional<String> writtenProblem(String text) {
    if (text.length() > maxLength) {
      return Optional.of(
          "Shorten “%s” to %,d characters; it has %,d.".formatted(label, maxLength, text.length()));
    }
    return text.chars().anyMatch(one -> Character.isISOControl(one) && "\t\n\r".indexOf(one) < 0)
        ? Optional.of("“" + label + "” has a character in it that cannot be shown. Type it anew.")
        : Optional.empty();
  }

  private Optional<String> numberProblem(Object answer) {
    if (!(answer instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      return Optional.of("“" + label + "” is a number.");
    }
    double value = number.doubleValue();
    if (min != null && value < min) {
      return Optional.of("“%s” is at least %s.".formatted(label, plain(min)));
    }
    if (max != null && value > max) {
      return Optional.of("“%s” is at most %s.".formatted(label, plain(max)));
    }
    return Optional.empty();
  }

  private Optional<String> optionProblem(Object answer) {
    return options.isEmpty() || options.contains(String.valueOf(answer))
        ? Optional.empty()
        : Optional.of("Choose one of the answers offered for “" + label + "”.");
  }

  private Optional<String> severalProblem(Object answer) {
    if (!(answer instanceof Iterable<?> list)) {
      return Optional.of("“" + label + "” is a list.");
    }
    for (Object one : list) {
      if (!(one instanceof String text) || text.length() > LONGEST) {
        return Optional.of("Choose from the answers offered for “" + label + "”.");
      }
      Optional<String> problem = optionProblem(one);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<String> dateProblem(Object answer) {
    if (answer instanceof String text) {
      try {
        DATE_OR_DATE_TIME.parse(text);
        return Optional.empty();
      } catch (DateTimeException e) {
        return Optional.of("“" + label + "” is not a date.");
      }
    }
    return Optional.of("“" + label + "” is a date.");
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
