package org.countersign.school;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.countersign.school.RollRow.Kind;
import org.countersign.school.RollRow.User;
import org.countersign.school.RollState.CarerLink;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RollPerson;

/** Which carer belongs to which pupil: named by the pupil, by the carer, or by both. */
class CarerPlan {

  private final RollPlan plan;
  private final RollExport export;
  private final RollState after;

  CarerPlan(RollPlan plan) {
    this.plan = plan;
    export = plan.export;
    after = plan.after();
  }

  void apply() {
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
            CarerLink link = new CarerLink(pupil.school(), RollPlan.id(pupil), carer);
            if (isKind(pupil, Kind.PUPIL)
                && isKind(Key.of(pupil.school(), carer), Kind.CARER)
                && mayChange(link)) {
              after.carers().put(link.key(), link);
              if (rows.containsKey(pupil)) {
                plan.seen("users.csv", rows.get(pupil), link.key());
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
}
