package org.countersign.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.Row;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the roll's tables into memory and writes back what differs, in batches. */
@Repository
class RollStore {

  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;

  RollStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  RollState load(Collection<String> schools) {
    return new RollState(
        load(RollTable.PEOPLE, schools),
        load(RollTable.STAYS, schools),
        load(RollTable.CARERS, schools),
        load(RollTable.CLASSES, schools),
        load(RollTable.ENROLMENTS, schools),
        load(RollTable.SESSIONS, schools),
        load(RollTable.ROLES, schools));
  }

  /** Whose each username ever given is, over all schools and leavers too, in lower case. */
  Map<String, String> usernames() {
    Map<String, String> usernames = new HashMap<>();
    jdbc.query(
        "select username, sourced_id from roll_username",
        rs -> {
          usernames.put(rs.getString("username"), rs.getString("sourced_id"));
        });
    return usernames;
  }

  /** Ids of the staff, leavers too, whom any school but these has. */
  Set<String> staffElsewhere(Collection<String> schools) {
    Set<String> elsewhere = new HashSet<>();
    jdbc.query(
        "select school, sourced_id from roll_person where kind = 'staff'",
        rs -> {
          if (!schools.contains(rs.getString("school"))) {
            elsewhere.add(rs.getString("sourced_id"));
          }
        });
    return elsewhere;
  }

  private <T extends Row> Map<Key, T> load(RollTable<T> table, Collection<String> schools) {
    Map<Key, T> rows = new HashMap<>();
    String sql = "select * from " + table.name() + " where school = ?";
    for (String school : schools) {
      jdbc.query(sql, table.mapper(), school).forEach(row -> rows.put(row.key(), row));
    }
    return rows;
  }

  /**
   * Writes what differs.
   *
   * @param progress told after each batch how many rows were written in it
   */
  void save(RollState before, RollState after, IntConsumer progress) {
    save(RollTable.PEOPLE, before.people(), after.people(), progress);
    save(RollTable.STAYS, before.stays(), after.stays(), progress);
    save(RollTable.CARERS, before.carers(), after.carers(), progress);
    save(RollTable.CLASSES, before.classes(), after.classes(), progress);
    save(RollTable.ENROLMENTS, before.enrolments(), after.enrolments(), progress);
    save(RollTable.SESSIONS, before.sessions(), after.sessions(), progress);
    save(RollTable.ROLES, before.roles(), after.roles(), progress);
  }

  private <T extends Row> void save(
      RollTable<T> table, Map<Key, T> before, Map<Key, T> after, IntConsumer progress) {
    List<T> added = new ArrayList<>();
    List<T> changed = new ArrayList<>();
    after.forEach(
        (key, row) -> {
          T old = before.get(key);
          if (old == null) {
            added.add(row);
          } else if (!old.equals(row)) {
            changed.add(row);
          }
        });
    List<T> removed =
        before.entrySet().stream()
            .filter(entry -> !after.containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toList());
    write(table.delete(), removed, table::keyValues, progress);
    write(table.insert(), added, table.values(), progress);
    if (!changed.isEmpty()) {
      write(table.update(), changed, table::updateValues, progress);
    }
  }

  private <T> void write(
      String sql, List<T> rows, Function<T, Object[]> values, IntConsumer progress) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<T> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      jdbc.batchUpdate(sql, batch.stream().map(values).toList());
      progress.accept(batch.size());
    }
  }
}
