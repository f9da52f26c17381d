package org.countersign.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.school.RollRow.Enrolled;
import org.countersign.school.RollRow.Kind;
import org.countersign.school.RollState.Enrolment;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RollClass;
import org.countersign.school.RollState.RollPerson;
import org.countersign.school.RollState.Stay;

/** Who is in which class, and who has left by the end of the last enrolment. */
class EnrolmentPlan {

  private final RollPlan plan;
  private final RollExport export;
  private final RollState before;
  private final RollState after;
  private final LocalDate today;
  private final Set<Key> enrolled = new HashSet<>();

  EnrolmentPlan(RollPlan plan) {
    this.plan = plan;
    export = plan.export;
    before = plan.before;
    after = plan.after();
    today = plan.today;
  }

  void apply() {
    for (Enrolled row : export.enrolled) {
      if (row.deleted()) {
        export.orgs.covered().stream()
            .map(school -> plan.seen("enrollments.csv", row, Key.of(school, row.id())))
            .forEach(this::removeEnrolment);
      } else if (!export.rejections.holdBack(row.user())) {
        String school = export.orgs.schools(row.org()).iterator().next();
        after
            .enrolments()
            .put(
                plan.seen("enrollments.csv", row, Key.of(school, row.id())),
                new Enrolment(
                    school,
                    row.id(),
                    row.schoolClass(),
                    row.user(),
                    row.role(),
                    row.begins(),
                    row.ends(),
                    null));
        enrolled.add(Key.of(school, row.user()));
      }
    }
    before
        .enrolments()
        .forEach(
            (key, enrolment) -> {
              RollPerson person = after.people().get(Key.of(key.school(), enrolment.person()));
              if (plan.isGone("enrollments.csv", RollPlan.id(key))
                  || person == null
                  || !person.isOnRoll(today)) {
                removeEnrolment(key);
              }
            });
    leavingDates();
  }

  private Map<Key, List<Enrolment>> byPupil() {
    Map<Key, List<Enrolment>> enrolmentsByPupil = new HashMap<>();
    for (Enrolment enrolment : after.enrolments().values()) {
      if (enrolment.role().equals("student")) {
        enrolmentsByPupil
            .computeIfAbsent(Key.of(enrolment.school(), enrolment.person()), k -> new ArrayList<>())
            .add(enrolment);
      }
    }
    return enrolmentsByPupil;
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

  /** Pupils about whom the export says anything. */
  private Set<Key> pupilsToDate() {
    Set<Key> pupils = new HashSet<>(enrolled);
    after
        .people()
        .forEach(
            (key, person) -> {
              if (person.isOnRoll(today) && plan.line("users.csv", key) != null) {
                pupils.add(key);
              }
            });
    return pupils;
  }

  /** Who is still in the file may have left by the end of the last enrolment. */
  private void leavingDates() {
    Map<Key, List<Enrolment>> enrolmentsByPupil = byPupil();
    for (Key key : pupilsToDate()) {
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
  static Enrolment last(List<Enrolment> enrolments) {
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
}
