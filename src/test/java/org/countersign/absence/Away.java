package org.countersign.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.countersign.school.School;
import org.countersign.school.Schools;

/** People who are away, for tests: recorded as at the office, and put back afterwards. */
public class Away {

  private final AbsenceRegister register;
  private final AbsenceTable table;
  private final TasksFollow tasks;
  private final Schools schools;
  private final Clock clock;

  Away(
      AbsenceRegister register,
      AbsenceTable table,
      TasksFollow tasks,
      Schools schools,
      Clock clock) {
    this.register = register;
    this.table = table;
    this.tasks = tasks;
    this.schools = schools;
    this.clock = clock;
  }

  private static String school(String person) {
    return person.substring(person.indexOf('.') + 1);
  }

  /** From now until the end of the day in a week, with a deputy or null. */
  public void isAway(String person, String deputy) {
    LocalDateTime now = LocalDateTime.now(clock);
    assertThat(record(person, now, now.plusDays(7), deputy)).isEmpty();
    tasks.follow(school(person));
  }

  /** Recorded, and no task follows yet. */
  public List<String> record(String person, LocalDateTime from, LocalDateTime to, String deputy) {
    return register.record(
        school(person),
        new NewAbsence(
            person,
            from.toLocalDate(),
            from.toLocalTime(),
            to.toLocalDate(),
            to.toLocalTime(),
            deputy),
        "office." + school(person));
  }

  /** The absence is ended early. */
  public void isBack(String person) {
    Instant now = clock.instant();
    table.notOver(school(person), now).stream()
        .filter(absence -> absence.person().equals(person))
        .forEach(absence -> assertThat(register.end(absence, person)).isTrue());
    tasks.follow(school(person));
  }

  public void deputiesAreAsked(String school, boolean asked) {
    register.setDeputies(school, asked, "headteacher." + school);
    tasks.follow(school);
  }

  /** The periodic look. */
  public void look() {
    tasks.look();
  }

  /** Nobody is away any more, and deputies are asked. */
  public void end() {
    for (School school : schools.all()) {
      table
          .notOver(school.id(), clock.instant())
          .forEach(absence -> register.end(absence, absence.person()));
      register.setDeputies(school.id(), true, "headteacher." + school.id());
      tasks.follow(school.id());
    }
  }
}
