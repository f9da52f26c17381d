package org.countersign.cyberbullying;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.countersign.access.CaseTeams;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.countersign.reporting.Report;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the team of a case hears besides its tasks: that there is one, and that there is more. */
@Component
class TeamNews {

  private final CaseTeams teams;
  private final Notices notices;
  private final Clock clock;

  TeamNews(CaseTeams teams, Notices notices, Clock clock) {
    this.teams = teams;
    this.notices = notices;
    this.clock = clock;
  }

  /** A case has begun. */
  @Transactional(propagation = Propagation.MANDATORY)
  void begun(String id, String school, String number) {
    tell(
        "begun:" + id,
        school,
        number,
        "A report of cyberbullying: " + number,
        "You are of its team, and nobody else knows of it. Act now where somebody is in danger;"
            + " what is to be done stands among your tasks.");
  }

  /** Its reporter has written more, or another report was joined to it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void more(Incident incident, Report report) {
    tell(
        "more:%s:%s".formatted(report.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS)),
        incident.school(),
        incident.caseKey(),
        "There is more in " + incident.caseKey(),
        "Whoever reported it has written more or sent a file. Look at it today.");
  }

  private void tell(String key, String school, String number, String headline, String reason) {
    teams
        .members(number)
        .forEach(
            member ->
                notices.tell(
                    new Telling(
                        "cyberbullying:" + key + ":" + member.person(),
                        school,
                        number,
                        Addressee.person(member.person()),
                        headline,
                        reason,
                        "NAT:14; ours: the team of a case hears of it at once",
                        true)));
  }
}
