package org.countersign.staffconcern;

import org.countersign.access.CaseTeams;
import org.countersign.access.WholeOrNothing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that each open case has a case manager who is there: nobody stands in for the team of
 * a confidential case, so whoever comes next in line manages it when its manager has left, is away,
 * or turns out to be in conflict.
 */
@Component
class ManagersFollow {

  private static final Logger LOG = LoggerFactory.getLogger(ManagersFollow.class);

  private final StaffConcerns register;
  private final CaseManagers managers;
  private final CaseTeams teams;
  private final WholeOrNothing whole;

  ManagersFollow(
      StaffConcerns register, CaseManagers managers, CaseTeams teams, WholeOrNothing whole) {
    this.register = register;
    this.managers = managers;
    this.teams = teams;
    this.whole = whole;
  }

  /** As often as tasks follow who is away. */
  @Scheduled(
      initialDelayString = "${countersign.absences.look-every:PT1M}",
      fixedDelayString = "${countersign.absences.look-every:PT1M}")
  void look() {
    register.open().forEach(concern -> look(concern.caseKey()));
  }

  /** What fails of one stops no other, and is tried again at the next look. */
  private void look(String number) {
    try {
      if (!managers.handling(number).manager().equals(teams.caseManager(number))) {
        whole.run(() -> managers.follow(number));
      }
    } catch (RuntimeException e) {
      LOG.error("Who manages a confidential case was not found out", e);
    }
  }
}
