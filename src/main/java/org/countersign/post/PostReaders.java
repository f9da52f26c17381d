package org.countersign.post;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.access.Actor;
import org.countersign.access.CaseTasks;
import org.countersign.school.People;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
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

  private final Schools schools;
  private final People people;
  private final CaseTasks tasks;

  PostReaders(Schools schools, People people, CaseTasks tasks) {
    this.schools = schools;
    this.people = people;
    this.tasks = tasks;
  }

  /** Who keeps copies of a post beyond their time, and lets them go. */
  boolean mayHoldCopies(Actor person, String school) {
    return holds(person, school, TAKE_DOWN);
  }

  boolean mayRead(Actor person, String school) {
    return holds(person, school, WORKERS) || holds(person, school, READERS);
  }

  /** Whose task in its case it is now, such as a deputy's. */
  boolean worksOn(Actor person, Post post) {
    return ofSchool(person, post.school())
        && post.caseKey() != null
        && tasks.hasOneIn(post.caseKey(), person);
  }

  /** Whether any task of a post is theirs now. */
  boolean worksOnOne(Actor person) {
    return tasks.hasOne(StartPost.PROCEDURE, person);
  }

  /** Who asks for posts, and so looks pupils up. */
  boolean mayAsk(Actor person, String school) {
    return holds(person, school, STARTERS);
  }

  /** Schools whose posts the person reads, by name. */
  List<School> readBy(Actor person) {
    return byName().filter(school -> mayRead(person, school.id())).toList();
  }

  /** Schools for which the person asks for posts, by name. */
  List<School> askedForBy(Actor person) {
    return byName().filter(school -> mayAsk(person, school.id())).toList();
  }

  /** Schools in which the person fills in the form of a post, also in place of its author. */
  List<School> writtenFor(Actor person) {
    List<School> asked = askedForBy(person);
    Set<String> instead = tasks.schoolsAt(StartPost.PROCEDURE, RevisePost.TASK, person);
    return byName().filter(one -> asked.contains(one) || instead.contains(one.id())).toList();
  }

  /** Schools in which the person sees what has to be taken down, by name. */
  List<School> takeDownsOf(Actor person) {
    return byName().filter(school -> holds(person, school.id(), TAKE_DOWN)).toList();
  }

  private Stream<School> byName() {
    return schools.all().stream().sorted(Comparator.comparing(School::name));
  }

  private boolean holds(Actor person, String school, Set<Role> roles) {
    return ofSchool(person, school)
        && people.rolesOf(person.userId(), school).stream().anyMatch(roles::contains);
  }

  private static boolean ofSchool(Actor person, String school) {
    return person.schools().contains(school);
  }
}
