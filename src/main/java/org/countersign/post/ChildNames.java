package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.consent.Child;
import org.countersign.consent.OtherChild;
import org.countersign.consent.OtherChildren;
import org.countersign.school.Pupil;
import org.countersign.school.PupilClasses;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** Children as they are named to people: leavers too, with their classes. */
@Component
class ChildNames {

  private final Roll roll;
  private final PupilClasses classes;
  private final OtherChildren others;
  private final Clock clock;

  ChildNames(Roll roll, PupilClasses classes, OtherChildren others, Clock clock) {
    this.roll = roll;
    this.classes = classes;
    this.others = others;
    this.clock = clock;
  }

  /**
   * @param classes titles of today's classes with commas between them, or empty
   * @param left whether a pupil has left the school
   */
  record Named(String name, String classes, boolean left) {}

  /** Each of them; whom the registers do not know any more is named by id. */
  Map<Child, Named> of(String school, Collection<Child> children) {
    List<String> ids =
        children.stream()
            .filter(child -> child.kind() == Child.Kind.PUPIL)
            .map(Child::id)
            .distinct()
            .toList();
    Map<String, Named> pupils = pupils(school, roll.pupils(school, ids).values());
    Map<Child, Named> named = new HashMap<>();
    for (Child child : children) {
      Named unknown = new Named(child.id(), "", false);
      named.put(
          child,
          child.kind() == Child.Kind.PUPIL
              ? pupils.getOrDefault(child.id(), unknown)
              : others.byId(school, child.id()).map(ChildNames::notOnTheRoll).orElse(unknown));
    }
    return named;
  }

  private static Named notOnTheRoll(OtherChild child) {
    return new Named(child.name(), "not on the roll", false);
  }

  /** Each of the pupils, by id. */
  Map<String, Named> pupils(String school, Collection<Pupil> pupils) {
    LocalDate today = LocalDate.now(clock);
    Map<String, List<String>> titles =
        classes.of(school, pupils.stream().map(Pupil::sourcedId).toList(), today);
    Map<String, Named> named = new HashMap<>();
    for (Pupil pupil : pupils) {
      boolean left = !pupil.isOnRoll(today);
      List<String> its = left ? List.of() : titles.getOrDefault(pupil.sourcedId(), List.of());
      named.put(pupil.sourcedId(), new Named(pupil.fullName(), String.join(", ", its), left));
    }
    return named;
  }
}
