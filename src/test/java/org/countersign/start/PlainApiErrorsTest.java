package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("no-database")
@ExtendWith(OutputCaptureExtension.class)
class PlainApiErrorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Error updating database. Cause: duplicate key",
        "Referential integrity: insert into ACT_RU_TASK (ID_) values (?)",
        "SQL statement failed",
        "Cannot construct instance of `org.camunda.bpm.engine.rest.dto.TaskQueryDto`",
        "java.lang.NullPointerException",
        "oops at org.countersign.post.Draft.save(Draft.java:12)"
      })
  void aRefusalThatShowsTheInsideLosesItsMessage(String message) throws Exception {
    MockHttpServletResponse answer = answered(400, json(message));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString())
        .contains("could not be carried out")
        .doesNotContain(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|Cannot complete task 1: Enter the date of the post.",
        "403|The person who wrote the post may not approve it (OIEA 5.1.3).",
        "403|Ask office@school.org.uk, or com. lead, at once (see ACT 1).",
        "404|No matching process definition with key: post"
      })
  void whatOurGateSaysIsReadWordForWord(int status, String message) throws Exception {
    MockHttpServletResponse answer = answered(status, json(message));

    assertThat(answer.getContentAsString()).isEqualTo(json(message));
    assertThat(answer.getContentLength()).isEqualTo(json(message).length());
  }

  @Test
  void anErrorThatIsNoJsonIsMadePlain() throws Exception {
    MockHttpServletResponse answer = answered(400, "<html>oops at X.y(X.java:1)</html>");

    assertThat(answer.getContentType()).isEqualTo("application/json");
    assertThat(answer.getContentAsString()).contains("could not be carried out");
  }

  @Test
  void aFaultIsAFixedSentenceWithAReferenceThatIsInTheLog(CapturedOutput log) throws Exception {
    MockHttpServletResponse fault = answered(500, json("No job found with id 'job-7'"));

    JsonNode told = new ObjectMapper().readTree(fault.getContentAsString());
    assertThat(fault.getContentType()).isEqualTo("application/json");
    assertThat(told.path("message").asText())
        .startsWith("Something went wrong on our side.")
        .doesNotContain("job");
    assertThat(log.getOut())
        .contains("Reference " + told.path("reference").asText() + ": GET ")
        .contains("No job found with id ...")
        .doesNotContain("job-7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "400|java.lang.Oops: pupil Ivy Example, 7B",
        "500|Cannot save 'Ivy Example's note about Sam' now",
        "500|### Key (name_)=(Ivy Example) exists",
        "500|Value too long for \\\"NOTE\\\": 'Ivy Example'"
      })
  void theLogDoesNotLearnWhatPeopleTyped(int status, String message, CapturedOutput log)
      throws Exception {
    answered(status, json(message));

    assertThat(log.getOut())
        .containsPattern("Reference \\S+: GET /camunda/api/engine answered " + status + ": X")
        .doesNotContain("Ivy", "Sam");
  }

  private static String json(String message) {
    return "{\"type\":\"X\",\"message\":\"" + message + "\",\"code\":null}";
  }

  private static MockHttpServletResponse answered(int status, String body)
      throws ServletException, IOException {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    new ApiErrorBodies(new ObjectMapper())
        .doFilter(
            new MockHttpServletRequest("GET", "/camunda/api/engine"),
            answer,
            (request, response) -> {
              HttpServletResponse out = (HttpServletResponse) response;
              out.setStatus(status);
              out.setContentType("text/html");
              out.setContentLength(body.length());
              out.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
              out.flushBuffer();
            });
    return answer;
  }
}
