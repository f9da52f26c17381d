package org.countersign.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.countersign.audit.TrailCheck;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of the trail as people see them, on a desk and on a telephone. */
@PostTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class TrailPagesBrowserTest {

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private TrailCheck check;
  @Autowired private JdbcTemplate jdbc;

  @AfterEach
  void putBack() {
    scene.end();
    check.run();
  }

  @Test
  void everythingThatHappenedInAPost(Screen screen) {
    String number =
        desk.ask("staff.bpet", desk.picture("instagram-bpet", "staff.bpet", "bpet-p002"));
    desk.complete(
        number,
        "checkPost",
        "headteacher.bpet",
        Map.of(
            "decision",
            "return",
            "reason",
            "The second face from the left is too close.",
            "facesCloseUp",
            "yes",
            "nameWithFace",
            "no",
            "uniform",
            "no",
            "place",
            "no"));

    Page page = screen.signIn("auditor.bpet", "demo").open("/trail/" + number).page();
    assertThat(page.locator("h1")).hasText("Trail of " + number);
    assertThat(page.locator("tbody")).containsText("The second face from the left is too close.");
    assertThat(page.locator("tbody")).not().containsText("{");
    shown(screen, "trail-of-a-post");

    page.locator("details summary").first().click();
    shown(screen, "trail-of-a-post-clauses");
  }

  @Test
  void whetherTheTrailIsWhole(Screen screen) {
    check.run();
    screen.signIn("auditor.bpet", "demo").open("/trail");
    shown(screen, "trail-whole");

    String number = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    jdbc.update(
        "insert into trail_check (begun_at, ended_at, events, chains, seals, fault, finding)"
            + " values (current_timestamp, current_timestamp, 1, 1, 1, 'link', ?)",
        "case/" + number + ", event 3");
    screen.open("/trail");
    assertThat(screen.page().locator("main")).containsText("It is broken.");
    shown(screen, "trail-broken");
  }

  private static void shown(Screen screen, String name) {
    screen.wellMade(name).narrow().wellMade("narrow-" + name).wide();
    assertThat(screen.complaints()).isEmpty();
  }
}
