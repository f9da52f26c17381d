package org.countersign.school;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.countersign.school.RollRow.Holds;
import org.countersign.school.RollState.Key;
import org.countersign.school.RollState.RoleHeld;
import org.countersign.school.RollState.RollPerson;

/** Who holds which role, and whose roles end because they left. */
class RolePlan {

  private final RollPlan plan;
  private final RollExport export;
  private final RollState before;
  private final RollState after;
  private final LocalDate today;

  RolePlan(RollPlan plan) {
    this.plan = plan;
    export = plan.export;
    before = plan.before;
    after = plan.after();
    today = plan.today;
  }

  void apply() {
    Set<Key> inFile = new HashSet<>();
    for (Holds row : export.roles) {
      for (String school : export.orgs.schools(row.org())) {
        RoleHeld held = new RoleHeld(school, row.user(), row.role(), row.begins(), row.ends());
        inFile.add(held.key());
        if (!export.rejections.holdBack(row.user())) {
          after.roles().put(plan.seen("roles.csv", row, held.key()), held);
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
}
