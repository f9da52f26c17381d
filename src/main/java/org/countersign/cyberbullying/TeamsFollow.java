package org.countersign.cyberbullying;

import java.util.List;
import java.util.function.Predicate;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.countersign.access.WholeOrNothing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody who is there has each open case: whoever comes next joins its team when
 * all of it have left or are away. Whoever is accused in it never does.
 */
@Component
class TeamsFollow {

  private static final Logger LOG = LoggerFactory.getLogger(TeamsFollow.class);

  private final IncidentRegister register;
  private final TeamOfReport line;
  private final CaseTeams teams;
  private final WholeOrNothing whole;

  TeamsFollow(IncidentRegister register, TeamOfReport line, CaseTeams teams, WholeOrNothing whole) {
    this.register = register;
    this.line = line;
    this.teams = teams;
    this.whole = whole;
  }

  /** As often as tasks follow who is away. */
  @Scheduled(
      initialDelayString = "${countersign.absences.look-every:PT1M}",
      fixedDelayString = "${countersign.absences.look-every:PT1M}")
  void look() {
    register.open().forEach(this::look);
  }

  /** What fails of one stops no other, and is tried again at the next look. */
  private void look(Incident incident) {
    try {
      Predicate<String> isThere = line.isThere(incident.school());
      List<TeamMember> team = teams.members(incident.caseKey());
      if (team.stream().map(TeamMember::person).noneMatch(isThere)) {
        line.next(
                incident.school(),
                teams.excluded(incident.caseKey()).keySet(),
                incident.indecentImage())
            .ifPresent(
                person ->
                    whole.run(
                        () ->
                            teams.handOver(
                                incident.caseKey(),
                                person,
                                "Comes next, for nobody of the team is there.",
                                null)));
      }
    } catch (RuntimeException e) {
      LOG.error("Whether anybody deals with a confidential case was not found out", e);
    }
  }
}
