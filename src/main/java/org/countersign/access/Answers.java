package org.countersign.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person sent with a form, read field by field. What is wrong is gathered, in words that say
 * what to change, and read as empty, so that one look finds everything.
 */
public class Answers {

  /** Controls that are no line break or tab, and those that turn the direction of text round. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|[\\p{Cs}]");

  /** Those that no text has a use for; the database cannot hold all of them. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\p{Cs}]");

  private static final int LONGEST_LIST = 300;
  private static final int LONGEST_IDS = 8_000;

  private final Map<String, Object> sent;
  private final List<String> problems = new ArrayList<>();

  public Answers(Map<String, Object> sent) {
    this.sent = sent;
  }

  public List<String> problems() {
    return problems;
  }

  public void problem(String words) {
    problems.add(words);
  }

  /** Refuses fields that the form does not have. */
  public void only(Set<String> fields) {
    sent.keySet().stream()
        .filter(name -> !fields.contains(name))
        .sorted()
        .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
        .forEach(name -> problem("This form has no field “" + name + "”."));
  }

  /** Empty where it is missing or wrong. */
  public String text(String field, String label, int longest, boolean required) {
    return text(field, label, longest, required, UNSEEN);
  }

  /**
   * As {@link #text}, but kept with what turns the direction of text round: people paste what was
   * written to them, and it is evidence. Pages show it apart from what stands around it.
   */
  public String quotation(String field, String label, int longest, boolean required) {
    return text(field, label, longest, required, CONTROL);
  }

  private String text(String field, String label, int longest, boolean required, Pattern notTaken) {
    Object value = sent.get(field);
    if (value != null && !(value instanceof String)) {
      problem("“" + label + "” must be a text.");
      return "";
    }
    String text = value == null ? "" : ((String) value).strip();
    if (text.isEmpty() && required) {
      problem("“" + label + "” is missing. Fill it in.");
    } else if (text.length() > longest) {
      problem(
          "“%s” is too long: %,d characters, where %,d fit. Shorten it."
              .formatted(label, text.length(), longest));
    } else if (notTaken.matcher(text).find()) {
      problem(
          "“"
              + label
              + "” has characters that cannot be seen, such as those that turn the direction of"
              + " text round. Type it again without them.");
    } else {
      return text;
    }
    return "";
  }

  /** One of those offered; empty where it is missing or wrong. */
  public String choice(String field, String label, Collection<String> offered) {
    Object value = sent.get(field);
    if (value instanceof String text && offered.contains(text)) {
      return text;
    }
    problem(
        value == null || value.equals("")
            ? "“" + label + "” is not answered. Choose an answer."
            : "“" + label + "” has an answer that is not offered. Choose one of those there are.");
    return "";
  }

  /** A choice that may be left out, for it is not asked of everything. */
  public String choice(String field, String label, Collection<String> offered, String left) {
    Object value = sent.get(field);
    return value == null || value.equals("") ? left : choice(field, label, offered);
  }

  /** Ids with commas between them, or a list of them, each once. */
  public List<String> ids(String field, String label) {
    Object value = sent.get(field);
    List<String> ids = List.of();
    if (value instanceof Collection<?> several) {
      ids = several.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    } else if (value instanceof String text) {
      ids = Arrays.asList(text.split(","));
    } else if (value != null) {
      problem("“" + label + "” must be a list.");
    }
    List<String> found =
        ids.stream().map(String::strip).filter(id -> !id.isEmpty()).distinct().toList();
    if (found.size() > LONGEST_LIST
        || found.stream().mapToInt(String::length).sum() > LONGEST_IDS
        || found.stream().anyMatch(id -> id.length() > 255 || UNSEEN.matcher(id).find())) {
      problem("“" + label + "” has too many entries or one that is no id. Choose again.");
      return List.of();
    }
    return found;
  }

  /** Null where it is missing or wrong. */
  public LocalDate day(String field, String label) {
    String text = text(field, label, 10, true);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem("“" + label + "” is no day. Give it as year-month-day, such as 2026-12-01.");
      return null;
    }
  }
}
