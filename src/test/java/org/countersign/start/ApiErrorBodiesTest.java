package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.start.TestAccounts.PASSWORD;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
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
  private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private TestAccounts accounts;
  @Autowired private RepositoryService repository;

  private Visitor visitor;

  @BeforeEach
  void anAdministrator() {
    accounts.administrator("admin");
    visitor = new Visitor(port);
    visitor.signIn("admin", PASSWORD);
    visitor.page("/camunda/app/tasklist/default/");
  }

  @Test
  void aFaultInAStepIsAFixedSentenceWithAReferenceThatIsInTheLog(CapturedOutput log) {
    accounts.create("staff.elm", List.of("staff"), List.of("elm"));
    accounts.grant("staff.elm", Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    accounts.grant(
        "staff.elm",
        Resources.PROCESS_DEFINITION,
        "faulty",
        Permissions.READ,
        Permissions.CREATE_INSTANCE);
    String deployment =
        repository
            .createDeployment()
            .addModelInstance(
                "faulty.bpmn",
                Bpmn.createExecutableProcess("faulty")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .serviceTask()
                    .camundaDelegateExpression("${innerBeanThatIsMissing}")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    try {
      Visitor staff = new Visitor(port);
      staff.signIn("staff.elm", PASSWORD);
      staff.page("/camunda/app/tasklist/default/");
      HttpResponse<String> fault =
          staff.post(ENGINE + "/process-definition/key/faulty/submit-form", "{}");

      assertThat(fault.statusCode()).isEqualTo(500);
      assertThat(fault.body())
          .contains("\"message\":\"Something went wrong on our side.")
          .doesNotContain("innerBean", "Exception", "ENGINE-", "faulty");
      Matcher reference = REFERENCE.matcher(fault.body());
      assertThat(reference.find()).isTrue();
      assertThat(log.getOut()).contains("Reference " + reference.group(1) + ": POST ");
    } finally {
      repository.deleteDeployment(deployment, true);
    }
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
