package org.countersign.casebook;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.countersign.access.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases for which somebody asked themselves, whatever else they may read. Never a confidential
 * one, and none of a school that is not theirs any more.
 */
@Repository
public class OwnCases {

  private static final String OWN =
      "select c.* from casebook_case c where c.requested_by = ? and not c.confidential"
          + " and c.school in (%s)";

  private final CaseTables tables;
  private final JdbcTemplate jdbc;

  OwnCases(CaseTables tables, JdbcTemplate jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<CaseSummary> newest(Actor person, int first, int most) {
    return of(
        person, " order by c.started_at desc, c.number desc limit " + most + " offset " + first);
  }

  /** Empty for somebody else's, a confidential one and none alike. */
  @Transactional(readOnly = true)
  public Optional<CaseSummary> byNumber(Actor person, String number) {
    return of(person, " and c.number = ?", number).stream().findFirst();
  }

  private List<CaseSummary> of(Actor person, String rest, Object... values) {
    if (person.schools().isEmpty()) {
      return List.of();
    }
    List<Object> all = new java.util.ArrayList<>();
    all.add(person.userId());
    all.addAll(person.schools());
    Collections.addAll(all, values);
    String schools = String.join(", ", Collections.nCopies(person.schools().size(), "?"));
    return jdbc.query(OWN.formatted(schools) + rest, (rs, i) -> tables.summary(rs), all.toArray());
  }
}
