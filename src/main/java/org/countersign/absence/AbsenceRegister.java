package org.countersign.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.countersign.access.Actor;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who is away and who does their tasks meanwhile. */
@Service
class AbsenceRegister {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private final AbsenceTable table;
  private final AbsenceTrail trail;
  private final People people;
  private final Clock clock;

  AbsenceRegister(AbsenceTable table, AbsenceTrail trail, People people, Clock clock) {
    this.table = table;
    this.trail = trail;
    this.people = people;
    this.clock = clock;
  }

  /** Everybody for themselves; the office and the leadership of the school for others. */
  boolean mayRecord(Actor actor, String school, String person) {
    return actor.schools().contains(school)
        && (actor.userId().equals(person) || mayRecordOthers(actor, school));
  }

  boolean mayRecordOthers(Actor actor, String school) {
    var roles = people.rolesOf(actor.userId(), school);
    return actor.schools().contains(school)
        && (roles.contains(Role.OFFICE) || roles.contains(Role.SLT));
  }

  /** Whether deputies are asked where the policy is silent is the headteacher's to say. */
  boolean mayDecideOnDeputies(Actor actor, String school) {
    return actor.schools().contains(school)
        && people.rolesOf(actor.userId(), school).contains(Role.HEADTEACHER);
  }

  /**
   * Records it, unless something is wrong with it.
   *
   * @param by username of who enters it, whom {@link #mayRecord} allows to
   * @return everything that is wrong, in words that say what to change; then nothing is recorded
   */
  @Transactional
  public List<String> record(String school, NewAbsence absence, String by) {
    // Two who name each other at the same moment would both find the other there.
    table.lock(school);
    Instant now = now();
    AbsenceRules rules = new AbsenceRules(clock.getZone(), this::period, this::name);
    List<String> problems =
        rules.problems(absence, new Staff(people.rolesIn(school)), table.notOver(school, now), now);
    if (problems.isEmpty()) {
      Instant begins = rules.begins(absence);
      Instant ends = rules.ends(absence);
      table.add(school, absence, begins, ends, by, now);
      trail.recorded(school, absence, begins.toString(), ends.toString(), by);
    }
    return problems;
  }

  /**
   * Ends it now, or takes it back before it began.
   *
   * @return whether it was not over already
   */
  @Transactional
  public boolean end(Absence absence, String by) {
    table.lock(absence.school());
    Instant now = now();
    boolean open =
        table
            .byId(absence.school(), absence.id())
            .filter(one -> one.endedAt() == null && !one.isOver(now))
            .isPresent();
    if (open) {
      table.end(absence.id(), by, now);
      trail.ended(absence, by);
    }
    return open;
  }

  @Transactional
  public void setDeputies(String school, boolean allowed, String by) {
    table.lock(school);
    if (table.deputies(school).orElse(true) != allowed) {
      table.setDeputies(school, allowed, by, now());
      table.markDue(school);
      trail.deputies(school, allowed, by);
    }
  }

  /** Such as {@code 20 November 2026, 09:15}; without the time for the beginning of a day. */
  String from(Instant at) {
    ZonedDateTime local = at.atZone(clock.getZone());
    return (isMidnight(local) ? DAY : MOMENT).format(local);
  }

  /** The same; for the beginning of a day the end of the day before. */
  String until(Instant at) {
    ZonedDateTime local = at.atZone(clock.getZone());
    return isMidnight(local)
        ? "the end of " + DAY.format(local.minusDays(1))
        : MOMENT.format(local);
  }

  /** Such as {@code from 20 November 2026 to the end of 24 November 2026}. */
  String period(Absence absence) {
    return "from %s to %s".formatted(from(absence.begins()), until(absence.until()));
  }

  private static boolean isMidnight(ZonedDateTime local) {
    return local.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  String name(String username) {
    return people.byUsername(username).map(Person::fullName).orElse(username);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
