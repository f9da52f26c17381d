package org.countersign.school;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows that were refused one by one, and the people who are left as they were for it. */
class Rejections {

  private final List<ReportLine> lines = new ArrayList<>();
  private final Set<String> people = new HashSet<>();

  /**
   * @param person whom the row concerns, or null where it concerns nobody
   */
  void add(String file, int line, String id, String person, String reason) {
    lines.add(new ReportLine(ReportLine.Kind.REJECTED, file, line, null, id, reason));
    if (person != null && !person.isEmpty()) {
      people.add(person);
    }
  }

  void leaveAsIs(String person) {
    people.add(person);
  }

  boolean holdBack(String person) {
    return people.contains(person);
  }

  List<ReportLine> lines() {
    return lines;
  }
}
