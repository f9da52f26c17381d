package org.countersign.accountcreation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who asks for accounts, and who reads what was asked for: the roles that the model names, and
 * whoever has a task of an application before them, for as long as they have.
 */
@Component
class ApplicationReaders {

  /** Starters of the model. */
  static final Set<Role> STARTERS = EnumSet.of(Role.STAFF, Role.CLASS_TEACHER);

  /** Starters and workers of the model. */
  static final Set<Role> WORKERS =
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
          Role.CHAIR_OF_GOVERNORS);

  /** Readers of the model, besides those who work. */
  static final Set<Role> READERS =
      EnumSet.of(
          Role.DATA_LEAD,
          Role.DPO,
          Role.DSL,
          Role.ONLINE_SAFETY,
          Role.IT,
          Role.AUDITOR,
          Role.TRUST_EXECUTIVE);

  private static final Set<Role> BOTH = both();

  private final SchoolRoles roles;

  ApplicationReaders(SchoolRoles roles) {
    this.roles = roles;
  }

  /** Whether the person reads it: by role, or because a task in its case is theirs now. */
  boolean mayRead(Actor person, Application application) {
    return roles.mayRead(person, application.school(), application.caseKey(), BOTH);
  }

  /** Whether the person reads any, by role or for a task of their own. */
  boolean mayReadOne(Actor person) {
    return roles.mayReadOne(person, AskForAccount.PROCEDURE, BOTH);
  }

  /** Schools in which the person fills in the form, also in place of an applicant, by name. */
  List<School> writtenFor(Actor person) {
    return roles.whereOrAt(person, STARTERS, AskForAccount.PROCEDURE, ReviseApplication.TASK);
  }

  /** Schools whose applications the person reads, by name. */
  List<School> readBy(Actor person) {
    return roles.where(person, BOTH);
  }

  private static Set<Role> both() {
    Set<Role> both = EnumSet.copyOf(WORKERS);
    both.addAll(READERS);
    return both;
  }
}
