package org.countersign.post;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.SchoolRoles;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/**
 * Who reads a school's posts and who works on them: the roles that the model names, and whoever has
 * a task of one before them, for as long as they have.
 */
@Component
class PostReaders {

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
          Role.DESIGNATED_STAFF,
          Role.STUDENT_SERVICES,
          Role.CHIEF_EXECUTIVE,
          Role.CHAIR_OF_GOVERNORS);

  /** Readers of the model, besides those who work. */
  static final Set<Role> READERS =
      EnumSet.of(Role.DATA_LEAD, Role.DPO, Role.DSL, Role.AUDITOR, Role.TRUST_EXECUTIVE);

  /** Who is told of a post that consent was missing for. */
  private static final Set<Role> TAKE_DOWN =
      EnumSet.of(Role.DATA_LEAD, Role.DPO, Role.HEADTEACHER, Role.DEPUTY_HEADTEACHER, Role.DSL);

  private final SchoolRoles roles;

  PostReaders(SchoolRoles roles) {
    this.roles = roles;
  }

  /** Who keeps copies of a post beyond their time, and lets them go. */
  boolean mayHoldCopies(Actor person, String school) {
    return roles.holds(person, school, TAKE_DOWN);
  }

  boolean mayRead(Actor person, String school) {
    return roles.holds(person, school, WORKERS) || roles.holds(person, school, READERS);
  }

  /** Whose task in its case it is now, such as a deputy's. */
  boolean worksOn(Actor person, Post post) {
    return roles.hasTask(person, post.school(), post.caseKey());
  }

  /** Whether any task of a post is theirs now. */
  boolean worksOnOne(Actor person) {
    return roles.mayReadOne(person, StartPost.PROCEDURE, Set.of());
  }

  /** Schools whose posts the person reads, by name. */
  List<School> readBy(Actor person) {
    return roles.byName(school -> mayRead(person, school.id()));
  }

  /** Schools in which the person fills in the form of a post, also in place of its author. */
  List<School> writtenFor(Actor person) {
    return roles.whereOrAt(person, STARTERS, StartPost.PROCEDURE, RevisePost.TASK);
  }

  /** Schools in which the person sees what has to be taken down, by name. */
  List<School> takeDownsOf(Actor person) {
    return roles.where(person, TAKE_DOWN);
  }
}
