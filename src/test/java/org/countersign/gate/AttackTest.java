package org.countersign.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody might try, one by one: {@code gate/attacks.csv}. */
@GateTest
class AttackTest {

  private static final String ENGINE = "/engine/engine/default";

  @Autowired Town town;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @TestFactory
  Stream<DynamicTest> isRefusedInPlainWordsAndChangesNothing() {
    Things things = new Things(town, Town.WORKSHOP, "nobody");
    List<CSVRecord> attacks = WebApiTable.lines("gate/attacks.csv");
    attacks.forEach(attack -> things.fill(attack.get("path") + attack.get("body")));
    Map<String, Visitor> visitors = new HashMap<>();
    Map<String, List<String>> before = EngineTables.snapshot(jdbc);
    return Stream.concat(
        attacks.stream()
            .map(attack -> dynamicTest(attack.get("what"), () -> check(attack, things, visitors))),
        Stream.of(
            dynamicTest(
                "nothing changed",
                () -> assertThat(EngineTables.changes(before, jdbc)).isEmpty())));
  }

  private void check(CSVRecord attack, Things things, Map<String, Visitor> visitors) {
    String who = attack.get("who");
    Visitor visitor =
        visitors.computeIfAbsent(who, id -> new Visitor(port).signedIn(id, Persona.PASSWORD));
    Things own = things.askedBy(who);
    String body = attack.get("body").isEmpty() ? null : own.fill(attack.get("body"));
    Answer answer = visitor.send(attack.get("method"), ENGINE + own.fill(attack.get("path")), body);
    assertThat(answer.status()).as("%s", answer).isEqualTo(Integer.parseInt(attack.get("status")));
    assertThat(answer.message()).contains(attack.get("words"));
    assertThat(answer.isReadable()).as("%s", answer).isTrue();
  }

  @Test
  void theLastAdministratorStays() {
    var identity = town.engine().getIdentityService();
    identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
        .map(User::getId)
        .filter(id -> !id.equals(Persona.ADMIN.userId()))
        .forEach(id -> identity.deleteMembership(id, "camunda-admin"));
    Visitor admin = new Visitor(port).signedIn(Persona.ADMIN.userId(), Persona.PASSWORD);
    Answer answer =
        admin.send("DELETE", ENGINE + "/group/camunda-admin/members/administrator", null);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.message()).contains("This is the last administrator.");
  }

  @Test
  void aWriteWithoutTheTokenOfTheWebAppsIsRefused() {
    Visitor head = new Visitor(port).signedIn(Persona.HEAD.userId(), Persona.PASSWORD);
    String task = new Things(town, Town.WORKSHOP, "nobody").get("taskId");
    Answer answer =
        head.withoutToken()
            .send("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"headteacher.obs\"}");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(town.engine().getTaskService().createTaskQuery().taskId(task).singleResult())
        .matches(open -> open.getAssignee() == null);
  }
}
