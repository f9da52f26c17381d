package org.countersign.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /** A hold has no day from which it counts. */
  private static final String FLAGS_AND_HOLDS =
      "select id, kind, child, change, since, recorded_at,"
          + " cast(null as timestamp with time zone) as ended_at from consent_never_publish"
          + " where school = :school and child in (:ids) union all"
          + " select h.id, h.kind, h.child, '', cast(null as date), h.recorded_at, e.recorded_at"
          + " from consent_hold h left join consent_hold e on e.ends = h.id"
          + " where h.school = :school and h.child in (:ids) and h.ends is null";

  private record Flag(long id, Child child, boolean set, LocalDate since) {

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

  /**
   * Who must not be posted, whatever consent there is.
   *
   * @param never not to be published on that day
   * @param held on hold
   */
  record Barred(Set<Child> never, Set<Child> held) {

    static final Barred NOBODY = new Barred(Set.of(), Set.of());
  }

  /** By what was known at that moment; in one look, for it is asked at each check of a post. */
  Barred barred(String school, Collection<Child> children, LocalDate on, Instant knownAt) {
    List<Flag> flags = new ArrayList<>();
    Set<Child> held = new HashSet<>();
    if (!children.isEmpty()) {
      jdbc.sql(FLAGS_AND_HOLDS)
          .param("school", school)
          .param("ids", children.stream().map(Child::id).distinct().toList())
          .query(
              rs -> {
                Child child = ConsentStore.child(rs);
                Instant recordedAt = ConsentStore.instant(rs, "recorded_at");
                if (!children.contains(child) || recordedAt.isAfter(knownAt)) {
                  return;
                }
                LocalDate since = rs.getObject("since", LocalDate.class);
                if (since == null) {
                  Timestamp ended = rs.getTimestamp("ended_at");
                  if (ended == null || ended.toInstant().isAfter(knownAt)) {
                    held.add(child);
                  }
                } else if (!since.isAfter(on)) {
                  flags.add(
                      new Flag(rs.getLong("id"), child, rs.getString("change").equals(SET), since));
                }
              });
    }
    return new Barred(standing(flags), held);
  }

  private static Set<Child> standing(List<Flag> flags) {
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
