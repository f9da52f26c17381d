package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A concern from the office's page to the referral, as people see it through. */
@BrowserTest
class ConcernWalkBrowserTest {

  private static final String PROCEDURE = "Concern about a member of staff";

  private static void report(Screen screen, String adult, String source) {
    Page page = screen.page();
    screen.open("/report-concern");
    page.locator("input[name=childAtRiskNow][value=no]").check();
    page.locator("[name=adult1]").selectOption(adult);
    page.locator("[name=kind1]").selectOption("staff");
    page.locator("[name=source]").selectOption(source);
    String now =
        LocalDateTime.now(ZoneId.of("Europe/London"))
            .minusMinutes(5)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    page.locator("[name=disclosedAt]").fill(now);
    page.locator("[name=awareAt]").fill(now);
    page.locator("[name=whatHappened]").fill("Wrote to a pupil by a private account.");
    page.locator("input[name=networking][value=no]").check();
    page.locator("input[name=worksForTrust][value=no]").check();
    page.locator("main form.panel button[type=submit]").last().click();
    assertThat(page.locator("main")).containsText("It is received");
  }

  private static Locator form(Page page) {
    Locator form = page.locator(".fjs-form");
    form.locator(".fjs-form-field").first().waitFor();
    return form;
  }

  private static void complete(Page page) {
    var answer =
        page.waitForResponse(
            "**/submit-form",
            () -> page.locator(".form-actions .btn-primary:visible").first().click());
    if (!answer.ok()) {
      throw new AssertionError(answer.text());
    }
  }

  private static void judge(TasklistDesk desk, String decision) {
    desk.open("For my roles", "Decide on the threshold").claim();
    Locator form = form(desk.page());
    for (Locator yes :
        form.getByLabel("Yes", new Locator.GetByLabelOptions().setExact(true)).all()) {
      yes.check();
    }
    form.getByLabel(decision, new Locator.GetByLabelOptions().setExact(true)).check();
    form.locator("textarea").last().fill("A private account was used.");
  }

  @Test
  @DisplayName("HCPS CP-1 to CP-3: a parent tells the office of a teacher; judged, and referred")
  void hcps(Screen screen) throws IOException {
    TasklistDesk desk = new TasklistDesk(screen);
    desk.signIn("office.hcps");
    report(screen, "teacher07.hcps", "parent");
    desk.procedure(PROCEDURE).signIn("headteacher.hcps");
    judge(desk, "Refer it to the LADO");
    screen.shot("concern-1-threshold");
    complete(desk.page());
    desk.procedure("LADO referral").open("For my roles", "Refer to the LADO");
    form(desk.page());
    screen.shot("concern-2-refer");
    screen.open("/concerns");
    String number = desk.page().locator("main a[href^='/concerns/']").first().innerText();
    screen.open("/concerns/" + number + "/record");
    assertThat(desk.page().locator("main")).containsText("Basil Clatterby");
    assertThat(desk.page().locator("main")).containsText("Refer it to the LADO");
    screen.shot("concern-3-record");
    var pdf =
        desk.page()
            .request()
            .get(
                desk.page().getByText("Referral document (PDF)").getAttribute("href"),
                RequestOptions.create());
    assertEquals("application/pdf", pdf.headers().get("content-type"));
    Files.write(Path.of("target", "screenshots", "concern-referral.pdf"), pdf.body());
    desk.signIn("teacher07.hcps");
    assertThat(desk.page().locator("body")).not().containsText("LADO");
    screen.open("/concerns/" + number + "/record");
    assertThat(desk.page().locator("body")).not().containsText("Clatterby, member");
  }

  @Test
  @DisplayName(
      "reading 11: a concern about the head of BPET is the chief executive's, not the head's")
  void bpet(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    desk.signIn("staff.bpet");
    report(screen, "headteacher.bpet", "staff");
    desk.procedure(PROCEDURE).signIn("chief-executive.bpet");
    judge(desk, "Refer it to the LADO");
    complete(desk.page());
    desk.signIn("headteacher.bpet");
    for (String filter : List.of("My tasks", "For my roles", "Overdue", "All of my school")) {
      Locator link = desk.page().getByText(filter);
      if (link.count() > 0) {
        link.first().click();
      }
      assertThat(desk.page().locator(".tasks-list")).not().containsText(PROCEDURE);
    }
  }
}
