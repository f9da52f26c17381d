package org.countersign.accountmonitoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who logs what came in, and who reads it: those whom the school's policy lets watch its accounts,
 * who leads it or its safeguarding, the model's readers, and whoever has a task of it before them,
 * for as long as they have.
 */
@Component
class MessageReaders {

  /** Starters of the model. */
  static final Set<Role> STARTERS = EnumSet.of(Role.STAFF, Role.CLASS_TEACHER);

  /** They read it whoever watches. */
  private static final Set<Role> LEADS =
      EnumSet.of(Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.DSL);

  /** Workers of the model: those, and whoever watches accounts by the policy of some school. */
  static final Set<Role> WORKERS =
      EnumSet.of(
          Role.COMMS_LEAD,
          Role.ACCOUNT_ADMINISTRATOR,
          Role.DESIGNATED_STAFF,
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.DSL);

  /** Readers of the model. */
  static final Set<Role> READERS = EnumSet.of(Role.DATA_LEAD, Role.DPO, Role.AUDITOR);

  private final SchoolRoles roles;
  private final Monitors monitors;

  MessageReaders(SchoolRoles roles, Monitors monitors) {
    this.roles = roles;
    this.monitors = monitors;
  }

  /** Schools for which the person logs what comes in, by name. */
  List<School> loggedForBy(Actor person) {
    return roles.where(person, STARTERS);
  }

  /** Schools whose log the person reads, by name. */
  List<School> readBy(Actor person) {
    return roles.byName(school -> readsAll(person, school.id()));
  }

  boolean mayRead(Actor person, Message message) {
    return roles.holds(person, message.school(), READERS) || mayOpenEvidence(person, message);
  }

  boolean mayRead(Actor person, Look look) {
    return readsAll(person, look.school())
        || isOwner(person, look.school(), look.account())
        || roles.hasTask(person, look.school(), look.caseKey());
  }

  /** Whoever reads, but those who only look on. */
  boolean mayOpenEvidence(Actor person, Message message) {
    return worksOnAll(person, message.school())
        || isOwner(person, message.school(), message.account())
        || roles.hasTask(person, message.school(), message.caseKey());
  }

  /** Whether the person reads what the safeguarding lead decided, and why. */
  boolean mayReadEscalation(Actor person, String school) {
    return roles.holds(person, school, EnumSet.of(Role.DSL, Role.HEADTEACHER));
  }

  private boolean readsAll(Actor person, String school) {
    return roles.holds(person, school, READERS) || worksOnAll(person, school);
  }

  private boolean worksOnAll(Actor person, String school) {
    return roles.holds(person, school, LEADS)
        || person.schools().contains(school) && roles.holds(person, school, monitors.roles(school));
  }

  /** Owners read of their own account, where the policy lets owners watch it. */
  private boolean isOwner(Actor person, String school, String account) {
    return account != null
        && person.schools().contains(school)
        && monitors.today(school, account).people().contains(person.userId());
  }
}
