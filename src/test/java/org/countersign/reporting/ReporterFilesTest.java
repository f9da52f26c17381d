package org.countersign.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.DemoTest;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.Hostile;
import org.countersign.evidence.MediaFile;
import org.countersign.evidence.Uploads;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files of evidence, at each door that takes any: none without a plain no to the first question.
 */
@DemoTest
class ReporterFilesTest {

  private static final byte[] PICTURE = Hostile.plain();

  @LocalServerPort private int port;
  @Autowired private ReportRegister register;
  @Autowired private Exhibits exhibits;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient jdbc;

  private PublicReporter reporter;

  @BeforeEach
  void aReporter() {
    reporter = new PublicReporter(port, "obs");
  }

  @AfterEach
  void leaveNothingElse() {
    Uploads.forget(jdbc);
    // The safeguarding lead was told of what was sealed.
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("account-image-concern")
        .list()
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), "Over", true, true, true));
    jdbc.sql("delete from account_image_concern").update();
    jdbc.sql("delete from concern_message").update();
    jdbc.sql("delete from concern_report").update();
  }

  private HttpResponse<String> reports(String indecentImage) {
    Map<String, String> typed = reporter.least();
    typed.put("indecentImage", indecentImage);
    HttpResponse<String> page = reporter.reports(typed);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page;
  }

  private HttpResponse<String> sends(String permit, String name) {
    Map<String, String> fields = reporter.ofFile();
    fields.put("permit", permit);
    return reporter.sends(fields, name, PICTURE);
  }

  private int files() {
    return jdbc.sql("select count(*) from media_file" + Uploads.NO_EXHIBIT)
        .query(Integer.class)
        .single();
  }

  private String caseKey() {
    return register.byId(reporter.report()).orElseThrow().caseKey();
  }

  @Test
  @DisplayName("After a no, a file comes in whole and stands as evidence, from nobody by name")
  void takes() {
    reports("no");
    assertThat(sends(reporter.permit(), "chat.gif").body()).contains("The school has your file.");
    assertThat(exhibits.of(caseKey()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.file().size()).isEqualTo(PICTURE.length);
              assertThat(one.note()).isEqualTo("From the group");
              assertThat(one.savedBy()).isEqualTo("report:" + reporter.report());
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = YesNo.class,
      names = {"YES", "UNSURE"})
  @DisplayName("STATUTORY 23: after a yes or a doubt no door takes a file")
  void indecent(YesNo said) {
    HttpResponse<String> receipt = reports(said.id());
    assertThat(receipt.body())
        .contains("Never look at them again", "Report Remove", "report.iwf.org.uk")
        .doesNotContain("type=\"file\"");
    assertThat(reporter.says("no").body()).doesNotContain("type=\"file\"", "name=\"permit\"");
    for (String permit : List.of("", "A".repeat(43))) {
      assertThat(sends(permit, "chat.gif").body()).contains("Nothing was kept.");
    }
    // A permit of somebody else's report, and one of staff for something else.
    Visitor staff = new Visitor(port);
    staff.signIn("staff.obs", "demo");
    String others = permitOf(staff, "report:" + reporter.report());
    assertThat(others).isEmpty();
    String another = permitOf(staff, "something-else");
    assertThat(sends(another, "chat.gif").body()).contains("Nothing was kept.");
    assertThat(files()).isZero();
    assertThat(exhibits.of(caseKey())).isEmpty();
  }

  private String permitOf(Visitor staff, String about) {
    HttpResponse<String> answer =
        staff.tell("/media/permits?school=obs&indecentImage=no&about=" + about);
    Matcher value = Pattern.compile("\"value\":\"([^\"]+)\"").matcher(answer.body());
    return value.find() ? value.group(1) : "";
  }

  @Test
  @DisplayName("STATUTORY 23: the upload that forms use refuses evidence without its permit")
  void formsToo() {
    Visitor staff = new Visitor(port);
    staff.signIn("staff.obs", "demo");
    Map<String, String> evidence = Map.of("purpose", "evidence", "school", "obs");
    Map<String, String> token = staff.formToken();
    for (String permit : List.of("", "A".repeat(43))) {
      Map<String, String> headers = new HashMap<>(token);
      headers.put("X-Upload-Permit", permit);
      assertThat(staff.sendFile("/media", headers, evidence, "a.gif", PICTURE).statusCode())
          .isEqualTo(403);
    }
    Map<String, String> headers = new HashMap<>(token);
    headers.put("X-Upload-Permit", permitOf(staff, "obs-TEST-7"));
    Visitor colleague = new Visitor(port);
    colleague.signIn("office.obs", "demo");
    Map<String, String> theirs = new HashMap<>(colleague.formToken());
    theirs.put("X-Upload-Permit", headers.get("X-Upload-Permit"));
    assertThat(colleague.sendFile("/media", theirs, evidence, "a.gif", PICTURE).statusCode())
        .isEqualTo(403);
    assertThat(files()).isZero();
    assertThat(staff.sendFile("/media", headers, evidence, "a.gif", PICTURE).statusCode())
        .isEqualTo(201);
    // Whoever says yes afterwards has nothing more to send, and what was sent is sealed.
    assertThat(
            staff
                .tell("/media/permits?school=obs&indecentImage=unsure&about=obs-TEST-7")
                .statusCode())
        .isEqualTo(409);
    assertThat(staff.sendFile("/media", headers, evidence, "a.gif", PICTURE).statusCode())
        .isEqualTo(403);
    assertThat(
            jdbc.sql("select state from media_file where about = 'obs-TEST-7'")
                .query(String.class)
                .list())
        .containsExactly("sealed");
  }

  @Test
  @DisplayName("STATUTORY 23: ticked later, what is there is sealed unseen, and no more is taken")
  void later() {
    reports("no");
    String permit = reporter.permit();
    sends(permit, "chat.gif");
    assertThat(reporter.says("").body()).contains("Answer the question first.");
    assertThat(reporter.says("unsure").body())
        .contains("Never look at them again")
        .doesNotContain("type=\"file\"");
    assertThat(exhibits.of(caseKey()).get(0).file().state()).isEqualTo(MediaFile.State.SEALED);
    assertThat(sends(permit, "more.gif").body()).contains("Nothing was kept.");
    assertThat(reporter.says("no").body()).doesNotContain("type=\"file\"");
    assertThat(exhibits.of(caseKey())).hasSize(1);
  }

  @Test
  @DisplayName("Hostile files are refused with the reason, or kept under a safe name")
  void hostileFiles() {
    // Each school has its own allowance of a minute.
    reporter = new PublicReporter(port, "oiea");
    reports("no");
    Map<String, String> fields = reporter.ofFile();
    for (Hostile.Sent sent : Hostile.files()) {
      int before = exhibits.of(caseKey()).size();
      String body = reporter.sends(fields, sent.name(), sent.content()).body();
      if (sent.words().isEmpty()) {
        assertThat(exhibits.of(caseKey())).as(sent.toString()).hasSize(before + 1);
        assertThat(exhibits.of(caseKey()).get(before).file().name())
            .as(sent.toString())
            .endsWith(".gif")
            .doesNotContain("/", "\\", "..", "<", ">", "\"", "\u202E");
      } else {
        assertThat(body).as(sent.toString()).contains("Nothing was kept.", sent.words());
        assertThat(exhibits.of(caseKey())).as(sent.toString()).hasSize(before);
      }
      assertThat(body).doesNotContain("<script", "<img src=x");
    }
  }

  @Test
  @DisplayName("A file without its times, with times to come, or too large, is refused")
  void badInput() {
    reports("no");
    Map<String, String> fields = reporter.ofFile();
    Map<String, String> without = new HashMap<>(fields);
    without.remove("seenAt");
    assertThat(reporter.sends(without, "a.gif", PICTURE).body())
        .contains("“When you saw it” is missing");
    Map<String, String> future = new HashMap<>(fields);
    future.put("savedAt", "2999-01-01T10:00");
    assertThat(reporter.sends(future, "a.gif", PICTURE).body()).contains("still to come");
    Map<String, String> backwards = new HashMap<>(fields);
    backwards.put("savedAt", "2026-01-09T10:00");
    assertThat(reporter.sends(backwards, "a.gif", PICTURE).body()).contains("before it was seen");
    byte[] large = new byte[25 * 1024 * 1024 + 1];
    System.arraycopy(PICTURE, 0, large, 0, PICTURE.length);
    assertThat(reporter.sends(fields, "a.gif", large).body()).contains("too large");
    assertThat(exhibits.of(caseKey())).isEmpty();
  }
}
