package org.countersign.staffconcern;

import java.util.List;
import java.util.Map;
import org.countersign.access.CaseTeams;
import org.countersign.access.Cases;
import org.countersign.access.TeamRefused;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one case of two reports about one event, and keeps both reports. The case of which the
 * school knew first goes on, for the clock runs from there; the other ends.
 */
@Service
class Joining {

  private final StaffConcerns register;
  private final CaseTeams teams;
  private final Cases cases;
  private final Trail trail;

  Joining(StaffConcerns register, CaseTeams teams, Cases cases, Trail trail) {
    this.register = register;
    this.teams = teams;
    this.cases = cases;
    this.trail = trail;
  }

  /** The open cases that the person manages and could join with that one; none where it is over. */
  List<StaffConcern> candidates(StaffConcern concern, String person) {
    if (concern.closedAt() != null || concern.joinedTo() != null) {
      return List.of();
    }
    return register.open().stream()
        .filter(other -> !other.id().equals(concern.id()))
        .filter(other -> other.school().equals(concern.school()))
        .filter(other -> teams.caseManager(other.caseKey()).filter(person::equals).isPresent())
        .filter(other -> couldBeOne(concern.subject(), other.subject()))
        .toList();
  }

  /** Two people of the roll are two; whoever was described may be anybody. */
  private static boolean couldBeOne(Subject one, Subject other) {
    return one.username() == null
        || other.username() == null
        || one.username().equals(other.username());
  }

  /**
   * @param person username of the manager of both
   * @return the number of the case that goes on
   * @throws TeamRefused where the two cannot be joined
   */
  @Transactional
  public String join(String number, String otherNumber, String reason, String person) {
    register.lock(number, otherNumber);
    StaffConcern one =
        register
            .byCase(number)
            .orElseThrow(() -> new TeamRefused("There is no such case for you."));
    if (one.closedAt() != null || one.joinedTo() != null) {
      throw new TeamRefused("This case is over, so it cannot be joined with another.");
    }
    StaffConcern other =
        candidates(one, person).stream()
            .filter(candidate -> candidate.caseKey().equals(otherNumber))
            .findFirst()
            .orElseThrow(() -> new TeamRefused("Choose the other case from the list."));
    if (reason == null || reason.isBlank() || reason.length() > 1_000) {
      throw new TeamRefused("Say why, in 1,000 characters at most.");
    }
    boolean otherFirst = other.awareAt().isBefore(one.awareAt());
    StaffConcern kept = otherFirst ? other : one;
    StaffConcern ended = otherFirst ? one : other;
    if (teams.calls(ended.caseKey())) {
      throw new TeamRefused(
          "The case of which the school knew later has been referred already, so it cannot end."
              + " Handle both, and tell the local authority that they belong together.");
    }
    teams
        .excluded(ended.caseKey())
        .forEach((excluded, why) -> teams.exclude(kept.caseKey(), excluded, why, person));
    register.join(ended.caseKey(), kept.caseKey());
    tell(kept, "tookOver", "Another report of the event was joined", ended, reason, person);
    tell(ended, "joined", "Joined to another case of the event", kept, reason, person);
    cases.end(ended.caseKey(), "Joined to another case of the same event");
    return kept.caseKey();
  }

  private void tell(
      StaffConcern of, String element, String words, StaffConcern other, String reason, String by) {
    trail.record(
        TrailEvent.of(Chain.ofCase(of.caseKey()), Kind.REGISTER_CHANGED, By.person(by))
            .inSchool(of.school())
            .at(element, words)
            .with(Map.of("case", other.caseKey(), "reason", reason)));
  }
}
