package org.countersign.staffconcern;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countersign.access.CaseTeams;
import org.countersign.access.Exclusion;
import org.countersign.access.NewTeam;
import org.countersign.access.TeamMember;
import org.countersign.access.TeamPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes concerns about adults: from our own page, and from other procedures. The server opens the
 * case with its team; nobody else learns that there is one, and the caller keeps nothing of it.
 */
@Service
public class ConcernIntake {

  private final IntakeRules rules;
  private final StaffConcerns register;
  private final WhoHandles whoHandles;
  private final Described described;
  private final CaseTeams teams;
  private final Clock clock;

  ConcernIntake(
      IntakeRules rules,
      StaffConcerns register,
      WhoHandles whoHandles,
      Described described,
      CaseTeams teams,
      Clock clock) {
    this.rules = rules;
    this.register = register;
    this.whoHandles = whoHandles;
    this.described = described;
    this.teams = teams;
    this.clock = clock;
  }

  /**
   * Takes a concern, whole or not at all: one case for each subject. No case of another subject of
   * the same report is open to any of them.
   *
   * @throws ConcernRefused where something is wrong with it
   */
  @Transactional
  public Receipt take(NewConcern concern) {
    List<String> problems = rules.problems(concern);
    if (!problems.isEmpty()) {
      throw new ConcernRefused(problems);
    }
    String report = UUID.randomUUID().toString();
    Map<String, Exclusion> excluded = new HashMap<>(concern.conflicts());
    concern.subjects().stream()
        .map(Subject::username)
        .filter(username -> username != null)
        .forEach(username -> excluded.put(username, Exclusion.SUBJECT));
    concern.subjects().stream()
        .flatMap(subject -> described.in(concern.school(), subject))
        .forEach(username -> excluded.put(username, Exclusion.SUBJECT));
    boolean ladoDirectly = false;
    for (Subject subject : concern.subjects()) {
      ladoDirectly |= open(concern, subject, report, excluded);
    }
    return new Receipt(report, ladoDirectly);
  }

  private boolean open(
      NewConcern concern, Subject subject, String report, Map<String, Exclusion> excluded) {
    Handling handling =
        whoHandles.of(
            concern.school(),
            subject.username(),
            excluded.keySet(),
            concern.networkingInWorkingDay(),
            concern.worksForTrust(),
            concern.reportingIsConflict());
    String id = register.add(concern, subject, report);
    String number =
        teams.open(
            StaffConcerns.PROCEDURE,
            concern.school(),
            facts(concern, id, handling),
            new NewTeam(members(handling), excluded),
            null);
    register.opened(id, number, concern);
    return handling.ladoDirectly();
  }

  private static List<TeamMember> members(Handling handling) {
    List<TeamMember> members = new ArrayList<>();
    handling
        .manager()
        .ifPresent(
            person ->
                members.add(
                    new TeamMember(
                        person, TeamPart.CASE_MANAGER, "Manages the case: " + handling.clauses())));
    handling.told().stream()
        .sorted()
        .forEach(
            person ->
                members.add(
                    new TeamMember(person, TeamPart.MEMBER, "Is told: " + handling.clauses())));
    return members;
  }

  /** What gateways and timers ask for: nothing that says who or what. */
  private Map<String, Object> facts(NewConcern concern, String id, Handling handling) {
    return Map.of(
        StaffConcerns.CONCERN,
        id,
        "source",
        concern.source().id(),
        "awareAt",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(concern.awareAt().atZone(clock.getZone())),
        "childAtRiskNow",
        concern.childAtRiskNow(),
        "ladoDirectly",
        handling.ladoDirectly());
  }
}
