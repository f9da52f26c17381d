package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.countersign.casebook.BookRows;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Tasklist shows besides tasks, on posts: the clause on the task, and one's own requests. */
@PostTest
class TaskClausesTest {

  private static final String REASON = "The date on the poster is wrong.";

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private ObjectMapper json;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private Visitor as(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  private JsonNode read(String person, String path) throws IOException {
    var answer = as(person).data(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private int status(String person, String path) {
    return as(person).data(path).statusCode();
  }

  private String ask() {
    return desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
  }

  private void decide(String key, String decision) {
    desk.complete(
        key, "checkPost", "headteacher.bpet", Map.of("decision", decision, "reason", REASON));
  }

  @Test
  @DisplayName(
      "issue 8: the clause on the task, in the school's policy; others' policies are not its")
  void clause() throws IOException {
    String key = ask();

    JsonNode task =
        read("headteacher.bpet", "/task-clauses/" + desk.task(key, "checkPost").getId());

    assertThat(task.path("clauses").findValuesAsText("citation"))
        .contains("BPET:7-8a")
        .allMatch(one -> one.isEmpty() || one.startsWith("BPET:") || one.startsWith("NAT:"));
    assertThat(task.path("clauses").findValuesAsText("words")).noneMatch(String::isBlank);
    assertThat(task.path("clauses").get(0).path("whose").asText()).startsWith("Your policy: ");
    assertThat(task.path("earlier")).isEmpty();
  }

  @Test
  @DisplayName("issue 8: what earlier steps decided, to who may read the case, and on record")
  void earlier() throws IOException {
    String key = ask();
    decide(key, "return");
    String task = "/task-clauses/" + desk.task(key, "reviseDraft").getId();

    JsonNode earlier = read("staff.bpet", task).path("earlier");

    assertThat(earlier).hasSize(1);
    assertThat(earlier.get(0).path("decision").asText()).isEqualTo("return");
    assertThat(earlier.get(0).path("reason").asText()).isEqualTo(REASON);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_event where chain = ? and kind = 'record-read'"
                    + " and element = 'decisions' and actor = 'staff.bpet'",
                Integer.class,
                "case/" + key))
        .isEqualTo(1);
    assertThat(status("headteacher.oiea", task)).isEqualTo(404);
    assertThat(status("headteacher.oiea", "/task-clauses/none")).isEqualTo(404);
    assertThat(new Visitor(port).data(task).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("issue 8: whoever asked sees where it is, who has it, what was decided and why")
  void own() throws IOException {
    String key = ask();

    JsonNode line = own(key);
    assertThat(line.path("procedure").asText()).isEqualTo("Post sign-off");
    assertThat(line.path("where").asText()).startsWith("Check the post: with ");
    assertThat(line.path("where").asText()).doesNotContain("Hetty", "headteacher.bpet");
    assertThat(line.path("outcome").asText()).isEmpty();
    JsonNode open = read("staff.bpet", "/my-requests/" + key);
    assertThat(open.path("waiting").get(0).path("clauses").findValuesAsText("citation"))
        .contains("BPET:7-8a");

    decide(key, "refuse");

    assertThat(own(key).path("outcome").asText()).isEqualTo("Not posted on 20 November 2026");
    JsonNode refused = read("staff.bpet", "/my-requests/" + key);
    assertThat(refused.path("waiting")).isEmpty();
    assertThat(refused.path("told").get(0).path("reason").asText()).isEqualTo(REASON);
    assertThat(refused.path("decided").get(0).path("decision").asText()).isEqualTo("refuse");
  }

  private JsonNode own(String key) throws IOException {
    for (JsonNode one : read("staff.bpet", "/my-requests").path("requests")) {
      if (one.path("number").asText().equals(key)) {
        return one;
      }
    }
    throw new AssertionError(key + " is not in the list");
  }

  @Test
  @DisplayName("issue 8: nobody else's request, and never a confidential one, in the same words")
  void others() {
    String key = ask();
    assertThat(status("headteacher.bpet", "/my-requests/" + key)).isEqualTo(404);

    jdbc.update("update casebook_case set confidential = true where number = ?", key);

    assertThat(status("staff.bpet", "/my-requests/" + key)).isEqualTo(404);
    assertThat(as("staff.bpet").data("/my-requests").body()).doesNotContain(key);
    assertThat(as("staff.bpet").data("/my-requests/none").body().replace("none", key))
        .isEqualTo(as("staff.bpet").data("/my-requests/" + key).body());
  }

  @Test
  @DisplayName("issue 8: page by page, newest first; no page is one of its own")
  void pages() throws IOException {
    BookRows book = new BookRows(jdbc, "hcps").clear();
    for (int i = 0; i < 21; i++) {
      book.running(
          new BookRows.Case(
              "post-sign-off",
              false,
              "staff2.hcps",
              java.time.Instant.parse("2026-11-19T09:00:00Z").plusSeconds(i),
              null));
    }

    JsonNode first = read("staff2.hcps", "/my-requests");
    JsonNode second = read("staff2.hcps", "/my-requests?page=2");

    assertThat(first.path("requests")).hasSize(20);
    assertThat(first.path("more").asBoolean()).isTrue();
    assertThat(first.path("requests").get(0).path("number").asText()).endsWith("0021");
    assertThat(second.path("requests").findValuesAsText("number"))
        .containsExactly("hcps-BOOK-2026-0001");
    assertThat(second.path("more").asBoolean()).isFalse();
    assertThat(read("staff2.hcps", "/my-requests?page=-1").path("page").asInt()).isEqualTo(1);
    book.clear();
    assertThat(read("staff2.hcps", "/my-requests").path("requests")).isEmpty();
  }
}
