package org.countersign.consentwithdrawal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/** Who sees the state of all consents, and who lets portals in. Ours. */
@Component
class ConsentKeepers {

  private static final Set<Role> SEE =
      EnumSet.of(Role.DATA_LEAD, Role.DPO, Role.DSL, Role.HEADTEACHER);

  private final SchoolRoles roles;
  private final RecordKeepers records;

  ConsentKeepers(SchoolRoles roles, RecordKeepers records) {
    this.roles = roles;
    this.records = records;
  }

  /** Schools whose consents the person sees, by name. */
  List<School> seenBy(Actor person) {
    return roles.where(person, SEE);
  }

  /** Schools for which the person makes and revokes tokens of portals, by name. */
  List<School> portalsOf(Actor person) {
    return roles.byName(
        school ->
            person.isAdministrator() || roles.holds(person, school.id(), Set.of(Role.DATA_LEAD)));
  }

  /**
   * Whether the person gives a notice there more time: the data lead, or who keeps the record by
   * the policy and sees the consents.
   */
  boolean mayExtend(Actor person, School school) {
    return roles.holds(person, school.id(), SEE)
        && roles.holds(person, school.id(), records.of(school.id()));
  }
}
