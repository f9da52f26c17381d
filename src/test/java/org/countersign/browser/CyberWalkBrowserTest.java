package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.countersign.evidence.Hostile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case of cyberbullying, reported with every hostile text, as its team deals with it. */
@BrowserTest
class CyberWalkBrowserTest {

  @Autowired private Clock clock;
  @Autowired private TaskService tasks;
  @Autowired private JdbcTemplate jdbc;

  /** Nothing that was typed has done anything. */
  private static void isInert(Page page) {
    assertThat(page.title()).doesNotContain("owned");
    assertThat(page.locator("h1:text-is('owned')").count()).isZero();
  }

  private String minutesAgo(int minutes) {
    return LocalDateTime.now(clock)
        .minusMinutes(minutes)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  @Test
  @DisplayName("OBS CYB-3, CYB-4, SLT-4: reported, evidence saved, assessed, dealt with, supported")
  void obs(Screen screen) {
    Page page = screen.signIn("staff.obs", "demo").open("/report-online").page();
    page.locator("#indecentImage\\.no").check();
    page.locator("#danger\\.no").check();
    page.fill(
        "#whatHappened",
        Hostile.texts().stream().map(Hostile.Text::text).collect(Collectors.joining("\n")));
    page.locator("#victim\\.pupil").check();
    page.locator("#perpetrator\\.pupil-here").check();
    page.fill("#victimNames", "<b>Petal</b>");
    page.getByText("Send it").last().click();
    page.locator(".code").waitFor();

    String key =
        jdbc.queryForObject(
            "select case_key from concern_report order by received_at desc limit 1", String.class);
    TasklistDesk desk = new TasklistDesk(screen).signIn("slt.obs");
    desk.openStep(tasks, key, "preserveEvidence").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("<script>document.title");
    isInert(page);
    desk.choose("decision", "All there is is saved, as exhibits of this case");
    desk.choose("indecentImage", "No");
    Locator files = desk.field("media").locator("input[type=file]");
    files.setInputFiles(new FilePayload("Screen.png", "image/png", PostDesk.picture()));
    assertThat(desk.field("media")).containsText("Screen.png added");
    desk.write("seenAt", minutesAgo(3)).write("savedAt", minutesAgo(2));
    desk.write("note", "<img src=x onerror=\"document.title='owned'\">");
    assertThat(Accessibility.broken(page, ".post-form")).isEmpty();
    desk.shot("cyber-1-evidence").send();

    desk.openStep(tasks, key, "assessReport").claim().ready();
    desk.choose("decision", "It is a case of its own");
    desk.choose("victim", "A pupil, or pupils and staff");
    desk.write("victimNames", "<script>document.title='owned'</script>");
    desk.select("perpetratorKind", "pupil-here").write("suspectNames", "{{7*7}}");
    desk.choose("crime", "No").choose("dangerNow", "No");
    desk.choose("underagePlatform", "No").choose("referredBefore", "No");
    assertThat(Accessibility.broken(page, ".post-form")).isEmpty();
    desk.shot("cyber-2-assessment").send();

    desk.openStep(tasks, key, "dealInternally").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("{{7*7}}");
    desk.choose("decision", "It is dealt with");
    desk.write("answer1", "It is so.").write("answer2", "Behaviour policy.");
    desk.write("outcome", "=1+1");
    assertThat(Accessibility.broken(page, ".post-form")).isEmpty();
    desk.shot("cyber-3-route").send();

    desk.openStep(tasks, key, "supportVictim").claim().ready();
    desk.choose("decision", "The plan stands").write("plan", "Sits with friends at lunch.");
    desk.select("adult", "staff.obs").write("checkIns", "Mondays").choose("noReply", "Yes");
    desk.shot("cyber-4-support").send();
    isInert(page);

    screen.open("/cyberbullying");
    page.locator("main li a").filter(new Locator.FilterOptions().setHasText(key)).first().click();
    page.locator("h1").waitFor();
    assertThat(page.locator("main")).containsText("It is dealt with");
    isInert(page);
    assertThat(Accessibility.broken(page, "main")).isEmpty();
    screen.shot("cyber-5-case").narrow().shot("cyber-5-case-narrow");
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("fits a telephone")
        .isTrue();
    screen.open("/camunda/app/cockpit/default/#/processes");
    isInert(page);
    assertThat(page.content()).doesNotContain("cyberbullying-escalation");
  }
}
