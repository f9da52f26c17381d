package org.countersign.absence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.countersign.MovableClock;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The pages of absences as people see them. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Tag("browser")
@Import({Away.class, MovableClock.Installed.class})
@ExtendWith(BrowserExtension.class)
class AbsencePagesBrowserTest {

  @Autowired private Away away;

  @AfterEach
  void putBack() {
    away.end();
  }

  @Test
  void theOfficeRecordsAnAbsenceAndTheHeadSeesWhoIsLeft(Screen screen) {
    Page page = screen.signIn("office.bpet", "demo").open("/absences").page();
    assertThat(page.locator(".empty")).containsText("None");
    screen.wellMade("absences-none");

    page.getByLabel("Who is away").selectOption("headteacher.bpet");
    page.getByLabel("First day").fill("2026-11-23");
    page.getByLabel("Last day").fill("2026-11-20");
    page.getByLabel("Deputy", new Page.GetByLabelOptions().setExact(true))
        .selectOption("comms-lead.bpet");
    page.getByText("Record it").click();
    assertThat(page.getByText("Nothing was recorded.")).isVisible();
    assertThat(page.getByLabel("Who is away")).hasValue("headteacher.bpet");
    screen.wellMade("absences-refused");

    page.getByLabel("Last day").fill("2026-11-27");
    page.getByText("Record it").click();
    assertThat(page.locator("tbody tr")).containsText("Hetty Headley");
    screen.wellMade("absences-recorded");

    screen.open("/absences/steps");
    assertThat(page.getByText("Nobody is left for").first()).isVisible();
    screen.wellMade("who-can-do-what");
    assertThat(screen.complaints()).isEmpty();
  }
}
