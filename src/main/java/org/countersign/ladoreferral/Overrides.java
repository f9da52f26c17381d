package org.countersign.ladoreferral;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.countersign.access.Actor;
import org.countersign.access.CaseTeams;
import org.countersign.access.Cases;
import org.countersign.access.TeamMember;
import org.countersign.access.TeamPart;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.staffconcern.CaseManagers;
import org.countersign.staffconcern.ConcernEntry;
import org.countersign.staffconcern.ConcernJournal;
import org.countersign.staffconcern.StaffConcern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets a lock aside for a child's immediate safety, before the LADO has advised: with a reason, in
 * front of a second person, and flagged in the trail (L2).
 */
@Service
class Overrides {

  static final String MESSAGE = "SafetyOverridden";

  /** What is locked until the advice (NAT:6). */
  static final Map<String, String> LOCKS =
      Map.of(
          "suspend", "Suspend the person, or keep them away from children",
          "tell-accused", "Tell the person",
          "tell-parents", "Tell the parents",
          "interview", "Speak to a witness",
          "discipline", "Take a disciplinary step",
          "investigate", "Investigate");

  private final CaseTeams teams;
  private final CaseManagers managers;
  private final ConcernJournal journal;
  private final Cases cases;
  private final Notices notices;
  private final Trail trail;

  Overrides(
      CaseTeams teams,
      CaseManagers managers,
      ConcernJournal journal,
      Cases cases,
      Notices notices,
      Trail trail) {
    this.teams = teams;
    this.managers = managers;
    this.journal = journal;
    this.cases = cases;
    this.notices = notices;
    this.trail = trail;
  }

  /** Who can be the second person: the team, and who comes next in line; never who is excluded. */
  List<String> seconds(StaffConcern concern, Actor manager) {
    return Stream.concat(
            teams.members(concern.caseKey()).stream().map(TeamMember::person),
            managers.handling(concern.caseKey()).line().stream())
        .filter(person -> !person.equals(manager.userId()))
        .filter(person -> !teams.isExcluded(person, concern.caseKey()))
        .distinct()
        .toList();
  }

  /** Whether there is something to set aside: the case is with the LADO, who has not advised. */
  boolean isLocked(StaffConcern concern, String referral) {
    return referral != null
        && concern.closedAt() == null
        && journal.last(concern.id(), ReferralSteps.ADVICE).isEmpty();
  }

  /**
   * Whoever calls this has checked the answers.
   *
   * @param referral number of the case of the referral
   */
  @Transactional
  public void begin(
      StaffConcern concern,
      String referral,
      String lock,
      String reason,
      String second,
      String person) {
    String of = concern.caseKey();
    if (teams.members(of).stream().noneMatch(one -> one.person().equals(second))) {
      teams.add(
          of, new TeamMember(second, TeamPart.MEMBER, "Second person for an override"), person);
    }
    journal.note(
        concern.id(),
        "override",
        "A lock set aside for a child’s immediate safety",
        List.of(
            new ConcernEntry.Line("lock", "What", lock, LOCKS.get(lock)),
            new ConcernEntry.Line("reason", "Reason", reason, reason),
            new ConcernEntry.Line("second", "Second person", second, second)),
        person);
    trail.record(
        TrailEvent.of(Chain.ofCase(referral), Kind.OVERRIDE, By.person(person))
            .inSchool(concern.school())
            .at(ReferralSteps.ADVICE, "Lock set aside before the advice")
            .citing("NAT:6")
            .with(Map.of("lock", lock, "reason", reason, "second", second)));
    notices.tell(
        new Telling(
            "override:" + UUID.randomUUID(),
            concern.school(),
            referral,
            Addressee.person(second),
            "A lock was set aside: " + referral,
            null,
            "NAT:6",
            true));
    cases.tell(referral, MESSAGE);
  }
}
