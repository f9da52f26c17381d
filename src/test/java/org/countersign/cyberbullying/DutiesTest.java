package org.countersign.cyberbullying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.cyberbullying.Duties.Duty;
import org.countersign.school.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B4 and B5: whom a case had to tell, and what each victim had to have. */
@Tag("no-database")
class DutiesTest {

  private static final Involved VICTIM =
      new Involved("v1", Involved.VICTIM, Involved.PUPIL, "p1", "Petal Sample");

  private static Note note(String task, String person) {
    return new Note(1, task, person, "done", "", Map.of(), "dsl.obs", Instant.EPOCH);
  }

  private static Map<String, Object> known(String fact, Object value) {
    Map<String, Object> known = new HashMap<>();
    known.put("police", Map.of("duty", "none"));
    known.put(fact, value);
    return known;
  }

  private static List<String> open(List<Note> notes, Map<String, Object> known) {
    return Duties.open(List.of(VICTIM), notes, known).stream().map(Duty::key).toList();
  }

  @Test
  @DisplayName("B5: a victim without a plan of their own keeps the case open; another's is not it")
  void plan() {
    assertThat(open(List.of(), known("x", 1))).containsExactly("victim1", "plan1");
    assertThat(open(List.of(note("supportVictim", "v2")), known("x", 1))).contains("plan1");
    assertThat(open(List.of(note("supportVictim", "v1")), known("x", 1)))
        .containsExactly("victim1");
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource({
    "immediateDanger, true, tellPoliceFirst",
    "sexualWithChildren, true, assessRisk",
    "indecentImage, true, handleImage",
    "route, other-school, contactNewSchool",
    "route, parent, speakToParent",
    "speakToParentDecision, unresolved, tellAuthority",
    "decideNextStepDecision, tell-provider, reportToProvider",
  })
  @DisplayName("B4: each body that the route requires is asked for until a step has recorded it")
  void bodies(String fact, String value, String task) {
    Map<String, Object> known = known(fact, value.equals("true") ? Boolean.TRUE : value);
    assertThat(open(List.of(), known)).contains(task);
    assertThat(open(List.of(note(task, null)), known)).doesNotContain(task);
    assertThat(open(List.of(), known("x", 1))).doesNotContain(task);
  }

  @Test
  @DisplayName(
      "B3, B4: the police are asked for unless the table has said that there is no trigger")
  void police() {
    assertThat(open(List.of(), Map.of())).as("unknown").contains("considerPolice");
    assertThat(open(List.of(), Map.of("police", Map.of("duty", "must"))))
        .contains("considerPolice");
    assertThat(open(List.of(note("considerPolice", null)), Map.of()))
        .doesNotContain("considerPolice");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "It was Mr Headley, true",
    "HEADLEY!, true",
    "headteacher.obs did it, true",
    "Headleyson, false",
    "Somebody, false",
  })
  @DisplayName("L1: a colleague is named by family name or username, as a whole word")
  void named(String words, boolean named) {
    Person person = new Person("s4", "headteacher.obs", "Hector", "Headley", "h@obs.example");
    assertThat(person.isNamedIn(words)).isEqualTo(named);
  }
}
