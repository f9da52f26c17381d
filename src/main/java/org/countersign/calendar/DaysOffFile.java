package org.countersign.calendar;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A school's days off in term, one a line: a day, or two days with a slash between, and why.
 *
 * <pre>{@code
 * 2026-11-27: INSET day
 * 2027-06-24/2027-06-25: Closed for repairs
 * }</pre>
 */
class DaysOffFile {

  private static final int FIRST_YEAR = 2020;
  private static final int YEARS = 80;
  private static final int LONGEST_IN_DAYS = 31;

  private final String file;
  private final NavigableMap<LocalDate, String> days = new TreeMap<>();

  private DaysOffFile(String file) {
    this.file = file;
  }

  /**
   * The days and why, in order.
   *
   * @throws CalendarRefused naming file and line, if it cannot be read or a date cannot be meant
   */
  static Map<LocalDate, String> read(String file, String text) {
    DaysOffFile read = new DaysOffFile(file);
    Node node = read.compose(text);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(read::add);
    } else if (node != null) {
      throw read.refused(node, "is not of the form \"2026-11-27: INSET day\"");
    }
    return read.days;
  }

  private Node compose(String text) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new CalendarRefused(file, line, "cannot be read: " + e.getProblem());
    } catch (YAMLException e) {
      throw new CalendarRefused(file, 1, "cannot be read: it is no text in UTF-8");
    }
  }

  private void add(NodeTuple entry) {
    Node key = entry.getKeyNode();
    if (!(key instanceof ScalarNode span)
        || !(entry.getValueNode() instanceof ScalarNode why)
        || why.getValue().isBlank()) {
      throw refused(key, "is not of the form \"2026-11-27: INSET day\"");
    }
    String[] ends = span.getValue().split("/", -1);
    LocalDate first = day(key, ends[0]);
    LocalDate last = day(key, ends[ends.length - 1]);
    if (ends.length > 2 || last.isBefore(first)) {
      throw refused(key, "ends before it begins: " + span.getValue());
    }
    if (first.plusDays(LONGEST_IN_DAYS).isBefore(last)) {
      throw refused(key, "is longer than a month: holidays stand in the roll's term dates");
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (days.put(day, why.getValue().strip()) != null) {
        throw refused(key, "names " + day + " twice");
      }
    }
  }

  private LocalDate day(Node key, String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.getYear() >= FIRST_YEAR && day.getYear() < FIRST_YEAR + YEARS) {
        return day;
      }
    } catch (DateTimeException e) {
      // Said below, as for a day that nobody can mean.
    }
    throw refused(key, "has \"" + text + "\", which is no day of this century: write 2026-11-27");
  }

  private CalendarRefused refused(Node at, String message) {
    return new CalendarRefused(file, at.getStartMark().getLine() + 1, message);
  }
}
