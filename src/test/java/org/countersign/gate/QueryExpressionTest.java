package org.countersign.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432 through HTTP; {@link StockEngineTest} shows that the engine falls to it. */
@GateTest
class QueryExpressionTest {

  private static final String ENGINE = "/engine/engine/default";

  @Autowired Town town;
  @LocalServerPort int port;

  private Visitor staff;
  private Visitor admin;

  @BeforeEach
  void signIn() {
    Expressions.forget();
    staff = new Visitor(port).signedIn(Persona.STAFF.userId(), Persona.PASSWORD);
    admin = new Visitor(port).signedIn(Persona.ADMIN.userId(), Persona.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/task?maxResults=9",
        "/task/count",
        "/filter/{schoolFilterId}/list?maxResults=9",
        "/filter/{schoolFilterId}/count",
        "/filter/{schoolFilterId}/singleResult",
      })
  void aQueryRunsNoJava(String path) {
    String address = ENGINE + new Things(town, Town.WORKSHOP, "nobody").fill(path);
    for (String query : new String[] {Expressions.nested(), Expressions.plain()}) {
      Answer answer = staff.send("POST", address, query);
      assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
      assertThat(answer.isReadable()).as("%s", answer).isTrue();
      assertThat(Expressions.wasEvaluated()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/history/task?maxResults=9", "/history/task/count"})
  void aQueryOfHistoryKnowsNoExpressions(String path) {
    Visitor head = new Visitor(port).signedIn(Persona.HEAD.userId(), Persona.PASSWORD);
    for (String query : new String[] {Expressions.nested(), Expressions.plain()}) {
      head.send("POST", ENGINE + path, query);
      assertThat(Expressions.wasEvaluated()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"list?maxResults=9", "count", "singleResult"})
  void aFilterRunsNoJavaEvenIfAnAdministratorMadeIt(String question) {
    for (String query : new String[] {Expressions.nested(), Expressions.plain()}) {
      Answer made = admin.send("POST", ENGINE + "/filter/create", filter(query));
      String id = made.json().path("id").asText("none");
      Answer answer = admin.send("GET", ENGINE + "/filter/" + id + "/" + question, null);
      assertThat(answer.status()).as("%s, then %s", made, answer).isBetween(400, 499);
      assertThat(answer.isReadable()).as("%s", answer).isTrue();
      assertThat(Expressions.wasEvaluated()).isFalse();
      admin.send("DELETE", ENGINE + "/filter/" + id, null);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"assigneeExpression\":\"${currentUser()}\"}",
        "{\"candidateGroupsExpression\":\"${currentUserGroups()}\"}",
        "{\"dueBeforeExpression\":\"${now()}\"}",
        "{\"dueAfterExpression\":\"${dateTime().plusDays(1).minusHours(2)}\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"#{ currentUser() }\"}]}",
      })
  void aFilterAsksWhoAndWhen(String query) {
    Answer made = admin.send("POST", ENGINE + "/filter/create", filter(query));
    assertThat(made.status()).as("%s", made).isEqualTo(200);
    String address = ENGINE + "/filter/" + made.json().path("id").asText();
    assertThat(admin.send("GET", address + "/count", null).json().path("count").isNumber())
        .isTrue();
    admin.send("DELETE", address, null);
  }

  @Test
  void myTasksFindsMyTask() {
    Things things = new Things(town, Town.WORKSHOP, Persona.HEAD.userId());
    String task = things.get("claimedTaskId");
    String filter =
        town.engine()
            .getFilterService()
            .createFilterQuery()
            .filterName("My tasks")
            .singleResult()
            .getId();
    Visitor head = new Visitor(port).signedIn(Persona.HEAD.userId(), Persona.PASSWORD);
    assertThat(head.send("GET", ENGINE + "/filter/" + filter + "/list?maxResults=99", null).body())
        .contains(task);
  }

  private static String filter(String query) {
    return "{\"resourceType\":\"Task\",\"name\":\"Probe "
        + System.nanoTime()
        + "\",\"query\":"
        + query
        + ",\"properties\":{}}";
  }
}
