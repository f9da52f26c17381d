package org.countersign.school;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts people on the roll, each under a new id, and loads files of registers. */
@TestComponent
public class RegisterFixture {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;
  @Autowired private Schools schools;
  @Autowired private RegisterFolder folder;
  @Autowired private List<RegisterFile> files;

  /** How a file was taken in. */
  public record Outcome(int rows, int added, String refusal, List<String> rejected) {}

  /** 20 November 2026, in the school year 1 September 2026 to 22 July 2027 of every school. */
  public void reset() {
    clock.moveTo(LocalDate.of(2026, 11, 20));
    jdbc.update("delete from roll_session");
    for (School school : schools.all()) {
      schoolYear(school.id(), "2026-09-01", "2027-07-22");
    }
  }

  public void schoolYear(String school, String first, String last) {
    jdbc.update(
        "insert into roll_session (school, sourced_id, title, type, begins_on, ends_on,"
            + " school_year) values (?, ?, 'Year', 'schoolYear', ?, ?, '2027')",
        school,
        "year-" + NUMBER.incrementAndGet(),
        LocalDate.parse(first),
        LocalDate.parse(last));
  }

  /** Aged 11, with a carer whose id is the pupil's and {@code -carer}. */
  public String pupil(String school) {
    return pupil(school, LocalDate.of(2015, 10, 1));
  }

  public String pupil(String school, LocalDate birth) {
    String id = "p" + NUMBER.incrementAndGet();
    person(school, id, "pupil", null, birth);
    person(school, id + "-carer", "carer", null, null);
    jdbc.update(
        "insert into roll_carer (school, pupil, carer) values (?, ?, ?)",
        school,
        id,
        id + "-carer");
    return id;
  }

  /** A member of staff with that role; returns the username. */
  public String staff(String school, Role role) {
    String id = "s" + NUMBER.incrementAndGet();
    person(school, id, "staff", id + "." + school, null);
    jdbc.update(
        "insert into roll_role (school, person, role, begins_on) values (?, ?, ?, ?)",
        school,
        id,
        role.id(),
        LocalDate.of(2020, 9, 1));
    return id + "." + school;
  }

  /** The first day no longer at the school. */
  public void leaves(String school, String id, String day) {
    jdbc.update(
        "update roll_person set left_on = ? where school = ? and sourced_id = ?",
        LocalDate.parse(day),
        school,
        id);
  }

  public void comesBack(String school, String id, String day) {
    jdbc.update(
        "insert into roll_stay (school, sourced_id, joined_on, left_on)"
            + " select school, sourced_id, joined_on, left_on from roll_person"
            + " where school = ? and sourced_id = ?",
        school,
        id);
    jdbc.update(
        "update roll_person set joined_on = ?, left_on = null where school = ? and sourced_id = ?",
        LocalDate.parse(day),
        school,
        id);
  }

  public Outcome load(String school, String file, String text) {
    return load(school, file, text.getBytes(StandardCharsets.UTF_8));
  }

  public Outcome load(String school, String file, byte[] bytes) {
    RegisterFile register =
        files.stream().filter(one -> one.name().equals(file)).findFirst().orElseThrow();
    var outcome = folder.load(register, schools.byId(school).orElseThrow(), bytes);
    return new Outcome(outcome.rows(), outcome.added(), outcome.refusal(), outcome.rejected());
  }

  private void person(String school, String id, String kind, String username, LocalDate birth) {
    jdbc.update(
        "insert into roll_person (school, sourced_id, kind, given_name, family_name, birth_date,"
            + " roster_role, username, account, enabled, joined_on)"
            + " values (?, ?, ?, 'Peony', 'Testfield', ?, ?, ?, ?, true, ?)",
        school,
        id,
        kind,
        birth,
        kind.equals("pupil") ? "student" : kind.equals("carer") ? "parent" : "teacher",
        username,
        username,
        LocalDate.of(2020, 9, 1));
  }
}
