package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.start.TestAccounts.PASSWORD;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ApiErrorBodiesTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  @LocalServerPort private int port;
  @Autowired private TestAccounts accounts;

  private Visitor visitor;

  @BeforeEach
  void anAdministrator() {
    accounts.administrator("admin");
    visitor = new Visitor(port);
    visitor.signIn("admin", PASSWORD);
    visitor.page("/camunda/app/tasklist/default/");
  }

  @Test
  void aRefusalKeepsItsMessage() {
    HttpResponse<String> refusal = visitor.data(ENGINE + "/process-definition/key/no-such-key");

    assertThat(refusal.statusCode()).isEqualTo(404);
    assertThat(refusal.body()).contains("No matching process definition with key: no-such-key");
  }

  @Test
  void aRefusalThatNamesClassesIsMadePlain(CapturedOutput log) {
    HttpResponse<String> refusal = visitor.data(ENGINE + "/task?maxResults=1&dueAfter=soon");

    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.body())
        .contains("The request could not be carried out.")
        .doesNotContain("java.util.Date", "dueAfter");
    assertThat(log.getOut())
        .containsPattern("Reference .*: GET /camunda/api/engine/engine/default/task answered 400: ")
        .doesNotContain("dueAfter", "soon");
  }

  @Test
  void anAnswerThatIsNoErrorIsLeftAlone() {
    HttpResponse<String> answer = visitor.post(ENGINE + "/task/count", "{}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"count\":0}");
  }
}
