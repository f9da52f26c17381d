package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.countersign.CaseDesk;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same input sent straight to the API: refused in the same words, with status 400. */
@PostTest
class PostOverHttpTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String START = ENGINE + "/process-definition/key/post-sign-off/submit-form";

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private Kept kept;
  @Autowired private ObjectMapper json;

  private Visitor staff;

  @BeforeEach
  void signIn() {
    staff = new Visitor(port);
    staff.signIn("staff.bpet", "demo");
    staff.page("/camunda/app/tasklist/default/");
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private String body(Map<String, Object> fields) {
    Map<String, Object> variables = new HashMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    try {
      return json.writeValueAsString(Map.of("variables", variables));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest(name = "{0} = {1}")
  @DisplayName("common rule: bad input sent to the API is refused with 400 and what to change")
  @CsvSource({
    "accountId, facebook-wmat, Choose one of those offered.",
    "pupilsShown, wmat-p001, Choose pupils by name or",
    "publishOn, 2026-11-19, Choose today or a later day.",
    "postText, '', Fill it in.",
    "contentKind, <script>, Choose one of those there are.",
    "media, ../../etc/passwd, upload it again.",
    "status, posted, This form has no field"
  })
  void start(String field, String value, String words) {
    Kept.Count before = kept.count();
    HttpResponse<String> answer =
        staff.post(START, body(CaseDesk.with(desk.words("facebook-bpet"), field, value)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words).doesNotContain("org.countersign", "Exception:");
    assertThat(kept.count()).isEqualTo(before);
  }

  @Test
  @DisplayName("common rule: nested JSON and a wrong type are refused with 400")
  void types() {
    Kept.Count before = kept.count();
    String nested =
        "{\"variables\":{\"postText\":{\"value\":\"{\\\"a\\\":[1]}\",\"type\":\"Json\"}}}";
    assertThat(staff.post(START, nested))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
        .satisfies(answer -> assertThat(answer.body()).contains("“Text” must be a text."));
    Map<String, Object> fields = desk.words("facebook-bpet");
    fields.put("postText", 7);
    assertThat(staff.post(START, body(fields)).body()).contains("“Text” must be a text.");
    assertThat(kept.count()).isEqualTo(before);
  }

  @Test
  @DisplayName("P4: a task answered over the API without a decision is refused with 400")
  void task() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, "bpet-p064");
    String task = ENGINE + "/task/" + desk.task(key, "publishPost").getId() + "/submit-form";
    HttpResponse<String> answer = staff.post(task, body(Map.of("decision", "return")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("“Reason” is missing. Fill it in.");
    assertThat(desk.open(key)).containsExactly("publishPost");
  }

  @Test
  @DisplayName("a valid request over the API starts its case")
  void valid() {
    assertThat(staff.post(START, body(desk.words("facebook-bpet"))).statusCode()).isEqualTo(200);
  }
}
