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

  /** Starters of the model. */
  static final Set<Role> STARTERS = EnumSet.of(Role.OFFICE, Role.DATA_LEAD);

  /** Readers of the model. */
  static final Set<Role> READERS =
      EnumSet.of(Role.DPO, Role.DSL, Role.AUDITOR, Role.TRUST_EXECUTIVE);

  private static final Set<Role> ALL = all();

  private final SchoolRoles roles;

  TakeDownReaders(SchoolRoles roles) {
    this.roles = roles;
  }

  private static Set<Role> all() {
    Set<Role> all = EnumSet.copyOf(WORKERS);
    all.addAll(READERS);
    return all;
  }

  /**
   * By role, or for as long as a task of its case is theirs.
   *
   * @param number of the case; null while it has none
   */
  boolean mayRead(Actor person, String school, String number) {
    return roles.mayRead(person, school, number, ALL);
  }

  /** Whether there may be any take-down that the person reads. */
  boolean mayReadOne(Actor person) {
    return roles.mayReadOne(person, CaseTakeDown.PROCEDURE, ALL);
  }

  /** Whether there may be any search by hand that the person reads. */
  boolean mayReadSearch(Actor person) {
    return roles.mayReadOne(person, CaseSearch.PROCEDURE, ALL);
  }

  /** Whether the person may name what is to be taken down there. */
  boolean mayName(Actor person, String school) {
    return roles.holds(person, school, STARTERS);
  }

  /** The schools at which the person may. */
  List<School> namedBy(Actor person) {
    return roles.where(person, STARTERS);
  }

  /** The person's schools, by name. */
  List<School> of(Actor person) {
    return roles.own(person);
  }
}
