package org.countersign.consent;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.school.Roll;
import org.springframework.stereotype.Component;

/** Which children a school knows: pupils on its roll, leavers too, and those the office entered. */
@Component
class KnownChildren {

  private final Roll roll;
  private final OtherChildren others;

  KnownChildren(Roll roll, OtherChildren others) {
    this.roll = roll;
    this.others = others;
  }

  Set<Child> of(String school, Collection<Child> children) {
    Set<Child> known = new HashSet<>();
    roll.pupils(school, ids(children, Child.Kind.PUPIL))
        .keySet()
        .forEach(id -> known.add(Child.pupil(id)));
    others
        .byIds(school, ids(children, Child.Kind.OTHER))
        .forEach(child -> known.add(Child.other(child.id())));
    return known;
  }

  /**
   * @throws ConsentRefused if the school does not know the child
   */
  void require(String school, Child child) {
    if (of(school, Set.of(child)).isEmpty()) {
      throw new ConsentRefused(
          child.kind() == Child.Kind.PUPIL
              ? "there is no pupil of that id on the school's roll"
              : "there is no other child of that id; enter the child first");
    }
  }

  private static Set<String> ids(Collection<Child> children, Child.Kind kind) {
    return children.stream()
        .filter(child -> child.kind() == kind)
        .map(Child::id)
        .collect(Collectors.toSet());
  }
}
