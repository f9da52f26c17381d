package org.countersign.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.countersign.DemoTest;
import org.countersign.access.Guesses;
import org.countersign.access.Secret;
import org.countersign.audit.By;
import org.countersign.evidence.Hostile;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Reporting without an account and with one, over HTTP, with no script and no cookie. */
@DemoTest
class ReportPagesTest {

  private static final String PAGE = "/report-a-concern/obs";

  /** What is typed freely. */
  private static final List<String> WORDS =
      List.of(
          "whatHappened",
          "platform",
          "webAddress",
          "victimNames",
          "perpetratorNames",
          "name",
          "contact");

  @LocalServerPort private int port;
  @Autowired private ReportRegister register;
  @Autowired private ReporterMessages messages;
  @Autowired private OldReports old;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private PublicReporter reporter;

  @AfterEach
  void leaveNothing() {
    for (String table :
        List.of("concern_message", "concern_report", "evidence_permit", "evidence_closed")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  @BeforeEach
  void aReporter() {
    reporter = new PublicReporter(port, "obs");
  }

  private HttpResponse<String> opens(String code) {
    return new Visitor(port).postForm(PAGE + "/answers", Map.of("code", code));
  }

  private Report only() {
    return register.byId(reporter.report()).orElseThrow();
  }

  @Test
  @DisplayName("STATUTORY 23, 28: the page asks first, says what never to do, and where to go")
  void thePage() {
    HttpResponse<String> page = new Visitor(port).page(PAGE);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    String body = page.body();
    assertThat(body)
        .doesNotContain("<script", "checked")
        .contains("999", "0800 1111", "Report Remove", "Internet Watch Foundation")
        .contains("Never look at them again, copy, forward, save or delete them")
        .contains("Do not answer what was written");
    assertThat(body.indexOf("name=\"indecentImage\"")).isLessThan(body.indexOf("whatHappened"));
    assertThat(new Visitor(port).page("/report-a-concern/none").statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).page("/report-a-concern").body()).contains(PAGE);
  }

  @Test
  @DisplayName("An anonymous report is kept, nothing says who sent it, and its code opens it")
  void anonymously() {
    reporter.reports();
    String code = reporter.code();

    Report report = only();
    assertThat(report.reporter()).isEqualTo(Reporter.PUPIL);
    assertThat(report.username()).isNull();
    assertThat(report.name()).isNull();
    // Unknown is never a no.
    assertThat(report.victim()).isEqualTo(Victim.UNKNOWN);
    assertThat(report.perpetrator()).isEqualTo(Perpetrator.UNKNOWN);
    assertThat(report.schoolHours()).isEqualTo(YesNo.UNSURE);
    assertThat(report.caseKey()).isNotNull();
    assertThat(jdbc.sql("select code_hash from concern_report").query(String.class).single())
        .isEqualTo(Secret.hash(code.replace("-", "")));
    assertThat(trailOf(report.caseKey()))
        .allSatisfy(line -> assertThat(line).doesNotContain("Robin"));
    assertThat(opens(code.toLowerCase(Locale.UK).replace("-", " ")).body())
        .contains("There are no messages yet");
  }

  private List<String> trailOf(String caseKey) {
    return jdbc.sql(
            "select e.kind || ' ' || e.actor_kind || ' ' || coalesce(cast(p.content as varchar), '')"
                + " from trail_event e left join trail_payload p on p.event = e.id"
                + " where e.chain = ?")
        .param("case/" + caseKey)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName(
      "The school and the reporter write to each other, who stays anonymous; then it is closed")
  void bothWays() {
    reporter.reports();
    String code = reporter.code();
    String report = only().id();
    transaction.executeWithoutResult(
        status -> messages.tell(report, "Which group is it? <b>Tell us</b>", "dsl.obs"));

    assertThat(reporter.reads().body())
        .contains("Which group is it? &lt;b&gt;Tell us&lt;/b&gt;")
        .contains("The school")
        .doesNotContain("dsl.obs");
    assertThat(reporter.writes("The one of 7B 🐸 مرحبا").body())
        .contains("The school has your message.")
        .contains("7B 🐸 مرحبا");
    assertThat(messages.of(report))
        .extracting(ReporterMessages.Message::fromReporter)
        .containsExactly(false, true);
    transaction.executeWithoutResult(status -> messages.close(report, By.person("dsl.obs")));
    assertThat(reporter.reads().body()).contains("It is closed.");
  }

  @Test
  @DisplayName("Codes that nobody was given look alike, and guesses are turned away")
  void guesses() {
    reporter.reports();
    String code = reporter.code();
    assertThat(new Visitor(port).postForm("/report-a-concern/bpet/answers", Map.of("code", code)))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(404));
    int last = 0;
    for (int tried = 0; tried <= Guesses.MOST; tried++) {
      last = opens("22222-33333-44444-55555-66666").statusCode();
    }
    assertThat(last).isEqualTo(429);
    assertThat(reporter.reads().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("An empty report is refused with what to change, and what was typed stays")
  void empty() {
    HttpResponse<String> answer =
        reporter.reports(Map.of("form", reporter.report(), "victimNames", "Robin <i>Hood</i>"));
    assertThat(answer.body())
        .contains("Nothing was sent yet.")
        .contains("“Tell us in your own words” is missing")
        .contains("naked or sexual picture or film of somebody under 18?” is not answered")
        .contains("Robin &lt;i&gt;Hood&lt;/i&gt;");
    assertThat(register.byId(reporter.report())).isEmpty();
  }

  @Test
  @DisplayName("A time in the future, an answer that is not offered and half a letter are refused")
  void badInput() {
    Map<String, String> typed = reporter.least();
    typed.put("firstSeen", "2999-01-01T10:00");
    typed.put("victim", "everybody");
    typed.put("keepFrom", "auditor");
    typed.put("platform", "a\u0000b");
    assertThat(reporter.reports(typed).body())
        .contains("is still to come")
        .contains("“Who does it happen to?” has an answer that is not offered")
        .contains("“Is it about one of these people?” has an answer that is not offered")
        .contains("“Which app, game or website?” has characters that cannot be seen");
    assertThat(register.byId(reporter.report())).isEmpty();
  }

  @Test
  @DisplayName("Hostile texts are kept as they are and shown as words, in each field and message")
  void hostileTexts() {
    // Each school has its own allowance of a minute.
    reporter = new PublicReporter(port, "wmat");
    for (Hostile.Text hostile : Hostile.texts()) {
      String text = hostile.text();
      Map<String, String> typed = new HashMap<>();
      for (String field : WORDS) {
        // “Which app” has room for 200.
        typed.put(field, text.substring(0, Math.min(200, text.length())));
      }
      assertInert(reporter.reports(typed).body(), typed.get("name"), WORDS.size());
    }
    reporter = new PublicReporter(port, "hcps");
    reporter.reports();
    for (Hostile.Text hostile : Hostile.texts()) {
      String text = hostile.text();
      assertInert(reporter.writes(text).body(), text, 1);
      assertThat(messages.of(reporter.report()))
          .last()
          .extracting(ReporterMessages.Message::words)
          .isEqualTo(text);
    }
  }

  private static void assertInert(String page, String text, int times) {
    String shown = HtmlUtils.htmlEscape(text, "UTF-8");
    assertThat(page.split(Pattern.quote(shown), -1)).as(text).hasSizeGreaterThan(times);
    if (!shown.equals(text)) {
      assertThat(page).doesNotContain(text);
    }
  }

  @Test
  @DisplayName("Sent twice, it is one report")
  void twice() {
    reporter.reports();
    assertThat(reporter.reports().statusCode()).isEqualTo(409);
    assertThat(jdbc.sql("select count(*) from concern_report").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("Retention takes what was said and by whom, and leaves that there was a report")
  void retention() {
    Map<String, String> typed = reporter.least();
    typed.put("name", "Sam Example");
    typed.put("victimNames", "Robin Example");
    reporter.reports(typed);
    reporter.writes("Robin again");
    transaction.executeWithoutResult(status -> old.forget(only().caseKey()));
    assertThat(only().toString()).doesNotContain("Robin", "Sam");
    assertThat(messages.of(reporter.report())).isEmpty();
    assertThat(reporter.reads().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("Two reports of the same thing go on in one case, and both are kept")
  void joined() {
    reporter.reports();
    PublicReporter other = new PublicReporter(port, "obs");
    other.reports();
    String key = only().caseKey();
    transaction.executeWithoutResult(
        status -> register.join(other.report(), key, By.person("dsl.obs")));
    assertThat(register.ofCase(key))
        .extracting(Report::id)
        .containsExactly(reporter.report(), other.report());
    assertThat(other.reads().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("A flood of reports is turned away, with whom to phone")
  void flood() {
    for (int sent = 0; sent < ReportAllowance.AN_HOUR; sent++) {
      String id = UUID.randomUUID().toString();
      jdbc.sql(
              "insert into concern_report (id, school, received_at, code_hash, reporter, victim,"
                  + " perpetrator, what_happened, flags, keep_from, school_hours, intended,"
                  + " indecent_image, danger, underage, referred_before, case_key)"
                  + " values (?, 'obs', current_timestamp, ?, 'pupil', 'pupil', 'unknown', 'x', '',"
                  + " '', 'no', 'no', 'no', 'no', 'no', 'no', 'obs-TEST-1')")
          .params(id, id)
          .update();
    }
    HttpResponse<String> answer = reporter.reports();
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("999");
    assertThat(register.byId(reporter.report())).isEmpty();
  }

  @Test
  @DisplayName("Staff report by name from their own page, and need the token against forgery")
  void staff() {
    Visitor staff = new Visitor(port);
    staff.signIn("staff.obs", "demo");
    Map<String, String> typed = reporter.least();
    typed.remove("reporter");
    typed.put("school", "obs");
    assertThat(staff.submit("/report-online", "/report-online", typed).body())
        .contains("Your code:");
    assertThat(only().username()).isEqualTo("staff.obs");
    assertThat(only().reporter()).isEqualTo(Reporter.STAFF);
    assertThat(trailOf(only().caseKey())).anyMatch(line -> line.contains("person"));
    String another = UUID.randomUUID().toString();
    typed.put("form", another);
    assertThat(staff.postForm("/report-online", typed).statusCode()).isEqualTo(403);
    typed.put("school", "wmat");
    assertThat(staff.submit("/report-online", "/report-online", typed).statusCode()).isEqualTo(404);
    assertThat(register.byId(another)).isEmpty();
  }
}
