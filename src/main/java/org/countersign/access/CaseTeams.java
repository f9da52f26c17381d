package org.countersign.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.countersign.access.TeamTable.First;
import org.countersign.access.TeamTable.Team;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The named teams of confidential cases, who alone know that the cases exist: no role reads one by
 * role. What a case calls has the same team, under its own number too. Rights on the cases and
 * their tasks follow in the same transaction, and every change stands in the case's trail with its
 * reason.
 *
 * <p>An exclusion beats everything and is never lifted. Whoever calls this has checked that the
 * person may ask for it; texts must name no child.
 */
@Service
public class CaseTeams {

  /** The case's fact that says which team it has. The engine hands it on to cases it calls. */
  public static final String TEAM = "caseTeam";

  private final TeamTable table;
  private final Cases cases;
  private final People people;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  CaseTeams(
      TeamTable table, Cases cases, People people, Trail trail, ApplicationEventPublisher events) {
    this.table = table;
    this.cases = cases;
    this.people = people;
    this.trail = trail;
    this.events = events;
  }

  /**
   * Opens a confidential case together with its team.
   *
   * @param procedure id of its model
   * @param facts what the case knows when it opens: ids, and what its gateways need
   * @param by username of who is behind it; null where it is the product
   * @return its number, a random one
   * @throws TeamRefused where a member is not on the school's roll
   * @throws RuntimeException where it cannot open: then nothing of it is kept
   */
  @Transactional
  public String open(
      String procedure, String school, Map<String, Object> facts, NewTeam team, String by) {
    team.members().forEach(member -> checkOnRoll(school, member.person()));
    String id = UUID.randomUUID().toString();
    table.add(id, school, procedure);
    team.members().forEach(member -> table.join(id, member, by));
    team.excluded().forEach((person, why) -> table.exclude(id, person, why, by));
    Map<String, Object> all = new HashMap<>(facts);
    all.put(TEAM, id);
    String number = cases.open(procedure, school, all);
    Team opened = table.ofCase(number).orElseThrow();
    team.members().forEach(member -> tellJoined(opened, member, by));
    team.excluded().forEach((person, why) -> tellExcluded(opened, person, why, by));
    return number;
  }

  /**
   * For the engine, as soon as a case has its number: it is that team's. Does nothing where there
   * is no such team.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begun(String team, String number) {
    table.addCase(team, number);
  }

  /**
   * @param by username of who adds them; null where it is the product
   * @throws TeamRefused where they are excluded, not on the roll or of the team already, or another
   *     manages the case
   */
  @Transactional
  public void add(String number, TeamMember member, String by) {
    Team team = locked(number);
    checkReason(member.reason());
    checkOnRoll(team.school(), member.person());
    if (table.excluded(team.id()).containsKey(member.person())) {
      throw new TeamRefused("That person is kept from this case, and cannot join its team.");
    }
    List<TeamMember> now = table.members(team.id());
    if (now.stream().anyMatch(one -> one.person().equals(member.person()))) {
      throw new TeamRefused("That person is of the team already.");
    }
    if (member.part() == TeamPart.CASE_MANAGER && manager(now).isPresent()) {
      throw new TeamRefused("This case has a case manager. Hand it over instead.");
    }
    table.join(team.id(), member, by);
    tellJoined(team, member, by);
    changed(team);
  }

  /**
   * @param by username of who removes them; null where it is the product
   * @throws TeamRefused where they are not of the team
   */
  @Transactional
  public void remove(String number, String person, String reason, String by) {
    checkReason(reason);
    Team team = locked(number);
    if (!table.leave(team.id(), person)) {
      throw new TeamRefused("That person is not of the team.");
    }
    tellLeft(team, person, reason, by);
    changed(team);
  }

  /**
   * Another manages the case from now on: a member, or somebody who joins with it. Whoever managed
   * it stays a member.
   *
   * @throws TeamRefused as {@link #add}
   */
  @Transactional
  public void handOver(String number, String to, String reason, String by) {
    Team team = locked(number);
    List<TeamMember> now = table.members(team.id());
    Optional<String> before = manager(now);
    if (before.filter(to::equals).isPresent()) {
      throw new TeamRefused("That person manages this case already.");
    }
    checkReason(reason);
    before.ifPresent(one -> table.setPart(team.id(), one, TeamPart.MEMBER));
    table.leave(team.id(), to);
    add(number, new TeamMember(to, TeamPart.CASE_MANAGER, reason), by);
  }

  /**
   * Keeps somebody from the case from now on; a member leaves the team.
   *
   * @param by username of who says so; null where it is the product
   */
  @Transactional
  public void exclude(String number, String person, Exclusion why, String by) {
    Team team = locked(number);
    if (table.excluded(team.id()).containsKey(person)) {
      return;
    }
    table.exclude(team.id(), person, why, by);
    tellExcluded(team, person, why, by);
    if (table.leave(team.id(), person)) {
      tellLeft(team, person, "The person " + why.label() + ".", by);
      changed(team);
    }
  }

  /** The case manager first; empty where the case has no team, or a team without anybody. */
  public List<TeamMember> members(String number) {
    return table.ofCase(number).map(team -> table.members(team.id())).orElse(List.of());
  }

  /** Numbers of all cases of its team, the first first; empty where the case has no team. */
  public List<String> cases(String number) {
    return table.ofCase(number).map(Team::cases).orElse(List.of());
  }

  /** Username of the one who decides; empty where nobody does at present. */
  public Optional<String> caseManager(String number) {
    return manager(members(number));
  }

  /** Why, by username. */
  public Map<String, Exclusion> excluded(String number) {
    return table.ofCase(number).map(team -> table.excluded(team.id())).orElse(Map.of());
  }

  public boolean isExcluded(String person, String number) {
    return excluded(number).containsKey(person);
  }

  /** Whether the person is of the case's team, and its school is one of theirs. */
  public boolean isOn(Actor person, String number) {
    return table
        .ofCase(number)
        .filter(team -> person.schools().contains(team.school()))
        .filter(team -> isMember(team, person.userId()))
        .isPresent();
  }

  /** Whether the case has called another, which has the same team. */
  public boolean calls(String number) {
    return table.ofCase(number).filter(team -> team.cases().size() > 1).isPresent();
  }

  /** Numbers of the cases of that procedure whose team the person is of, the newest first. */
  public List<String> casesOf(Actor person, String procedure) {
    return table.casesOf(person.userId()).stream()
        .filter(one -> one.procedure().equals(procedure))
        .filter(one -> person.schools().contains(one.school()))
        .map(First::number)
        .toList();
  }

  /** Numbers of all cases, of any procedure, whose team the person is of; called ones too. */
  public List<String> casesOf(Actor person) {
    return table.casesOf(person.userId()).stream()
        .filter(one -> person.schools().contains(one.school()))
        .flatMap(one -> cases(one.number()).stream())
        .sorted()
        .toList();
  }

  /**
   * Writes into the case's trail, before anything is shown, that somebody opened it.
   *
   * @param what was opened: an id and plain words
   */
  public void opened(String number, Actor person, String what, String words) {
    Team team = table.ofCase(number).orElseThrow();
    trail.recordApart(event(team, number, Kind.RECORD_READ, person.userId()).at(what, words));
  }

  private boolean isMember(Team team, String person) {
    return table.members(team.id()).stream().anyMatch(one -> one.person().equals(person));
  }

  private static Optional<String> manager(List<TeamMember> members) {
    return members.stream()
        .filter(one -> one.part() == TeamPart.CASE_MANAGER)
        .map(TeamMember::person)
        .findFirst();
  }

  private Team locked(String number) {
    Team team =
        table.ofCase(number).orElseThrow(() -> new TeamRefused("There is no such case for you."));
    table.lock(team.id());
    return team;
  }

  private void checkOnRoll(String school, String person) {
    if (people.staffOf(school).stream().map(Person::username).noneMatch(person::equals)) {
      throw new TeamRefused("Only somebody who is on the school's roll today can join a team.");
    }
  }

  private static void checkReason(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > 1_000) {
      throw new TeamRefused("Say why, in 1,000 characters at most.");
    }
  }

  private void tellJoined(Team team, TeamMember member, String by) {
    record(
        team,
        Kind.TEAM_MEMBER_ADDED,
        by,
        Map.of("person", member.person(), "part", member.part().id(), "reason", member.reason()));
  }

  private void tellLeft(Team team, String person, String reason, String by) {
    record(team, Kind.TEAM_MEMBER_REMOVED, by, Map.of("person", person, "reason", reason));
  }

  private void tellExcluded(Team team, String person, Exclusion why, String by) {
    record(
        team, Kind.TEAM_MEMBER_REMOVED, by, Map.of("person", person, "keptFromTheCase", why.id()));
  }

  private void record(Team team, Kind kind, String by, Map<String, ?> details) {
    trail.record(
        event(team, team.cases().get(0), kind, by).at("team", "Team of the case").with(details));
  }

  private static TrailEvent event(Team team, String number, Kind kind, String by) {
    return TrailEvent.of(Chain.ofCase(number), kind, by == null ? By.system() : By.person(by))
        .inSchool(team.school());
  }

  private void changed(Team team) {
    events.publishEvent(new TeamChanged(team.procedure(), team.school(), team.cases()));
  }
}
