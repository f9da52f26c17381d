package org.countersign.consentwithdrawal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.countersign.consentwithdrawal.Step.Who;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fifty pupils of one run alone, each with two carers who have addresses, as an import left them.
 */
final class ScheduleRoll {

  private static final Date JOINED = Date.valueOf(LocalDate.of(2026, 9, 2));

  private final String school;
  private final String run;
  private final JdbcTemplate jdbc;

  ScheduleRoll(String school, int run, JdbcTemplate jdbc) {
    this.school = school;
    this.run = school + "-run" + run;
    this.jdbc = jdbc;
  }

  String pupil(int number) {
    return run + "-p" + number;
  }

  String carer(int pupil, Who who) {
    return run + (who == Who.MOTHER ? "-m" : "-f") + pupil;
  }

  void opens() {
    List<Object[]> people = new ArrayList<>();
    List<Object[]> carers = new ArrayList<>();
    for (int pupil = 0; pupil < Schedules.PUPILS; pupil++) {
      people.add(person(pupil(pupil), "pupil", "student"));
      for (Who who : List.of(Who.MOTHER, Who.FATHER)) {
        people.add(person(carer(pupil, who), "carer", "parent"));
        carers.add(new Object[] {school, pupil(pupil), carer(pupil, who)});
      }
    }
    jdbc.batchUpdate(
        "insert into roll_person (school, sourced_id, kind, given_name, family_name, email,"
            + " roster_role, enabled, joined_on) values (?, ?, ?, ?, 'Scheduleworth', ?, ?, true,"
            + " ?)",
        people);
    jdbc.batchUpdate("insert into roll_carer (school, pupil, carer) values (?, ?, ?)", carers);
  }

  /**
   * @return the first day that the pupil was no longer there, which may be earlier
   */
  LocalDate leaves(int pupil, LocalDate today) {
    jdbc.update(
        "update roll_person set left_on = ? where sourced_id = ? and left_on is null",
        Date.valueOf(today),
        pupil(pupil));
    return jdbc.queryForObject(
        "select left_on from roll_person where sourced_id = ?", LocalDate.class, pupil(pupil));
  }

  private Object[] person(String sourcedId, String kind, String role) {
    return new Object[] {
      school, sourcedId, kind, sourcedId, sourcedId + "@families.example", role, JOINED
    };
  }

  /** Nobody knows of its pupils any more, but for what the database keeps for ever. */
  void closes() {
    String posts = " post in (select post from post_child where child like ?)";
    String notices = " notice in (select id from consent_notice where child like ?)";
    for (String what :
        List.of(
            "breach where" + posts,
            "take_down_place where take_down in (select id from take_down where" + posts + ")",
            "take_down where" + posts,
            "consent_notice_letter where" + notices,
            "consent_notice_said where" + notices,
            "consent_notice where child like ?",
            "roll_carer where pupil like ?",
            "roll_person where sourced_id like ?")) {
      jdbc.update("delete from " + what, run + "-%");
    }
  }
}
