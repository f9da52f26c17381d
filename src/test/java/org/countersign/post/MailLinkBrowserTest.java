package org.countersign.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** The address that stands in mails leads straight to the task, whoever has to sign in first. */
@PostTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class MailLinkBrowserTest {

  @Autowired private Desk desk;
  @Autowired private Scene scene;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private String link() {
    String key = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    return "/camunda/app/tasklist/default/#/?task=" + desk.task(key, "checkPost").getId();
  }

  private static void showsTask(Page page) {
    assertThat(page.locator("[cam-tasklist-task] h2").first()).containsText("Check the post");
  }

  @Test
  void signedInItShowsTheTask(Screen screen) {
    String link = link();
    screen.signIn("headteacher.bpet", "demo").open(link);
    showsTask(screen.page());
    screen.shot("mail-link");
  }

  @Test
  void signedOutItShowsTheTaskAfterSigningIn(Screen screen) {
    String link = link();
    Page page = screen.open(link).page();
    screen.shot("mail-link-signed-out");
    page.locator("input[name=username], input[type=text]").first().fill("headteacher.bpet");
    page.locator("input[type=password]").first().fill("demo");
    page.locator("button[type=submit]").first().click();
    showsTask(page);
    screen.shot("mail-link-after-sign-in");
  }
}
