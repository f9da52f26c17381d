package org.countersign.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of an export that can be understood by itself. Nothing is said yet of what it refers to.
 */
sealed interface RollRow {

  int line();

  String id();

  /** Marked {@code tobedeleted}: only the id counts. */
  boolean deleted();

  enum Kind {
    PUPIL,
    CARER,
    STAFF;

    static final Map<String, Kind> BY_ROLE =
        Map.of(
            "student", PUPIL,
            "guardian", CARER,
            "parent", CARER,
            "relative", CARER,
            "teacher", STAFF,
            "aide", STAFF,
            "administrator", STAFF,
            "proctor", STAFF);
  }

  record User(
      int line,
      String id,
      boolean deleted,
      boolean enabled,
      List<String> orgs,
      String role,
      String username,
      String givenName,
      String familyName,
      String email,
      List<String> agents)
      implements RollRow {

    Kind kind() {
      return Kind.BY_ROLE.get(role);
    }
  }

  record Birth(int line, String id, boolean deleted, LocalDate date) implements RollRow {}

  record Term(
      int line,
      String id,
      boolean deleted,
      String title,
      String type,
      LocalDate begins,
      LocalDate ends,
      String parent,
      String schoolYear)
      implements RollRow {

    static final Set<String> TYPES = Set.of("gradingPeriod", "semester", "schoolYear", "term");
  }

  record SchoolClass(
      int line,
      String id,
      boolean deleted,
      String title,
      String code,
      String type,
      String org,
      List<String> terms)
      implements RollRow {

    static final Set<String> TYPES = Set.of("homeroom", "scheduled");
  }

  record Enrolled(
      int line,
      String id,
      boolean deleted,
      String schoolClass,
      String org,
      String user,
      String role,
      LocalDate begins,
      LocalDate ends)
      implements RollRow {

    static final Set<String> ROLES =
        Set.of("student", "teacher", "administrator", "proctor", "aide");
  }

  record Holds(int line, String user, String org, String role, LocalDate begins, LocalDate ends)
      implements RollRow {

    /** OneRoster has no such file: a row is known by what it says. */
    @Override
    public String id() {
      return user + " " + role + " " + org + " " + begins;
    }

    @Override
    public boolean deleted() {
      return false;
    }
  }
}
