package org.countersign.cockpit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.casebook.CaseFilter;
import org.countersign.casebook.CaseSummary;

/** Reads a filter from an address, as people share it. */
final class CaseAsked {

  private static final int LONGEST = 255;

  private final Map<String, String> given;

  private CaseAsked(Map<String, String> given) {
    this.given = given;
  }

  /**
   * @throws NotAFilter where a part is not what it can be
   */
  static CaseFilter filter(Map<String, String> given) {
    CaseAsked asked = new CaseAsked(given);
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    if (from != null && to != null && to.isBefore(from)) {
      throw new NotAFilter("The last day is before the first. Exchange them.");
    }
    CaseFilter.Sort sort = asked.oneOf("sort", CaseFilter.Sort.class);
    return new CaseFilter(
        asked.text("school"),
        asked.text("procedure"),
        asked.oneOf("state", CaseSummary.State.class),
        from,
        to,
        asked.oneOf("timing", CaseFilter.Timing.class),
        asked.text("outcome"),
        asked.text("clause"),
        asked.text("person"),
        asked.text("number"),
        sort == null ? CaseFilter.Sort.STARTED : sort,
        "up".equals(asked.text("order")),
        asked.page());
  }

  private String text(String name) {
    String text = given.get(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw new NotAFilter("What is asked for as " + name + " is too long, or no text.");
    }
    return text.strip();
  }

  private LocalDate day(String name) {
    try {
      return text(name) == null ? null : LocalDate.parse(text(name));
    } catch (DateTimeParseException e) {
      throw new NotAFilter("Give a day as 2026-11-20.");
    }
  }

  private int page() {
    String page = text("page");
    if (page == null) {
      return 0;
    }
    if (!page.matches("[1-9][0-9]{0,5}")) {
      throw new NotAFilter("Pages are counted 1, 2, 3.");
    }
    return Integer.parseInt(page) - 1;
  }

  private <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    String text = text(name);
    return text == null
        ? null
        : Arrays.stream(type.getEnumConstants())
            .filter(one -> word(one).equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new NotAFilter(
                        "For "
                            + name
                            + " give one of "
                            + Arrays.stream(type.getEnumConstants())
                                .map(CaseAsked::word)
                                .collect(Collectors.joining(", "))
                            + "."));
  }

  /** As addresses have it: {@code in-time}. */
  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
