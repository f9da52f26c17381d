package org.countersign.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.absence.Away;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.countersign.browser.TasklistDesk;
import org.countersign.notice.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Issue 5, “Done when” 1: due date, deputy, reminder and expiry of a post, as people see them. */
@PostTest
@Import(Away.class)
@RecordApplicationEvents
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class PostInTimeBrowserTest {

  private static final String HEAD = "headteacher.bpet";
  private static final String DEPUTY = "comms-lead.bpet";

  /** A Friday; the post of this test is for the Friday after. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private Away away;
  @Autowired private MovableClock clock;
  @Autowired private ApplicationContext product;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void nobodyWasTold() {
    jdbc.update("delete from notice_mail");
    jdbc.update("delete from notice");
    jdbc.update("delete from notice_step");
    MailRound.putAway(product);
  }

  @AfterEach
  void putBack() {
    away.end();
    scene.end();
    away.end();
  }

  private String asked() {
    return desk.ask(
        "staff.bpet", CaseDesk.with(desk.words("facebook-bpet"), "publishOn", DAY.toString()));
  }

  /** A session ends where time goes on for days, so somebody signs in anew. */
  private Locator mails(Screen screen) {
    MailRound.run(product);
    new TasklistDesk(screen).signIn("staff.bpet");
    return screen.open("/demo-mail").page().locator("main");
  }

  @Test
  @DisplayName("BPET 7-8a: the head is away; the deputy hears, is reminded, and checks in time")
  void inTime(Screen screen) {
    TasklistDesk tasklist = new TasklistDesk(screen);
    Page page = tasklist.signIn("office.bpet").page();
    screen.open("/absences");
    page.getByLabel("Who is away").selectOption(HEAD);
    page.getByLabel("First day").fill("2026-11-20");
    page.getByLabel("Last day").fill("2026-12-04");
    page.getByLabel("Deputy").selectOption(DEPUTY);
    screen.shot("in-time-1-absence");
    page.locator("main form button").first().click();

    String key = asked();

    assertThat(mails(screen)).containsText("As a deputy: Check the post (" + key + ")");
    assertThat(mails(screen)).containsText("Friday 27 November 2026");
    screen.shot("in-time-2-mail");

    clock.standAt(Instant.parse("2026-11-27T00:01:00Z"));
    assertThat(mails(screen)).containsText("Reminder: Check the post (" + key + ")");
    screen.shot("in-time-3-reminder");

    clock.standAt(Instant.parse("2026-11-27T09:00:00Z"));
    tasklist.signIn(DEPUTY).open("For my roles", "Check the post").claim().ready();
    page.getByText("Deadlines").click();
    assertThat(page.locator(".tab-pane, .task-details").last())
        .containsText("days of the calendar, in London");
    screen.shot("in-time-4-deadlines");
    page.getByText("Form").first().click();
    tasklist.ready().choose("decision", "Approve: it may go out as it is").send();

    screen.open("/posts/" + key);
    assertThat(page.locator("main")).containsText("who was away");
    screen.shot("in-time-5-record");
    tasklist.signIn("auditor.bpet");
    screen.open("/trail/" + key);
    assertThat(page.locator("main")).containsText("notice: reminder");
    screen.shot("in-time-6-trail");
  }

  @Test
  @DisplayName("P6: nobody checked it by the end of its day; it expires, and its author hears")
  void expired(Screen screen) {
    String key = asked();

    scene.dayComes(DAY.plusDays(1));
    scene.fires(key, "itsDayIsOver");
    desk.work(key);

    assertThat(desk.post(key).status()).isEqualTo(Status.EXPIRED);
    assertThat(mails(screen)).containsText("Your post " + key + " expired");
    screen.shot("in-time-7-expired-mail");
    screen.open("/posts/" + key);
    assertThat(screen.page().locator("main")).containsText("expired, never posted");
    screen.shot("in-time-8-expired");
  }
}
