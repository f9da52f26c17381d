package org.countersign.gate;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * /** All that the engine and the registers of procedures keep, row by row, so that two moments can
 * be compared. The trail is not of it: a refusal changes nothing but is written there.
 */
public final class EngineTables {

  /** Counters of the engine itself. */
  private static final Set<String> METERS = Set.of("ACT_RU_METER_LOG", "ACT_RU_TASK_METER_LOG");

  private static final List<String> OURS =
      List.of("ACT_", "CASE_NUMBER", "POST", "MEDIA", "CONSENT_");

  /** What a wrong password counts up. */
  private static final Set<String> ATTEMPTS =
      Set.of("ACT_ID_USER.ATTEMPTS_", "ACT_ID_USER.LOCK_EXP_TIME_", "ACT_ID_USER.REV_");

  private EngineTables() {}

  /** Table name to its rows, in an order that does not depend on the database. */
  public static Map<String, List<String>> snapshot(JdbcTemplate jdbc) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table : names(jdbc)) {
      tables.put(table, rows(jdbc, table));
    }
    if (tables.size() < 40) {
      throw new IllegalStateException("These cannot be all of the engine's tables: " + tables);
    }
    return tables;
  }

  /** What is there now and was not, or was and is no more. */
  public static List<String> changes(Map<String, List<String>> before, JdbcTemplate jdbc) {
    List<String> changes = new ArrayList<>();
    snapshot(jdbc)
        .forEach(
            (table, rows) -> {
              List<String> gone = new ArrayList<>(before.get(table));
              rows.stream()
                  .filter(row -> !gone.remove(row))
                  .forEach(row -> changes.add(table + " has " + row));
              gone.forEach(row -> changes.add(table + " lost " + row));
            });
    return changes;
  }

  private static List<String> names(JdbcTemplate jdbc) {
    return jdbc
        .queryForList("select table_name from information_schema.tables", String.class)
        .stream()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .filter(name -> OURS.stream().anyMatch(name::startsWith))
        .filter(name -> !METERS.contains(name))
        .toList();
  }

  private static List<String> rows(JdbcTemplate jdbc, String table) {
    return jdbc
        .query(
            "select * from " + table,
            (row, number) -> {
              List<String> cells = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String column = row.getMetaData().getColumnName(i).toUpperCase(Locale.ROOT);
                if (!ATTEMPTS.contains(table + "." + column)) {
                  cells.add(column + "=" + text(row, i));
                }
              }
              return String.join(", ", cells);
            })
        .stream()
        .sorted()
        .collect(Collectors.toList());
  }

  private static String text(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value instanceof byte[] || value instanceof Blob) {
      return "#" + Arrays.hashCode(row.getBytes(column));
    }
    return value instanceof Clob ? row.getString(column) : String.valueOf(value);
  }
}
