package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countersign.casebook.BookRows;
import org.countersign.casebook.BookRows.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The overview and the policies, as a head and as governors see them. */
@BrowserTest
class OversightBrowserTest {

  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  private BookRows book;

  @BeforeEach
  void cases() {
    Instant now = clock.instant();
    book = new BookRows(jdbc, "wmat").clear();
    for (int i = 0; i < 13; i++) {
      Case one = new Case("post-sign-off", false, null, now.minusSeconds(9_000L + i), null);
      String number = book.ended(one, Duration.ofMinutes(10L * i));
      book.clause(number, "WMAT:7.5c", now);
      if (i < 2) {
        book.step(number, "postRefused", now);
      }
    }
    for (int i = 0; i < 6; i++) {
      book.running(new Case("consent-withdrawal", false, null, now, now.minusSeconds(60L * i)));
    }
  }

  @AfterEach
  void none() {
    book.clear();
  }

  private static void look(Screen screen, String path, String shot) {
    screen.open(path).shot(shot);
    assertThat(
            new AxeBuilder(screen.page())
                .withTags(
                    List.of(
                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations())
        .isEmpty();
    Object wider =
        screen.page().evaluate("document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wider).as(path).isEqualTo(false);
  }

  @Test
  @DisplayName("issue 8: leaders come from Cockpit to the overview and to their policy")
  void leaders(Screen screen) {
    screen.signIn("headteacher.wmat", "demo").open("/camunda/app/cockpit/default/");
    screen.shot("cockpit-links");
    screen.page().getByText("Overview").first().click();
    assertThat(screen.page().locator("h1")).containsText("Overview of");
    for (String size : List.of("", "-narrow")) {
      look(screen, "/overview", "overview" + size);
      look(screen, "/policies", "policies" + size);
      look(screen, "/policies/steps?procedure=post-sign-off", "policy-steps" + size);
      screen.narrow();
    }
    assertThat(screen.page().locator("main")).containsText("WMAT:7.5c");
    screen.open("/policies").page().getByLabel("13 cases in which WMAT:7.5c was applied").click();
    assertThat(screen.page().locator("body")).containsText("wmat-BOOK-2026-0001");
    screen.shot("policy-to-cases");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  @DisplayName("issue 8: governors read why their counts are rounded")
  void governors(Screen screen) {
    screen.signIn("chair-of-governors.wmat", "demo");
    look(screen, "/overview", "overview-rounded");
    assertThat(screen.page().locator("main")).containsText("about 15");
    assertThat(screen.complaints()).isEmpty();
  }
}
