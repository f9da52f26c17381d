package org.countersign.staffconcern;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;
import org.countersign.access.WholeOrNothing;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds, month by month, whoever has to do something about a record whose time is over: the case
 * manager, and once one asked for its removal those who may review it. Nothing goes by itself
 * (decision 212).
 */
@Component
class RemovalReminders {

  private static final Logger LOG = LoggerFactory.getLogger(RemovalReminders.class);

  private final ConcernKeeping keeping;
  private final ConcernRemoval removal;
  private final StaffConcerns register;
  private final CaseManagers managers;
  private final CaseTeams teams;
  private final Notices notices;
  private final WholeOrNothing whole;
  private final Clock clock;

  RemovalReminders(
      ConcernKeeping keeping,
      ConcernRemoval removal,
      StaffConcerns register,
      CaseManagers managers,
      CaseTeams teams,
      Notices notices,
      WholeOrNothing whole,
      Clock clock) {
    this.keeping = keeping;
    this.removal = removal;
    this.register = register;
    this.managers = managers;
    this.teams = teams;
    this.notices = notices;
    this.whole = whole;
    this.clock = clock;
  }

  @Scheduled(cron = "0 45 3 * * *", zone = "Europe/London")
  void run() {
    keeping.due().forEach(this::look);
  }

  /** What fails of one stops no other, and is tried again the next night. */
  private void look(String id) {
    try {
      Optional<StaffConcern> over =
          register.byId(id).filter(concern -> removal.whyNot(concern).isEmpty());
      over.ifPresent(concern -> whole.run(() -> remind(concern)));
    } catch (RuntimeException e) {
      LOG.error("Nobody was reminded that the time of a confidential record is over", e);
    }
  }

  private void remind(StaffConcern concern) {
    String number = concern.caseKey();
    String asked = keeping.of(concern.id()).map(ConcernKeeping.Keeping::askedBy).orElse(null);
    if (teams.caseManager(number).isEmpty()) {
      // Who managed it has left: whoever comes next holds the record.
      managers.follow(number);
    }
    List<String> reviewers =
        teams.members(number).stream()
            .map(TeamMember::person)
            .filter(person -> asked != null && !person.equals(asked))
            .toList();
    if (reviewers.isEmpty()) {
      teams
          .caseManager(number)
          .ifPresent(
              manager ->
                  tell(
                      concern,
                      manager,
                      asked == null
                          ? "Ask for its removal on its page, and another of the team reviews it;"
                              + " or put a legal hold on it."
                          : "Its removal is asked for, and nobody else is of the team: add"
                              + " somebody who reviews it."));
    } else {
      reviewers.forEach(
          person -> tell(concern, person, "Its removal is asked for. Review it on its page."));
    }
  }

  /** Whether somebody who is not on the roll has left nobody can look up: asked once a year. */
  private String period(StaffConcern concern) {
    YearMonth month = YearMonth.now(clock);
    return concern.subject().username() == null
        ? String.valueOf(month.getYear())
        : month.toString();
  }

  private void tell(StaffConcern concern, String person, String what) {
    notices.tell(
        new Telling(
            "removal-due:%s:%s:%s".formatted(concern.id(), period(concern), person),
            concern.school(),
            concern.caseKey(),
            Addressee.person(person),
            "The time of a record is over: " + concern.caseKey(),
            "Nothing of it is removed by itself. " + what,
            "NAT:11",
            true));
  }
}
