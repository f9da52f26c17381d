package org.countersign.staffconcern;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who manages the cases of concerns, as people leave, are away, or turn out to be in conflict. */
@Service
public class CaseManagers {

  private final StaffConcerns register;
  private final WhoHandles whoHandles;
  private final CaseTeams teams;
  private final Trail trail;

  CaseManagers(StaffConcerns register, WhoHandles whoHandles, CaseTeams teams, Trail trail) {
    this.register = register;
    this.whoHandles = whoHandles;
    this.teams = teams;
    this.trail = trail;
  }

  /**
   * Who would handle that case by today's policy and people, with what is recorded of it.
   *
   * @param number of the concern's own case
   * @throws IllegalArgumentException where there is no such concern
   */
  public Handling handling(String number) {
    StaffConcern concern =
        register
            .byCase(number)
            .orElseThrow(() -> new IllegalArgumentException("There is no such concern"));
    Set<String> excluded = new HashSet<>(teams.excluded(number).keySet());
    return whoHandles.of(
        concern.school(),
        concern.subject().username(),
        excluded,
        concern.networkingInWorkingDay(),
        concern.worksForTrust(),
        concern.reportingIsConflict());
  }

  /**
   * Makes whoever comes next in line and is there the case manager, unless the one it has may stay;
   * and says in its trail who manages it now and why, changed or not.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Handling resolve(String number) {
    Handling handling = follow(number);
    tell(number, handling);
    return handling;
  }

  /** As {@link #resolve}; where nothing changes nothing is written. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Handling follow(String number) {
    Handling handling = handling(number);
    Optional<String> before = teams.caseManager(number);
    if (before.filter(person -> stays(handling, person)).isPresent()) {
      return handling.managedBy(before);
    }
    handling
        .manager()
        .ifPresent(
            person ->
                teams.handOver(
                    number, person, "Comes next to manage the case: " + handling.clauses(), null));
    return handling;
  }

  /** Whether it stays with them: they may, and are there or nobody of the line is. */
  private static boolean stays(Handling handling, String manager) {
    return handling.line().contains(manager)
        && (!handling.away().contains(manager) || handling.away().size() == handling.line().size());
  }

  private void tell(String number, Handling handling) {
    trail.record(
        TrailEvent.of(Chain.ofCase(number), Kind.REGISTER_CHANGED, By.system())
            .inSchool(register.byCase(number).orElseThrow().school())
            .at("caseManager", "Who manages the case")
            .citing(handling.clauses())
            .with(
                Map.of(
                    "manager",
                    handling.manager().orElse("nobody"),
                    "line",
                    handling.line(),
                    "ladoDirectly",
                    handling.ladoDirectly(),
                    "team",
                    teams.members(number).stream().map(TeamMember::person).toList())));
  }
}
