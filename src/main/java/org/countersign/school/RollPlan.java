package org.countersign.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.school.RollRow.Enrolled;
import org.countersign.school.RollRow.Holds;
import org.countersign.school.RollRow.Kind;
import org.countersign.school.RollRow.User;
import org.countersign.school.RollState.CarerLink;
import org.countersign.school.RollState.Enrolment;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RoleHeld;
import org.countersign.school.RollState.RollClass;
import org.countersign.school.RollState.RollPerson;
import org.countersign.school.RollState.Session;
import org.countersign.school.RollState.Stay;

/**
 * Works out what the roll looks like after an export. A pure function of the export, the roll as it
 * is, and the day. Whoever has a rejected row stays as they were.
 */
class RollPlan {

  private final RollExport export;
  private final RollState before;
  private final RollState after;
  private final LocalDate today;
  private final Map<String, Map<Key, Integer>> lines = new HashMap<>();
  private final Set<Key> pupilsToDate = new HashSet<>();
  private final Map<Key, List<Enrolment>> enrolmentsByPupil = new HashMap<>();

  RollPlan(RollExport export, RollState before, LocalDate today) {
    this.export = export;
    this.before = before;
    this.today = today;
    after = before.copy();
    terms();
    classes();
    people();
    carers();
    enrolments();
    leavingDates();
    roles();
  }

  RollState after() {
    return after;
  }

  /** Where a row stands in its file, or null. */
  Integer line(String file, Key key) {
    return lines.getOrDefault(file, Map.of()).get(key);
  }

  private Key seen(String file, RollRow row, Key key) {
    lines.computeIfAbsent(file, f -> new HashMap<>()).put(key, row.line());
    return key;
  }

  private boolean isGone(String file, String id) {
    return export.manifest.isBulk(file) && !export.idsByFile.get(file).contains(id);
  }

  private void terms() {
    for (var row : export.terms) {
      for (String school : export.orgs.covered()) {
        Key key = seen("academicSessions.csv", row, Key.of(school, row.id()));
        if (row.deleted()) {
          after.sessions().remove(key);
        } else {
          after
              .sessions()
              .put(
                  key,
                  new Session(
                      school,
                      row.id(),
                      row.title(),
                      row.type(),
                      row.begins(),
                      row.ends(),
                      row.parent(),
                      row.schoolYear()));
        }
      }
    }
    after.sessions().keySet().removeIf(key -> isGone("academicSessions.csv", id(key)));
  }

  private void classes() {
    for (var row : export.classes) {
      if (row.deleted()) {
        export.orgs.covered().stream()
            .map(school -> seen("classes.csv", row, Key.of(school, row.id())))
            .forEach(this::removeClass);
        continue;
      }
      String school = export.orgs.schools(row.org()).iterator().next();
      after
          .classes()
          .put(
              seen("classes.csv", row, Key.of(school, row.id())),
              new RollClass(
                  school,
                  row.id(),
                  row.title(),
                  row.code(),
                  row.type(),
                  row.terms().isEmpty() ? null : String.join(",", row.terms()),
                  null));
    }
    before.classes().keySet().stream()
        .filter(key -> isGone("classes.csv", id(key)))
        .forEach(this::removeClass);
  }

  private void removeClass(Key key) {
    after.classes().computeIfPresent(key, (k, c) -> c.removedOn() == null ? c.removed(today) : c);
  }

  private void people() {
    Map<String, LocalDate> births =
        export.births.stream()
            .filter(birth -> !birth.deleted() && birth.date() != null)
            .collect(Collectors.toMap(RollRow::id, RollRow.Birth::date));
    Map<String, Set<String>> schoolsOfCarers = schoolsOfCarers();
    for (User user : export.users) {
      if (export.rejections.holdBack(user.id())) {
        continue;
      }
      Set<String> here = schools(user);
      here.addAll(schoolsOfCarers.getOrDefault(user.id(), Set.of()));
      for (String school : export.orgs.covered()) {
        Key key = Key.of(school, user.id());
        if (!user.deleted() && here.contains(school)) {
          after.people().put(seen("users.csv", user, key), person(school, user, births));
          if (user.kind() == Kind.PUPIL) {
            pupilsToDate.add(key);
          }
        } else {
          leave(key);
        }
      }
    }
    // Demographics may come without users, in a file of changes.
    births.forEach(
        (id, date) -> {
          for (String school : export.orgs.covered()) {
            after.people().computeIfPresent(Key.of(school, id), (k, p) -> withBirth(p, date));
          }
        });
    before.people().keySet().stream()
        .filter(key -> isGone("users.csv", id(key)) && !export.rejections.holdBack(id(key)))
        .forEach(this::leave);
  }

  private RollPerson withBirth(RollPerson p, LocalDate date) {
    return p.kind() != Kind.PUPIL || export.rejections.holdBack(p.sourcedId()) ? p : p.bornOn(date);
  }

  private Set<String> schools(User user) {
    return user.orgs().stream()
        .flatMap(org -> export.orgs.schools(org).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** A carer belongs to their children's schools, whatever the carer's own row says. */
  private Map<String, Set<String>> schoolsOfCarers() {
    Map<String, Set<String>> result = new HashMap<>();
    for (User user : export.users) {
      if (!user.deleted() && user.kind() == Kind.PUPIL) {
        user.agents()
            .forEach(a -> result.computeIfAbsent(a, x -> new HashSet<>()).addAll(schools(user)));
      }
    }
    export.users.stream()
        .filter(user -> user.deleted() || user.kind() != Kind.CARER)
        .forEach(user -> result.remove(user.id()));
    return result;
  }

  private RollPerson person(String school, User user, Map<String, LocalDate> births) {
    RollPerson old = before.people().get(Key.of(school, user.id()));
    boolean staff = user.kind() == Kind.STAFF;
    String username = staff ? user.username() : null;
    if (staff && old != null && user.username().equalsIgnoreCase(old.username())) {
      username = old.username();
    }
    return new RollPerson(
        school,
        user.id(),
        user.kind(),
        user.givenName(),
        user.familyName(),
        user.kind() == Kind.PUPIL ? null : user.email(),
        user.kind() != Kind.PUPIL
            ? null
            : births.getOrDefault(user.id(), old == null ? null : old.birthDate()),
        user.role(),
        username,
        old != null && Objects.equals(username, old.username()) ? old.account() : username,
        !staff || user.enabled(),
        old == null || !old.isOnRoll(today) ? today : old.joinedOn(),
        null);
  }

  private void leave(Key key) {
    RollPerson person = before.people().get(key);
    if (person == null || !person.isOnRoll(today)) {
      return;
    }
    Enrolment last =
        last(
            before.enrolments().values().stream()
                .filter(e -> key.equals(Key.of(e.school(), e.person())))
                .toList());
    LocalDate left = last == null || last.endsOn().isAfter(today) ? today : last.endsOn();
    after.people().put(key, person.at(person.joinedOn(), left));
  }

  private void carers() {
    Map<Key, Set<String>> wanted = new HashMap<>();
    Map<Key, User> rows = new HashMap<>();
    for (User user : export.users) {
      if (user.deleted()) {
        continue;
      }
      for (String school : export.orgs.covered()) {
        for (String other : user.agents()) {
          boolean pupil = user.kind() == Kind.PUPIL;
          Key key = Key.of(school, pupil ? user.id() : other);
          wanted.computeIfAbsent(key, k -> new HashSet<>()).add(pupil ? other : user.id());
        }
        if (user.kind() == Kind.PUPIL) {
          rows.put(Key.of(school, user.id()), user);
        }
      }
    }
    after
        .carers()
        .values()
        .removeIf(
            link ->
                saysCarers(rows.get(Key.of(link.school(), link.pupil())))
                    && !wanted
                        .getOrDefault(Key.of(link.school(), link.pupil()), Set.of())
                        .contains(link.carer())
                    && mayChange(link));
    wanted.forEach(
        (pupil, carers) -> {
          for (String carer : carers) {
            CarerLink link = new CarerLink(pupil.school(), id(pupil), carer);
            if (isKind(pupil, Kind.PUPIL)
                && isKind(Key.of(pupil.school(), carer), Kind.CARER)
                && mayChange(link)) {
              after.carers().put(link.key(), link);
              if (rows.containsKey(pupil)) {
                seen("users.csv", rows.get(pupil), link.key());
              }
            }
          }
        });
  }

  /** In a file of changes the carers may be named in their own rows, which are not in it. */
  private boolean saysCarers(User pupil) {
    return pupil != null && (export.manifest.isBulk("users.csv") || !pupil.agents().isEmpty());
  }

  private boolean isKind(Key key, Kind kind) {
    RollPerson person = after.people().get(key);
    return person != null && person.kind() == kind;
  }

  private boolean mayChange(CarerLink link) {
    return !export.rejections.holdBack(link.pupil()) && !export.rejections.holdBack(link.carer());
  }

  private void enrolments() {
    for (Enrolled row : export.enrolled) {
      if (row.deleted()) {
        export.orgs.covered().stream()
            .map(school -> seen("enrollments.csv", row, Key.of(school, row.id())))
            .forEach(this::removeEnrolment);
      } else if (!export.rejections.holdBack(row.user())) {
        String school = export.orgs.schools(row.org()).iterator().next();
        after
            .enrolments()
            .put(
                seen("enrollments.csv", row, Key.of(school, row.id())),
                new Enrolment(
                    school,
                    row.id(),
                    row.schoolClass(),
                    row.user(),
                    row.role(),
                    row.begins(),
                    row.ends(),
                    null));
        pupilsToDate.add(Key.of(school, row.user()));
      }
    }
    before
        .enrolments()
        .forEach(
            (key, enrolment) -> {
              RollPerson person = after.people().get(Key.of(key.school(), enrolment.person()));
              if (isGone("enrollments.csv", id(key)) || person == null || !person.isOnRoll(today)) {
                removeEnrolment(key);
              }
            });
    for (Enrolment enrolment : after.enrolments().values()) {
      if (enrolment.role().equals("student")) {
        enrolmentsByPupil
            .computeIfAbsent(Key.of(enrolment.school(), enrolment.person()), k -> new ArrayList<>())
            .add(enrolment);
      }
    }
  }

  private void removeEnrolment(Key key) {
    after
        .enrolments()
        .computeIfPresent(
            key,
            (k, e) ->
                e.removedOn() != null || export.rejections.holdBack(e.person())
                    ? e
                    : e.removed(today));
  }

  /** Who is still in the file may have left by the end of the last enrolment. */
  private void leavingDates() {
    for (Key key : pupilsToDate) {
      RollPerson person = after.people().get(key);
      if (person == null || person.kind() != Kind.PUPIL) {
        continue;
      }
      Enrolment last = last(enrolmentsByPupil.getOrDefault(key, List.of()));
      LocalDate left = last == null || endsWithTerm(last) ? null : last.endsOn();
      RollPerson old = before.people().get(key);
      boolean stillGone =
          old != null && !old.isOnRoll(today) && left != null && !today.isBefore(left);
      after
          .people()
          .put(
              key,
              stillGone
                  ? person.at(old.joinedOn(), old.leftOn())
                  : person.at(person.joinedOn(), left));
    }
    after
        .people()
        .forEach(
            (key, person) -> {
              RollPerson old = before.people().get(key);
              if (old != null && !old.isOnRoll(today) && person.isOnRoll(today)) {
                Stay stay = new Stay(old.school(), old.sourcedId(), old.joinedOn(), old.leftOn());
                after.stays().put(stay.key(), stay);
              }
            });
  }

  /**
   * The last enrolment, or null where one has no end. What the file no longer has does not count.
   */
  private static Enrolment last(List<Enrolment> enrolments) {
    List<Enrolment> live = enrolments.stream().filter(e -> e.removedOn() == null).toList();
    return live.stream().anyMatch(e -> e.endsOn() == null)
        ? null
        : live.stream().max(Comparator.comparing(Enrolment::endsOn)).orElse(null);
  }

  /** Where an enrolment ends with its class's term, the class is over and the pupil stays. */
  private boolean endsWithTerm(Enrolment enrolment) {
    RollClass in = after.classes().get(Key.of(enrolment.school(), enrolment.schoolClass()));
    return in != null
        && in.terms() != null
        && Arrays.stream(in.terms().split(","))
            .map(term -> after.sessions().get(Key.of(enrolment.school(), term)))
            .anyMatch(term -> term != null && !enrolment.endsOn().isBefore(term.endsOn()));
  }

  private void roles() {
    Set<Key> inFile = new HashSet<>();
    for (Holds row : export.roles) {
      for (String school : export.orgs.schools(row.org())) {
        RoleHeld held = new RoleHeld(school, row.user(), row.role(), row.begins(), row.ends());
        inFile.add(held.key());
        if (!export.rejections.holdBack(row.user())) {
          after.roles().put(seen("roles.csv", row, held.key()), held);
        }
      }
    }
    boolean all = export.manifest.isBulk("roles.csv");
    for (RoleHeld held : before.roles().values()) {
      RollPerson person = after.people().get(Key.of(held.school(), held.person()));
      boolean gone = all && !inFile.contains(held.key());
      if ((gone && !export.rejections.holdBack(held.person()))
          || person == null
          || !person.isOnRoll(today)) {
        end(held);
      }
    }
  }

  private void end(RoleHeld held) {
    LocalDate yesterday = today.minusDays(1);
    if (held.beginsOn().isAfter(yesterday)) {
      after.roles().remove(held.key());
    } else if (held.endsOn() == null || held.endsOn().isAfter(yesterday)) {
      after.roles().put(held.key(), held.until(yesterday));
    }
  }

  private static String id(Key key) {
    return (String) key.id().get(0);
  }
}
