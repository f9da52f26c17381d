package org.countersign.databreach;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/** Who notes breaches, who works on them, and who reads the register. */
@Component
class BreachReaders {

  /** Starters of the model. */
  static final Set<Role> STARTERS =
      EnumSet.of(Role.OFFICE, Role.DATA_LEAD, Role.DPO, Role.HEADTEACHER);

  /** Workers of the model who see what a breach says. */
  static final Set<Role> WORKERS =
      EnumSet.of(
          Role.DATA_LEAD,
          Role.DPO,
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.CHAIR_OF_GOVERNORS,
          Role.CHIEF_EXECUTIVE);

  /** Who reads the register of all. */
  private static final Set<Role> REGISTER = EnumSet.of(Role.DATA_LEAD, Role.DPO, Role.HEADTEACHER);

  private final SchoolRoles roles;

  BreachReaders(SchoolRoles roles) {
    this.roles = roles;
  }

  /** By role, or for as long as a task of its case is theirs, such as a deputy's. */
  boolean mayRead(Actor person, Breach breach) {
    return breach.caseKey() != null
        && roles.mayRead(person, breach.school(), breach.caseKey(), WORKERS);
  }

  /** Whether there may be any breach that the person reads. */
  boolean mayReadOne(Actor person) {
    return roles.mayReadOne(person, CaseBreach.PROCEDURE, WORKERS);
  }

  /** Schools of which the person reads the register, by name. */
  List<School> registersOf(Actor person) {
    return roles.where(person, REGISTER);
  }

  /** Schools on whose breaches the person may work, by name. */
  List<School> workedOnBy(Actor person) {
    return roles.where(person, WORKERS);
  }

  /** Schools for which the person notes breaches, by name. */
  List<School> notedBy(Actor person) {
    return roles.where(person, STARTERS);
  }
}
