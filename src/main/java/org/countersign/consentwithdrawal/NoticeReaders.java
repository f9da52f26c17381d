package org.countersign.consentwithdrawal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who enters notices, and who reads them: the roles that the model names, and whoever has a task of
 * one before them, for as long as they have.
 */
@Component
class NoticeReaders {

  /** Starters of the model who enter whatever came. */
  static final Set<Role> ENTER_ALL =
      EnumSet.of(Role.OFFICE, Role.DSL, Role.DATA_LEAD, Role.HEADTEACHER);

  /** All starters of the model: what is said to them, and objections. */
  static final Set<Role> STARTERS =
      EnumSet.of(
          Role.STAFF, Role.CLASS_TEACHER, Role.OFFICE, Role.DSL, Role.DATA_LEAD, Role.HEADTEACHER);

  /** Workers and readers of the model. */
  static final Set<Role> READERS =
      EnumSet.of(Role.OFFICE, Role.DSL, Role.DATA_LEAD, Role.DPO, Role.HEADTEACHER);

  private final SchoolRoles roles;

  NoticeReaders(SchoolRoles roles) {
    this.roles = roles;
  }

  boolean mayEnterAll(Actor person, String school) {
    return roles.holds(person, school, ENTER_ALL);
  }

  /** Schools for which the person enters notices, by name. */
  List<School> enteredBy(Actor person) {
    return roles.where(person, STARTERS);
  }

  /** The person's schools, by name. */
  List<School> of(Actor person) {
    return roles.own(person);
  }

  /** By role, or for as long as a task of its case is theirs, such as a deputy's. */
  boolean mayRead(Actor person, ConsentNotice notice) {
    return roles.mayRead(person, notice.school(), notice.caseKey(), READERS);
  }

  /** Whether there may be any notice that the person reads. */
  boolean mayReadOne(Actor person) {
    return roles.mayReadOne(person, EnterNotice.PROCEDURE, READERS);
  }
}
