package org.countersign.casebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.access.CaseTeams;
import org.springframework.stereotype.Component;

/**
 * Which cases somebody may know of, as part of a query: those of the procedures that they read, at
 * their own schools, and the confidential ones on whose team they are. Nothing else is counted.
 */
@Component
class CaseSight {

  private final CaseReaders readers;
  private final CaseTeams teams;

  CaseSight(CaseReaders readers, CaseTeams teams) {
    this.readers = readers;
    this.teams = teams;
  }

  /**
   * What a query asks of its rows.
   *
   * @param sql of {@code casebook_case c}
   */
  record Condition(String sql, List<Object> values) {}

  /** Today, asked anew each time: a right that was withdrawn is gone with the next question. */
  Condition of(Actor person) {
    List<String> any = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    Map<String, Set<String>> procedures = new TreeMap<>();
    person.schools().forEach(one -> procedures.put(one, readers.proceduresRead(one, person)));
    procedures.forEach(
        (school, read) -> {
          if (!read.isEmpty()) {
            any.add("c.school = ? and not c.confidential and c.procedure_id in " + list(read));
            values.add(school);
            values.addAll(read);
          }
        });
    List<String> own = teams.casesOf(person);
    if (!own.isEmpty()) {
      any.add("c.number in " + list(own));
      values.addAll(own);
    }
    return any.isEmpty()
        ? new Condition("1 = 0", List.of())
        : new Condition("(" + String.join(" or ", any) + ")", values);
  }

  private static String list(Collection<String> values) {
    return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }
}
