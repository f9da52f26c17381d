package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("no-database")
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
