package org.countersign.staffconcern;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.access.CaseTeams;
import org.countersign.access.Exclusion;
import org.countersign.access.TeamMember;
import org.countersign.access.TeamPart;
import org.countersign.audit.Chain;
import org.countersign.audit.TrailRecord;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Concerns and their teams, as the team reads them. */
@Component
class TeamView {

  private final StaffConcerns register;
  private final CaseTeams teams;
  private final CaseManagers managers;
  private final Joining joining;
  private final TrailRecord trail;
  private final People people;
  private final PageWords words;

  TeamView(
      StaffConcerns register,
      CaseTeams teams,
      CaseManagers managers,
      Joining joining,
      TrailRecord trail,
      People people,
      PageWords words) {
    this.register = register;
    this.teams = teams;
    this.managers = managers;
    this.joining = joining;
    this.trail = trail;
    this.people = people;
    this.words = words;
  }

  /** A case in the list. */
  record Line(String number, String subject, String received, String state) {}

  /** A concern in words. */
  record Shown(
      String subject,
      String kind,
      String employer,
      String source,
      String disclosed,
      String aware,
      String received,
      String reporter,
      String whatHappened) {}

  /** Somebody of the team, or kept from the case. */
  record Named(String id, String name, String what, String reason) {}

  List<Line> list(Actor person) {
    return teams.casesOf(person, StaffConcerns.PROCEDURE).stream()
        .flatMap(number -> register.byCase(number).stream())
        .map(
            one ->
                new Line(
                    one.caseKey(),
                    subject(one.subject()),
                    words.moment(one.reportedAt()),
                    state(one)))
        .toList();
  }

  private static String state(StaffConcern concern) {
    if (concern.joinedTo() != null) {
      return "joined to " + concern.joinedTo();
    }
    return concern.closedAt() == null ? "open" : "closed";
  }

  Shown of(StaffConcern one) {
    return new Shown(
        subject(one.subject()),
        one.subject().kind().label(),
        one.subject().employer(),
        one.source().label(),
        words.moment(one.disclosedAt()),
        words.moment(one.awareAt()),
        words.moment(one.reportedAt()),
        one.reportedBy() == null ? "another procedure" : words.person(one.reportedBy()),
        one.whatHappened());
  }

  private String subject(Subject subject) {
    return subject.username() == null ? subject.words() : words.person(subject.username());
  }

  /** The other cases of the event that this one may be joined with. */
  List<Line> joinable(StaffConcern concern, Actor person) {
    return joining.candidates(concern, person.userId()).stream()
        .map(
            one ->
                new Line(
                    one.caseKey(),
                    subject(one.subject()),
                    words.moment(one.reportedAt()),
                    state(one)))
        .toList();
  }

  /** Usernames of all who are of the case's school today. */
  List<String> colleagues(String number) {
    return staff(number).stream().map(Person::username).toList();
  }

  private List<Person> staff(String number) {
    return people.staffOf(register.byCase(number).orElseThrow().school());
  }

  void team(String number, Model model) {
    List<TeamMember> members = teams.members(number);
    Map<String, Exclusion> excluded = teams.excluded(number);
    List<Named> others =
        staff(number).stream()
            .filter(one -> !excluded.containsKey(one.username()))
            .map(one -> new Named(one.username(), one.fullName(), null, null))
            .toList();
    List<String> of = members.stream().map(TeamMember::person).toList();
    model.addAttribute(
        "members",
        members.stream()
            .map(
                one ->
                    new Named(
                        one.person(), words.person(one.person()), one.part().label(), one.reason()))
            .toList());
    model.addAttribute(
        "removable",
        members.stream()
            .filter(one -> one.part() == TeamPart.MEMBER)
            .map(one -> new Named(one.person(), words.person(one.person()), null, null))
            .toList());
    model.addAttribute(
        "excluded",
        excluded.entrySet().stream()
            .map(
                one ->
                    new Named(
                        one.getKey(), words.person(one.getKey()), one.getValue().label(), null))
            .toList());
    model.addAttribute("addable", others.stream().filter(one -> !of.contains(one.id())).toList());
    model.addAttribute("excludable", others);
    model.addAttribute(
        "line",
        managers.handling(number).line().stream()
            .filter(one -> teams.caseManager(number).filter(one::equals).isEmpty())
            .map(one -> new Named(one, words.person(one), null, null))
            .toList());
    model.addAttribute(
        "whys",
        Arrays.stream(Exclusion.values())
            .map(one -> new Named(one.id(), one.label(), null, null))
            .toList());
    model.addAttribute("openings", trail.openings(Chain.ofCase(number)));
  }
}
