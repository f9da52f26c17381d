package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import org.countersign.evidence.EvidenceOfTests;
import org.countersign.evidence.Exhibits;
import org.countersign.evidence.Hostile;
import org.countersign.evidence.Uploads;
import org.countersign.reporting.ReporterMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reporting on a telephone and at a desk, with texts that try to be more than words. */
@BrowserTest
class ReportBrowserTest {

  private static final String PAGE = "/report-a-concern/obs";
  private static final List<String> FIELDS =
      List.of("whatHappened", "webAddress", "victimNames", "perpetratorNames");

  @Autowired private ReporterMessages messages;
  @Autowired private Exhibits exhibits;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private EvidenceOfTests readers;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @AfterEach
  void leaveNothingElse() {
    for (String gone :
        List.of(
            "media_opening",
            "concern_message",
            "concern_report",
            "evidence_permit",
            "evidence_closed")) {
      jdbc.sql("delete from " + gone).update();
    }
  }

  @Test
  void aPupilReportsReadsAndAddsWithATelephone(Screen screen) {
    Page page = screen.narrow().open(PAGE).page();
    looks(screen, "report-narrow");
    int round = 0;
    for (Hostile.Text hostile : Hostile.texts()) {
      page.locator("#" + FIELDS.get(round++ % FIELDS.size())).fill(hostile.text());
      if (round % FIELDS.size() == 0) {
        page.getByText("Send it to the school").click();
        assertThat(page.getByText("Nothing was sent yet.")).isVisible();
        assertThat(page.locator("#" + FIELDS.get(FIELDS.size() - 1)))
            .hasValue(hostile.text().substring(0, Math.min(1000, hostile.text().length())));
      }
    }
    looks(screen, "report-refused-narrow");

    page.locator("#indecentImage\\.no").check();
    page.locator("#danger\\.no").check();
    page.locator("#reporter\\.pupil").check();
    page.getByText("Send it to the school").click();
    assertThat(page.locator("h1")).hasText("The school has your report");
    looks(screen, "report-receipt-narrow");
    String code = page.locator(".code").innerText();

    page.setInputFiles("#file", new FilePayload("chat.gif", "image/gif", Hostile.plain()));
    page.fill("#seenAt", "2026-01-10T10:00");
    page.fill("#savedAt", "2026-01-10T10:05");
    page.getByText("Send the file").click();
    assertThat(page.getByText("The school has your file.")).isVisible();

    String report = jdbc.sql("select id from concern_report").query(String.class).single();
    transaction.executeWithoutResult(
        status -> Hostile.texts().forEach(text -> messages.tell(report, text.text(), "dsl.obs")));
    screen.open(PAGE + "/answers");
    looks(screen, "report-code-narrow");
    page.fill("#code", code.toLowerCase(Locale.UK));
    page.locator("main button").click();
    assertThat(page.locator(".typed")).hasCount(Hostile.texts().size());
    assertThat(page.locator(".typed").allTextContents())
        .isEqualTo(Hostile.texts().stream().map(Hostile.Text::text).toList());
    looks(screen, "report-thread-narrow");
  }

  @Test
  void staffReportAtADeskAndEvidenceIsListed(Screen screen) {
    Page page = screen.signIn("staff.obs", "demo").page();
    page.getByText("Report a concern online").click();
    assertThat(page.locator("h1")).hasText("Report a concern online");
    looks(screen, "report-staff");

    Uploads uploads = beans.createBean(Uploads.class);
    String key = "obs-TEST-browser";
    readers.opens(key, "staff.obs");
    transaction.executeWithoutResult(
        status ->
            Hostile.texts()
                .forEach(text -> uploads.exhibit(exhibits, key, "obs", "staff.obs", text.text())));
    screen.open("/evidence/" + key);
    assertThat(page.locator("section.panel")).hasCount(Hostile.texts().size());
    looks(screen, "evidence");
    page.locator("summary").first().click();
    page.getByText("seal all").first().click();
    assertThat(page.getByText("Sealed.").first()).isVisible();
    looks(screen, "evidence-sealed");

    screen.open("/camunda/app/tasklist/default/");
    page.getByText("Report a concern online").click();
    assertThat(page.locator("h1")).hasText("Report a concern online");
  }

  /** Accessible, nothing cut off, and no script of anybody has run or was stopped from running. */
  private static void looks(Screen screen, String name) {
    screen.shot(name);
    Page page = screen.page();
    assertThat(page.title()).doesNotContain("owned");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
    assertThat(
            new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations())
        .isEmpty();
    assertThat(screen.complaints()).isEmpty();
  }
}
