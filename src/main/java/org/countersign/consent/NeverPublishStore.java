package org.countersign.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.consent.NeverPublish.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of never-publish flags and, apart from them, of the reasons: rows are only added. */
@Repository
class NeverPublishStore {

  private static final String SET = "set";
  private static final String LIFTED = "lifted";

  private record Flag(long id, Child child, boolean set, LocalDate since, Instant recordedAt) {

    /** Only if it is newer in both ways, as a consent after a refusal. */
    private boolean lifts(Flag other) {
      return !set && child.equals(other.child) && !since.isBefore(other.since) && id > other.id;
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  NeverPublishStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String school, Child child, boolean set, LocalDate since, String reason, String by) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into consent_never_publish (school, kind, child, change, since, recorded_at,"
                + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            school,
            child.kind().id(),
            child.id(),
            set ? SET : LIFTED,
            since,
            Timestamp.from(clock.instant()),
            by)
        .update(key, "id");
    jdbc.sql("insert into consent_never_publish_reason (flag, reason) values (?, ?)")
        .params(key.getKeyAs(Long.class), reason)
        .update();
  }

  /** Which of them are not to be published on that day, by what was known at that moment. */
  Set<Child> flagged(String school, Collection<Child> children, LocalDate on, Instant knownAt) {
    if (children.isEmpty()) {
      return Set.of();
    }
    List<Flag> flags =
        jdbc
            .sql("select * from consent_never_publish where school = :school and child in (:ids)")
            .param("school", school)
            .param("ids", children.stream().map(Child::id).distinct().toList())
            .query(
                (rs, i) ->
                    new Flag(
                        rs.getLong("id"),
                        ConsentStore.child(rs),
                        rs.getString("change").equals(SET),
                        rs.getObject("since", LocalDate.class),
                        ConsentStore.instant(rs, "recorded_at")))
            .list()
            .stream()
            .filter(flag -> children.contains(flag.child()))
            .filter(flag -> !flag.since().isAfter(on) && !flag.recordedAt().isAfter(knownAt))
            .toList();
    return flags.stream()
        .filter(Flag::set)
        .filter(set -> flags.stream().noneMatch(other -> other.lifts(set)))
        .map(Flag::child)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** With the reasons. */
  List<Entry> entries(String school, Child child) {
    return jdbc.sql(
            "select * from consent_never_publish f join consent_never_publish_reason r"
                + " on r.flag = f.id where school = ? and kind = ? and child = ? order by f.id")
        .params(school, child.kind().id(), child.id())
        .query(
            (rs, i) ->
                new Entry(
                    rs.getString("change").equals(SET),
                    rs.getObject("since", LocalDate.class),
                    rs.getString("reason"),
                    ConsentStore.instant(rs, "recorded_at"),
                    rs.getString("recorded_by")))
        .list();
  }
}
