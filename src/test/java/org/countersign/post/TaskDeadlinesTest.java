package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every date of a task says its clock, its clause and whose rule it is, to who sees the task. */
@PostTest
class TaskDeadlinesTest {

  private static final String DAY_END = "the end of Friday 20 November 2026";

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private ObjectMapper json;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private JsonNode of(String key, String step, String person) throws IOException {
    var answer = as(person).data("/task-deadlines/" + desk.task(key, step).getId());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private Visitor as(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  @Test
  @DisplayName("ours: what is due, when it may go out and when it expires, labelled as defaults")
  void check() throws IOException {
    String key = desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));

    JsonNode lines = of(key, "checkPost", "headteacher.bpet");

    assertThat(lines.findValuesAsText("what"))
        .containsExactly("Due", "Follow up", "Its day is over");
    assertThat(lines.findValuesAsText("at"))
        .containsExactly(DAY_END, "Friday 20 November 2026, 00:00", DAY_END);
    assertThat(lines.get(0).path("clock").asText()).isEqualTo("days of the calendar, in London");
    assertThat(lines.get(0).path("length").asText()).isEqualTo("the same day");
    assertThat(lines.get(0).path("clauses").get(0).path("citation").asText())
        .startsWith("ours: what nobody approved");
    assertThat(lines.findValuesAsText("whose"))
        .containsOnly("The default of this product; the school’s policy is silent.");
  }

  @Test
  @DisplayName("ours: a task that somebody does not see is not there, and neither are its dates")
  void unseen() {
    String key = desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
    String task = desk.task(key, "checkPost").getId();

    assertThat(as("headteacher.oiea").data("/task-deadlines/" + task).statusCode()).isEqualTo(404);
    assertThat(as("headteacher.oiea").data("/task-deadlines/none").statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).data("/task-deadlines/" + task).statusCode()).isEqualTo(401);
  }
}
