package org.countersign.school;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.school.RollRow.Kind;
import org.countersign.school.RollRow.User;
import org.countersign.school.RollState.Enrolment;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RollPerson;

/** Who joins, changes and leaves. */
class PeoplePlan {

  private final RollPlan plan;
  private final RollExport export;
  private final RollState before;
  private final RollState after;
  private final LocalDate today;

  PeoplePlan(RollPlan plan) {
    this.plan = plan;
    export = plan.export;
    before = plan.before;
    after = plan.after();
    today = plan.today;
  }

  void apply() {
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
          after.people().put(plan.seen("users.csv", user, key), person(school, user, births));
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
        .filter(
            key ->
                plan.isGone("users.csv", RollPlan.id(key))
                    && !export.rejections.holdBack(RollPlan.id(key)))
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
        EnrolmentPlan.last(
            before.enrolments().values().stream()
                .filter(e -> key.equals(Key.of(e.school(), e.person())))
                .toList());
    LocalDate left = last == null || last.endsOn().isAfter(today) ? today : last.endsOn();
    after.people().put(key, person.at(person.joinedOn(), left));
  }
}
