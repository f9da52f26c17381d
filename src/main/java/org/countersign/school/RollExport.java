package org.countersign.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.countersign.school.RollRow.Birth;
import org.countersign.school.RollRow.Enrolled;
import org.countersign.school.RollRow.Holds;
import org.countersign.school.RollRow.Kind;
import org.countersign.school.RollRow.SchoolClass;
import org.countersign.school.RollRow.Term;
import org.countersign.school.RollRow.User;

/** One export, read: its rows, and those that cannot be understood. */
class RollExport {

  /** What the engine takes as a user id; see {@code application.yaml}. */
  static final String USERNAME = "[a-zA-Z0-9][a-zA-Z0-9._@+-]*";

  private static final int NAME = 200;

  final Manifest manifest;
  final Orgs orgs;
  final List<User> users;
  final List<Birth> births;
  final List<Term> terms;
  final List<SchoolClass> classes;
  final List<Enrolled> enrolled;
  final List<Holds> roles;

  /** Every id in a file, rejected rows too: who is in it has not gone. */
  final Map<String, Set<String>> idsByFile = new TreeMap<>();

  final Rejections rejections = new Rejections();
  private final RollFiles files;
  private int rows;

  RollExport(RollFiles files, Schools schools) {
    this.files = files;
    manifest = Manifest.read(files);
    orgs = Orgs.read(table("orgs.csv", List.of("sourcedId", "name", "type")), schools);
    users =
        rows(
            "users.csv",
            List.of(
                "sourcedId",
                "enabledUser",
                "orgSourcedIds",
                "role",
                "username",
                "givenName",
                "familyName",
                "email",
                "agentSourcedIds"),
            RollExport::user);
    births = rows("demographics.csv", List.of("sourcedId", "birthDate"), RollExport::birth);
    terms =
        rows(
            "academicSessions.csv",
            List.of("sourcedId", "title", "type", "startDate", "endDate", "schoolYear"),
            RollExport::term);
    classes =
        rows(
            "classes.csv",
            List.of("sourcedId", "title", "classType", "schoolSourcedId", "termSourcedIds"),
            RollExport::schoolClass);
    enrolled =
        rows(
            "enrollments.csv",
            List.of(
                "sourcedId",
                "classSourcedId",
                "schoolSourcedId",
                "userSourcedId",
                "role",
                "beginDate",
                "endDate"),
            RollExport::enrolled);
    roles = roles();
  }

  /** Rows in all files, headings left out. */
  int rowCount() {
    return rows;
  }

  private CsvTable table(String file, List<String> columns) {
    List<String> required = new ArrayList<>(columns);
    if (manifest.of(file) == Manifest.Mode.DELTA && !file.equals("roles.csv")) {
      required.add("status");
    }
    CsvTable table = CsvTable.parse(file, files.content().get(file), required);
    rows += table.rows().size();
    return table;
  }

  private <T extends RollRow> List<T> rows(
      String file, List<String> columns, BiFunction<RowReader, String, T> read) {
    List<T> result = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    idsByFile.put(file, ids);
    if (manifest.of(file) == Manifest.Mode.ABSENT) {
      return result;
    }
    for (var row : table(file, columns).rows()) {
      RowReader reader = new RowReader(row);
      String id = reader.id("sourcedId");
      if (!ids.add(id)) {
        throw new ImportRefused(
            file + ", line " + row.line() + ": sourcedId " + id + " is there twice.");
      }
      T read1 = read.apply(reader, id);
      if (reader.problem() == null || read1.deleted()) {
        result.add(read1);
      } else {
        rejections.add(file, row.line(), id, person(file, row, id), reader.problem());
      }
    }
    return result;
  }

  private static String person(String file, CsvTable.Row row, String id) {
    return switch (file) {
      case "users.csv", "demographics.csv" -> id;
      case "enrollments.csv" -> row.get("userSourcedId");
      default -> null;
    };
  }

  private List<Holds> roles() {
    List<Holds> result = new ArrayList<>();
    if (manifest.of("roles.csv") == Manifest.Mode.ABSENT) {
      return result;
    }
    Set<String> seen = new HashSet<>();
    for (var row :
        table("roles.csv", List.of("userSourcedId", "orgSourcedId", "role", "beginDate", "endDate"))
            .rows()) {
      RowReader reader = new RowReader(row);
      String user = reader.id("userSourcedId");
      String org = reader.text("orgSourcedId", 255);
      String role = reader.text("role", 40);
      if (role != null && Role.byId(role).isEmpty()) {
        reader.reject("role is not one of ours, such as headteacher or class-teacher");
      }
      LocalDate begins = reader.date("beginDate");
      LocalDate ends = reader.optionalDate("endDate");
      reader.inOrder("beginDate", begins, "endDate", ends);
      Holds holds = new Holds(row.line(), user, org, role, begins, ends);
      if (reader.problem() != null) {
        rejections.add("roles.csv", row.line(), user, user, reader.problem());
      } else if (seen.add(holds.id())) {
        result.add(holds);
      } else {
        throw new ImportRefused(
            "roles.csv, line "
                + row.line()
                + ": the role "
                + role
                + " of "
                + user
                + " from "
                + begins
                + " is there twice.");
      }
    }
    return result;
  }

  private static User user(RowReader row, String id) {
    String role = row.oneOf("role", Kind.BY_ROLE.keySet());
    List<String> orgs = row.list("orgSourcedIds");
    if (orgs.isEmpty()) {
      row.reject("orgSourcedIds is missing");
    }
    String username = row.optional("username", 64);
    if (role != null && Kind.BY_ROLE.get(role) == Kind.STAFF) {
      if (username == null) {
        row.reject("username is missing, and staff sign in with it");
      } else if (!username.matches(USERNAME)) {
        row.reject("username may hold letters, digits and . _ @ + - only, a letter or digit first");
      }
    }
    return new User(
        row.line(),
        id,
        row.deleted(),
        row.flag("enabledUser"),
        orgs,
        role,
        username,
        row.text("givenName", NAME),
        row.text("familyName", NAME),
        row.optional("email", 320),
        row.list("agentSourcedIds"));
  }

  private static Birth birth(RowReader row, String id) {
    return new Birth(row.line(), id, row.deleted(), row.optionalDate("birthDate"));
  }

  private static Term term(RowReader row, String id) {
    LocalDate begins = row.date("startDate");
    LocalDate ends = row.date("endDate");
    row.inOrder("startDate", begins, "endDate", ends);
    return new Term(
        row.line(),
        id,
        row.deleted(),
        row.text("title", NAME),
        row.oneOf("type", Term.TYPES),
        begins,
        ends,
        row.optional("parentSourcedId", 255),
        row.text("schoolYear", 10));
  }

  private static SchoolClass schoolClass(RowReader row, String id) {
    return new SchoolClass(
        row.line(),
        id,
        row.deleted(),
        row.text("title", NAME),
        row.optional("classCode", NAME),
        row.oneOf("classType", SchoolClass.TYPES),
        row.text("schoolSourcedId", 255),
        row.list("termSourcedIds"));
  }

  private static Enrolled enrolled(RowReader row, String id) {
    LocalDate begins = row.optionalDate("beginDate");
    LocalDate ends = row.optionalDate("endDate");
    row.inOrder("beginDate", begins, "endDate", ends);
    return new Enrolled(
        row.line(),
        id,
        row.deleted(),
        row.text("classSourcedId", 255),
        row.text("schoolSourcedId", 255),
        row.text("userSourcedId", 255),
        row.oneOf("role", Enrolled.ROLES),
        begins,
        ends);
  }
}
