package org.countersign.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.countersign.school.RollState.CarerLink;
import org.countersign.school.RollState.Enrolment;
import org.countersign.school.RollState.RoleHeld;
import org.countersign.school.RollState.RollClass;
import org.countersign.school.RollState.RollPerson;
import org.countersign.school.RollState.Row;
import org.countersign.school.RollState.Session;
import org.countersign.school.RollState.Stay;
import org.springframework.jdbc.core.RowMapper;

/**
 * One table of the roll: the columns in the order of the record's components, the key first.
 *
 * @param file where the report places its rows, or null for a table that the report leaves out
 */
record RollTable<T extends Row>(
    String name,
    String file,
    int keyColumns,
    List<String> columns,
    RowMapper<T> mapper,
    Function<T, Object[]> values) {

  static final RollTable<RollPerson> PEOPLE =
      new RollTable<>(
          "roll_person",
          "users.csv",
          2,
          List.of(
              "school",
              "sourced_id",
              "kind",
              "given_name",
              "family_name",
              "email",
              "birth_date",
              "roster_role",
              "username",
              "account",
              "enabled",
              "joined_on",
              "left_on"),
          (rs, i) ->
              new RollPerson(
                  rs.getString("school"),
                  rs.getString("sourced_id"),
                  RollRow.Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                  rs.getString("given_name"),
                  rs.getString("family_name"),
                  rs.getString("email"),
                  date(rs, "birth_date"),
                  rs.getString("roster_role"),
                  rs.getString("username"),
                  rs.getString("account"),
                  rs.getBoolean("enabled"),
                  date(rs, "joined_on"),
                  date(rs, "left_on")),
          p ->
              new Object[] {
                p.school(),
                p.sourcedId(),
                p.kind().name().toLowerCase(Locale.ROOT),
                p.givenName(),
                p.familyName(),
                p.email(),
                p.birthDate(),
                p.rosterRole(),
                p.username(),
                p.account(),
                p.enabled(),
                p.joinedOn(),
                p.leftOn()
              });

  static final RollTable<Stay> STAYS =
      new RollTable<>(
          "roll_stay",
          null,
          3,
          List.of("school", "sourced_id", "joined_on", "left_on"),
          (rs, i) ->
              new Stay(
                  rs.getString("school"),
                  rs.getString("sourced_id"),
                  date(rs, "joined_on"),
                  date(rs, "left_on")),
          s -> new Object[] {s.school(), s.sourcedId(), s.joinedOn(), s.leftOn()});

  static final RollTable<CarerLink> CARERS =
      new RollTable<>(
          "roll_carer",
          "users.csv",
          3,
          List.of("school", "pupil", "carer"),
          (rs, i) ->
              new CarerLink(rs.getString("school"), rs.getString("pupil"), rs.getString("carer")),
          c -> new Object[] {c.school(), c.pupil(), c.carer()});

  static final RollTable<RollClass> CLASSES =
      new RollTable<>(
          "roll_class",
          "classes.csv",
          2,
          List.of("school", "sourced_id", "title", "code", "type", "terms", "removed_on"),
          (rs, i) ->
              new RollClass(
                  rs.getString("school"),
                  rs.getString("sourced_id"),
                  rs.getString("title"),
                  rs.getString("code"),
                  rs.getString("type"),
                  rs.getString("terms"),
                  date(rs, "removed_on")),
          c ->
              new Object[] {
                c.school(), c.sourcedId(), c.title(), c.code(), c.type(), c.terms(), c.removedOn()
              });

  static final RollTable<Enrolment> ENROLMENTS =
      new RollTable<>(
          "roll_enrolment",
          "enrollments.csv",
          2,
          List.of(
              "school",
              "sourced_id",
              "class",
              "person",
              "role",
              "begins_on",
              "ends_on",
              "removed_on"),
          (rs, i) ->
              new Enrolment(
                  rs.getString("school"),
                  rs.getString("sourced_id"),
                  rs.getString("class"),
                  rs.getString("person"),
                  rs.getString("role"),
                  date(rs, "begins_on"),
                  date(rs, "ends_on"),
                  date(rs, "removed_on")),
          e ->
              new Object[] {
                e.school(),
                e.sourcedId(),
                e.schoolClass(),
                e.person(),
                e.role(),
                e.beginsOn(),
                e.endsOn(),
                e.removedOn()
              });

  static final RollTable<Session> SESSIONS =
      new RollTable<>(
          "roll_session",
          "academicSessions.csv",
          2,
          List.of(
              "school",
              "sourced_id",
              "title",
              "type",
              "begins_on",
              "ends_on",
              "parent",
              "school_year"),
          (rs, i) ->
              new Session(
                  rs.getString("school"),
                  rs.getString("sourced_id"),
                  rs.getString("title"),
                  rs.getString("type"),
                  date(rs, "begins_on"),
                  date(rs, "ends_on"),
                  rs.getString("parent"),
                  rs.getString("school_year")),
          s ->
              new Object[] {
                s.school(),
                s.sourcedId(),
                s.title(),
                s.type(),
                s.beginsOn(),
                s.endsOn(),
                s.parent(),
                s.schoolYear()
              });

  static final RollTable<RoleHeld> ROLES =
      new RollTable<>(
          "roll_role",
          "roles.csv",
          4,
          List.of("school", "person", "role", "begins_on", "ends_on"),
          (rs, i) ->
              new RoleHeld(
                  rs.getString("school"),
                  rs.getString("person"),
                  rs.getString("role"),
                  date(rs, "begins_on"),
                  date(rs, "ends_on")),
          r -> new Object[] {r.school(), r.person(), r.role(), r.beginsOn(), r.endsOn()});

  String insert() {
    return "insert into %s (%s) values (%s)"
        .formatted(
            name,
            String.join(", ", columns),
            String.join(", ", columns.stream().map(c -> "?").toList()));
  }

  String update() {
    return "update %s set %s where %s"
        .formatted(name, assignments(keyColumns, columns.size(), ", "), where());
  }

  String delete() {
    return "delete from %s where %s".formatted(name, where());
  }

  Object[] keyValues(T row) {
    return Arrays.copyOf(values.apply(row), keyColumns);
  }

  /** The values for {@link #update()}: what may change, then the key. */
  Object[] updateValues(T row) {
    Object[] all = values.apply(row);
    Object[] result = new Object[all.length];
    System.arraycopy(all, keyColumns, result, 0, all.length - keyColumns);
    System.arraycopy(all, 0, result, all.length - keyColumns, keyColumns);
    return result;
  }

  /** Names of the columns in which two rows of one key differ. */
  String differences(T before, T after) {
    Object[] old = values.apply(before);
    Object[] now = values.apply(after);
    StringBuilder names = new StringBuilder();
    for (int i = keyColumns; i < old.length; i++) {
      if (!Objects.equals(old[i], now[i])) {
        names.append(names.isEmpty() ? "" : ", ").append(columns.get(i).replace('_', ' '));
      }
    }
    return names.toString();
  }

  private String where() {
    return assignments(0, keyColumns, " and ");
  }

  private String assignments(int from, int to, String separator) {
    return String.join(separator, columns.subList(from, to).stream().map(c -> c + " = ?").toList());
  }

  private static LocalDate date(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, LocalDate.class);
  }
}
