package org.countersign.takedown;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who works on take-downs and who reads them: the roles that the model names, and whoever has a
 * task of one before them, such as the owners of its account, for as long as they have.
 */
@Component
class TakeDownReaders {

  /** Workers of the model. */
  static final Set<Role> WORKERS =
      EnumSet.of(
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.SLT,
          Role.COMMS_LEAD,
          Role.ACCOUNT_ADMINISTRATOR,
          Role.OFFICE,
          Role.STUDENT_SERVICES,
          Role.DESIGNATED_STAFF,
          Role.DATA_LEAD);

  /** Readers of the model. */
  static final Set<Role> READERS =
      EnumSet.of(Role.DPO, Role.DSL, Role.AUDITOR, Role.TRUST_EXECUTIVE);

  private static final Set<Role> BOTH = both();

  private final SchoolRoles roles;

  TakeDownReaders(SchoolRoles roles) {
    this.roles = roles;
  }

  /** By role, or for as long as a task of its case is theirs. */
  boolean mayRead(Actor person, TakeDown takeDown) {
    return roles.mayRead(person, takeDown.school(), takeDown.caseKey(), BOTH);
  }

  /** Whether there may be any take-down that the person reads. */
  boolean mayReadOne(Actor person) {
    return roles.mayReadOne(person, CaseTakeDown.PROCEDURE, BOTH);
  }

  /** The person's schools, by name. */
  List<School> of(Actor person) {
    return roles.own(person);
  }

  private static Set<Role> both() {
    Set<Role> both = EnumSet.copyOf(WORKERS);
    both.addAll(READERS);
    return both;
  }
}
