package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.start.TestAccounts.PASSWORD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

  private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

  @LocalServerPort private int port;
  @Autowired private TestAccounts accounts;

  private Visitor visitor;

  @BeforeEach
  void aHead() {
    accounts.administrator("admin");
    accounts.create("headteacher.elm", List.of("headteacher"), List.of("elm"));
    visitor = new Visitor(port);
    visitor.signIn("headteacher.elm", PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "400, That request could not be read",
    "403, You may not open this",
    "404, There is no such page",
    "405, That cannot be done here",
    "413, That file is too large",
    "429, That was too often",
    "500, Something went wrong on our side",
    "503, Not available just now"
  })
  void eachTroubleSaysWhatHappenedToPeopleAndToPrograms(int status, String title) {
    HttpResponse<String> page = visitor.page("/later/refusal?status=" + status);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("<h1>" + title + "</h1>", "Go to the start page");

    HttpResponse<String> data = visitor.data("/later/refusal?status=" + status);
    assertThat(data.statusCode()).isEqualTo(status);
    assertThat(data.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(data.body())
        .contains("\"title\":\"" + title + "\"", "\"status\":" + status)
        .doesNotContain("inner words");
  }

  @Test
  void aFaultShowsNothingOfTheInsideButAReferenceThatIsInTheLog(CapturedOutput log) {
    String body = visitor.page("/later/fault").body();

    assertThat(body).doesNotContain("inner words", "Exception", "org.countersign");
    Matcher reference = REFERENCE.matcher(body);
    assertThat(reference.find()).isTrue();
    assertThat(log.getOut()).contains("Reference " + reference.group() + ": GET /later/fault");
  }

  @Test
  void theSizeThatAFileMayHaveIsSaid() {
    assertThat(visitor.page("/later/refusal?status=413").body()).contains("at most 50 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/nothing",
        "/camunda/app/nothing/here",
        "/camunda/app/tasklist/other/",
        "/camunda/app/nothing",
        "/camunda/app/tasklist/default/nothing.js",
        "/camunda/api/nothing"
      })
  void aWrongAddressUnderTheWebAppsGetsOurPage(String path) {
    HttpResponse<String> page = visitor.page(path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>There is no such page</h1>");
  }

  @Test
  void whoeverMayNotOpenCockpitGetsOurPage() {
    accounts.create("staff.elm", List.of("staff"), List.of("elm"));
    visitor = new Visitor(port);
    visitor.signIn("staff.elm", PASSWORD);

    HttpResponse<String> page = visitor.page("/camunda/app/cockpit/default/");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("<h1>You may not open this</h1>");
  }

  @Test
  void anAddressThatNoBrowserWritesGetsOurPage() {
    HttpResponse<String> page = visitor.page("/roll;x=y/import");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("<h1>That request could not be read</h1>");
  }

  @Test
  void anUploadThatIsTooLargeIsToldSoAndNotThatItLacksAToken() throws IOException {
    String headers =
        """
        Accept: text/html\r
        Cookie: JSESSIONID=%s\r
        Content-Type: multipart/form-data; boundary=b\r
        Content-Length: 60000000\r
        """
            .formatted(visitor.cookie("JSESSIONID"));

    assertThat(RawRequest.status(port, "POST /later/upload", headers, "--b\r\n")).isEqualTo(413);
  }
}
