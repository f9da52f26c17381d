package org.countersign.accounthandover;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who asks for handovers, and who reads what was said of them: the roles that the model names, and
 * whoever has a task of it.
 */
@Component
class HandoverReaders {

  /** Starters of the model. */
  static final Set<Role> STARTERS =
      EnumSet.of(Role.OFFICE, Role.ACCOUNT_ADMINISTRATOR, Role.HEADTEACHER);

  /** Workers and readers of the model. */
  static final Set<Role> READERS =
      EnumSet.of(
          Role.STAFF,
          Role.CLASS_TEACHER,
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.SLT,
          Role.COMMS_LEAD,
          Role.ACCOUNT_ADMINISTRATOR,
          Role.OFFICE,
          Role.DESIGNATED_STAFF,
          Role.CHAIR_OF_GOVERNORS,
          Role.DATA_LEAD,
          Role.DPO,
          Role.DSL,
          Role.ONLINE_SAFETY,
          Role.IT,
          Role.AUDITOR,
          Role.TRUST_EXECUTIVE);

  private final SchoolRoles roles;

  HandoverReaders(SchoolRoles roles) {
    this.roles = roles;
  }

  /** Whether the person reads it: by role, or because a task in its case is theirs now. */
  boolean mayRead(Actor person, Handover handover) {
    return roles.mayRead(person, handover.school(), handover.caseKey(), READERS);
  }

  /** Whether the person reads any, by role or for a task of their own. */
  boolean mayReadOne(Actor person) {
    return roles.mayReadOne(person, AskForHandover.PROCEDURE, READERS);
  }

  /** Schools whose handovers the person reads, by name. */
  List<School> readBy(Actor person) {
    return roles.where(person, READERS);
  }

  /** Schools for which the person asks for handovers, by name. */
  List<School> askedForBy(Actor person) {
    return roles.where(person, STARTERS);
  }
}
