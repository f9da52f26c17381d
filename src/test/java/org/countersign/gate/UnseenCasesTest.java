package org.countersign.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.gate.Things.Kind;
import org.countersign.gate.WebApiTable.Row;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A case that somebody may not see is to them as if there were none: it stands in no list and in no
 * count, and its ids are answered like ids that nothing has.
 */
@GateTest
class UnseenCasesTest {

  @Autowired Town town;
  @LocalServerPort int port;

  @TestFactory
  Stream<DynamicNode> aColleagueOfAnotherSchoolFindsNothingOfACase() {
    Things things = new Things(town, Town.WORKSHOP, Persona.ELSEWHERE.userId());
    WebApiTable.rows().forEach(row -> things.fill(row.path() + row.body()));
    List<String> marks = marks(things, Kind.CASE);
    return tests(Persona.ELSEWHERE, things, marks, List.of(Kind.CASE));
  }

  @TestFactory
  Stream<DynamicNode> nobodyOutsideTheTeamFindsAnythingOfAConfidentialCase() {
    Things things = new Things(town, Town.VAULT, "nobody");
    WebApiTable.rows().forEach(row -> things.fill(row.path() + row.body()));
    List<String> marks = marks(things, Kind.values());
    marks.add(Town.VAULT);
    return Arrays.stream(Persona.values())
        .map(
            persona ->
                dynamicContainer(
                    persona.userId(),
                    tests(
                        persona, things.askedBy(persona.userId()), marks, List.of(Kind.values()))));
  }

  @Test
  void theTeamSeesItsTask() {
    Things things = new Things(town, Town.VAULT, Town.TEAM);
    String task = things.get("taskId");
    Visitor team = new Visitor(port).signedIn(Town.TEAM, Persona.PASSWORD);
    String engine = "/engine/engine/default";
    assertThat(team.send("GET", engine + "/task/" + task, null).body()).contains(task);
    assertThat(team.send("GET", engine + "/task?maxResults=99", null).body()).contains(task);
    assertThat(team.send("GET", engine + "/task/" + task + "/form-variables", null).body())
        .contains(things.get("mark"));
  }

  private static List<String> marks(Things things, Kind... kinds) {
    List<String> marks = new ArrayList<>(List.of(things.get("mark"), things.get("businessKey")));
    for (Kind kind : kinds) {
      marks.addAll(things.known(kind));
    }
    return marks;
  }

  private Stream<DynamicNode> tests(
      Persona persona, Things things, List<String> marks, List<Kind> hidden) {
    Visitor visitor = new Visitor(port).signedIn(persona.userId(), Persona.PASSWORD);
    Things none = things.madeUp(hidden);
    return WebApiTable.rows().stream()
        .filter(row -> !row.path().contains("/auth/user/"))
        .filter(row -> !row.writes() || isTold(row, persona, hidden))
        .map(
            row ->
                dynamicTest(
                    row.toString(),
                    () -> {
                      Answer answer = row.sendAs(visitor, things);
                      checkNothingShows(row, answer, things, marks);
                      if (persona == Persona.ELSEWHERE) {
                        checkNothingIsCounted(answer);
                      }
                      if (hidden.stream().anyMatch(row::names)) {
                        Answer other = row.sendAs(visitor, none);
                        assertThat(without(row, answer, things))
                            .isEqualTo(without(row, other, none));
                      }
                    }));
  }

  /**
   * Writes that might tell by their refusal: those of a stranger to the school, and of one who may.
   */
  private static boolean isTold(Row row, Persona persona, List<Kind> hidden) {
    boolean confidential = hidden.contains(Kind.MODEL);
    return hidden.stream().anyMatch(row::names)
        && (confidential
            ? row.expected().containsValue(Expected.OK)
            : persona == Persona.ELSEWHERE && !row.names(Kind.MODEL));
  }

  private static void checkNothingShows(Row row, Answer answer, Things things, List<String> marks) {
    String told = without(row, answer, things);
    assertThat(marks).as("in %s", answer).noneMatch(told::contains);
    assertThat(answer.status()).as("%s", answer).isLessThan(row.isUnserved() ? 501 : 500);
  }

  private static void checkNothingIsCounted(Answer answer) {
    for (String counter : List.of("instances", "failedJobs", "incidentCount", "finished")) {
      assertThat(answer.json().findValues(counter)).allMatch(number -> number.asLong() == 0);
    }
  }

  /** The answer but for the ids that were asked about. */
  private static String without(Row row, Answer answer, Things things) {
    String told = answer.status() + " " + answer.body();
    for (String name : Things.names(row.path() + row.body())) {
      told = told.replace(things.get(name), "{" + name + "}");
    }
    return told.replaceAll("\"timestamp\":\"[^\"]*\"", "").replaceAll("\"path\":\"[^\"]*\"", "");
  }
}
