package org.countersign.cyberbullying;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.countersign.access.Exclusion;
import org.countersign.access.NewTeam;
import org.countersign.access.StandIns;
import org.countersign.access.TaskFacts;
import org.countersign.access.TeamMember;
import org.countersign.access.TeamPart;
import org.countersign.policy.AnswersOfToday;
import org.countersign.reporting.Perpetrator;
import org.countersign.reporting.Report;
import org.countersign.reporting.Reports;
import org.countersign.reporting.Victim;
import org.countersign.reporting.YesNo;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who is of the team of a new case: whoever leads by the policy, the safeguarding lead where a
 * child is in it or could be, and the headteacher, without those whom it is about. What could be an
 * indecent image is for the safeguarding lead alone (NAT:23).
 */
@Component
class TeamOfReport {

  static final String NOBODY =
      "Nobody at the school can be told here: they are away, or it is about them. Nothing is kept."
          + " Phone now: the police (999 in danger, otherwise 101) or children’s social care.";

  /** Who comes next where nobody else is there; ours. */
  static final List<Role> LINE =
      List.of(
          Role.DSL,
          Role.HEADTEACHER,
          Role.DEPUTY_HEADTEACHER,
          Role.CHAIR_OF_GOVERNORS,
          Role.CHIEF_EXECUTIVE);

  private final AnswersOfToday policy;
  private final People people;
  private final StandIns standIns;

  TeamOfReport(AnswersOfToday policy, People people, StandIns standIns) {
    this.policy = policy;
    this.people = people;
    this.standIns = standIns;
  }

  /**
   * @throws Reports.NobodyThere where nobody is left
   */
  NewTeam of(Report report) {
    boolean image = report.indecentImage() != YesNo.NO;
    Map<String, Exclusion> excluded = excluded(report);
    List<Role> roles = new ArrayList<>();
    if (!image) {
      roles.addAll(leads(report));
    }
    if (image || mayInvolveChild(report)) {
      roles.add(Role.DSL);
    }
    if (!image) {
      roles.add(Role.HEADTEACHER);
    }
    Map<String, Role> members = new LinkedHashMap<>();
    roles.forEach(role -> members(report, role, excluded.keySet(), members));
    Predicate<String> isThere = isThere(report.school());
    if (members.keySet().stream().noneMatch(isThere)) {
      String next =
          next(report.school(), excluded.keySet(), image)
              .orElseThrow(() -> new Reports.NobodyThere(NOBODY));
      members.putIfAbsent(next, Role.DSL);
    }
    String manager = members.keySet().stream().filter(isThere).findFirst().orElseThrow();
    return new NewTeam(
        members.entrySet().stream()
            .map(one -> member(one.getKey(), one.getValue(), manager))
            .toList(),
        excluded);
  }

  /** Who comes next and is there, after those who must not know of it. */
  Optional<String> next(String school, Set<String> excluded, boolean image) {
    Predicate<String> isThere = isThere(school);
    return (image ? LINE.subList(0, 3) : LINE)
        .stream()
            .flatMap(role -> people.holdersOf(role, school).stream())
            .map(Person::username)
            .filter(person -> !excluded.contains(person) && isThere.test(person))
            .findFirst();
  }

  /** Whether somebody is at the school, and not away at this moment. */
  Predicate<String> isThere(String school) {
    Predicate<TaskFacts> needsNobody = standIns.needsNobody(school);
    return person ->
        needsNobody.test(new TaskFacts(school, null, Set.of(person), Set.of(), Set.of()));
  }

  private static TeamMember member(String person, Role role, String manager) {
    return new TeamMember(
        person,
        person.equals(manager) ? TeamPart.CASE_MANAGER : TeamPart.MEMBER,
        "As " + role.title() + ".");
  }

  /** A class teacher hears of it who was told of it, and no other one (HCPS PG-7b). */
  private void members(Report report, Role role, Set<String> excluded, Map<String, Role> members) {
    people.holdersOf(role, report.school()).stream()
        .map(Person::username)
        .filter(person -> !excluded.contains(person))
        .filter(person -> role != Role.CLASS_TEACHER || person.equals(report.username()))
        .forEach(person -> members.putIfAbsent(person, role));
  }

  private List<Role> leads(Report report) {
    Map<String, Object> facts = new HashMap<>();
    if (report.victim() != Victim.UNKNOWN) {
      facts.put("victim", report.victim().id());
    }
    return policy.of(report.school(), "cyberbullying-lead", facts).stream()
        .flatMap(row -> List.of(((String) row.get("roles")).split(",")).stream())
        .flatMap(role -> Role.byId(role).stream())
        .toList();
  }

  private static boolean mayInvolveChild(Report report) {
    return report.victim() != Victim.STAFF
        || EnumSet.of(
                Perpetrator.PUPIL_HERE,
                Perpetrator.PUPIL_ELSEWHERE,
                Perpetrator.FORMER_PUPIL,
                Perpetrator.UNKNOWN)
            .contains(report.perpetrator());
  }

  private Map<String, Exclusion> excluded(Report report) {
    Map<String, Exclusion> excluded = new HashMap<>();
    report.keepFrom().stream()
        .flatMap(role -> people.holdersOf(role, report.school()).stream())
        .forEach(person -> excluded.put(person.username(), Exclusion.IN_CONFLICT));
    // Whatever they are said to be: a colleague is a parent too.
    if (report.perpetratorNames() != null) {
      people.staffOf(report.school()).stream()
          .filter(person -> person.isNamedIn(report.perpetratorNames()))
          .forEach(person -> excluded.put(person.username(), Exclusion.SUBJECT));
    }
    return excluded;
  }
}
