package org.countersign.school;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countersign.school.RollRow.Enrolled;
import org.countersign.school.RollRow.Holds;
import org.countersign.school.RollRow.Kind;
import org.countersign.school.RollRow.SchoolClass;
import org.countersign.school.RollRow.User;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RollPerson;

/** Rejects the rows of an export that refer to what neither it nor the roll has. */
class RollReferences {

  private final RollExport export;
  private final RollState before;
  private final Rejections rejections;
  private final LocalDate today;
  private final Map<Key, Kind> kinds = new HashMap<>();
  private final Set<String> classesInFile = new HashSet<>();

  RollReferences(RollExport export, RollState before, LocalDate today) {
    this.export = export;
    this.before = before;
    this.rejections = export.rejections;
    this.today = today;
  }

  /**
   * @param schools the ids of all our schools
   * @param mayChangeAccess whether the import may change how somebody signs in
   */
  void check(Set<String> schools, UsernameCheck.Taken taken, boolean mayChangeAccess) {
    checkUsers();
    new UsernameCheck(export, before, schools, taken, mayChangeAccess).check();
    export.births.stream()
        .filter(birth -> !isInUsersFile(birth.id()) && !isOnRoll(birth.id()))
        .forEach(
            birth ->
                rejections.add(
                    "demographics.csv",
                    birth.line(),
                    birth.id(),
                    birth.id(),
                    "there is no such person in users.csv"));
    checkClasses();
    learnKinds();
    export.enrolled.removeIf(row -> rejected(row, problem(row)));
    export.roles.removeIf(
        row -> {
          String problem = problem(row);
          if (problem != null) {
            rejections.add("roles.csv", row.line(), row.user(), row.user(), problem);
          }
          return problem != null;
        });
  }

  private void checkUsers() {
    export.users.removeIf(
        user -> {
          String problem = user.deleted() ? null : problem(user);
          if (problem != null) {
            rejections.add("users.csv", user.line(), user.id(), user.id(), problem);
          }
          return problem != null;
        });
  }

  private String problem(User user) {
    for (String org : user.orgs()) {
      if (export.orgs.schools(org).isEmpty()) {
        return "orgSourcedIds: orgs.csv has no school " + org;
      }
    }
    for (String agent : user.agents()) {
      if (!isInUsersFile(agent) && !isKnown(agent)) {
        return "agentSourcedIds names somebody who is not in users.csv";
      }
    }
    for (String school : export.orgs.covered()) {
      RollPerson known = before.people().get(Key.of(school, user.id()));
      if (known != null && known.kind() != user.kind()) {
        return "role is "
            + user.role()
            + ", but this id is a "
            + known.kind().name().toLowerCase(Locale.ROOT)
            + " on the roll; give a new id";
      }
    }
    return null;
  }

  private void checkClasses() {
    Set<String> terms = new HashSet<>();
    export.terms.stream().filter(term -> !term.deleted()).forEach(term -> terms.add(term.id()));
    before.sessions().values().forEach(session -> terms.add(session.sourcedId()));
    export.classes.removeIf(
        row -> {
          String problem = row.deleted() ? null : problem(row, terms);
          if (problem != null) {
            rejections.add("classes.csv", row.line(), row.id(), null, problem);
          }
          return problem != null;
        });
    export.classes.stream().filter(c -> !c.deleted()).forEach(c -> classesInFile.add(c.id()));
  }

  private String problem(SchoolClass row, Set<String> terms) {
    if (export.orgs.schools(row.org()).size() != 1) {
      return "schoolSourcedId: orgs.csv has no school " + row.org();
    }
    return row.terms().stream()
        .filter(term -> !terms.contains(term))
        .findFirst()
        .map(term -> "termSourcedIds: academicSessions.csv has no " + term)
        .orElse(null);
  }

  private void learnKinds() {
    boolean all = export.manifest.isBulk("users.csv");
    before.people().values().stream()
        .filter(person -> person.isOnRoll(today))
        .filter(person -> !all || isInUsersFile(person.sourcedId()))
        .forEach(person -> kinds.put(person.key(), person.kind()));
    for (User user : export.users) {
      for (String school : export.orgs.covered()) {
        boolean here =
            !user.deleted()
                && user.orgs().stream().anyMatch(o -> export.orgs.schools(o).contains(school));
        if (here) {
          kinds.put(Key.of(school, user.id()), user.kind());
        } else {
          kinds.remove(Key.of(school, user.id()));
        }
      }
    }
  }

  private boolean rejected(Enrolled row, String problem) {
    if (problem != null) {
      rejections.add("enrollments.csv", row.line(), row.id(), row.user(), problem);
      for (String school : export.orgs.covered()) {
        var known = before.enrolments().get(Key.of(school, row.id()));
        if (known != null) {
          rejections.leaveAsIs(known.person());
        }
      }
    }
    return problem != null;
  }

  private String problem(Enrolled row) {
    if (row.deleted() || rejections.holdBack(row.user())) {
      return null;
    }
    Set<String> schools = export.orgs.schools(row.org());
    if (schools.size() != 1) {
      return "schoolSourcedId: orgs.csv has no school " + row.org();
    }
    String school = schools.iterator().next();
    if (!classesInFile.contains(row.schoolClass())
        && !before.classes().containsKey(Key.of(school, row.schoolClass()))) {
      return "classSourcedId: there is no class " + row.schoolClass();
    }
    Kind kind = kinds.get(Key.of(school, row.user()));
    if (kind == null) {
      return "userSourcedId is nobody at this school";
    }
    if (kind != (row.role().equals("student") ? Kind.PUPIL : Kind.STAFF)) {
      return "role is " + row.role() + ", which does not go with the user's role in users.csv";
    }
    return null;
  }

  private String problem(Holds row) {
    if (rejections.holdBack(row.user())) {
      return null;
    }
    Set<String> schools = export.orgs.schools(row.org());
    if (schools.isEmpty()) {
      return "orgSourcedId: orgs.csv has no school " + row.org();
    }
    for (String school : schools) {
      if (kinds.get(Key.of(school, row.user())) != Kind.STAFF) {
        return "userSourcedId is no member of staff of this school";
      }
    }
    return null;
  }

  private boolean isInUsersFile(String id) {
    return export.idsByFile.get("users.csv").contains(id);
  }

  private boolean isKnown(String id) {
    return export.orgs.covered().stream()
        .anyMatch(school -> before.people().containsKey(Key.of(school, id)));
  }

  private boolean isOnRoll(String id) {
    return export.orgs.covered().stream()
        .map(school -> before.people().get(Key.of(school, id)))
        .anyMatch(person -> person != null && person.isOnRoll(today));
  }
}
