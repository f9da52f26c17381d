package org.countersign.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.notice.Happenings.CASE;
import static org.countersign.notice.Happenings.facts;
import static org.countersign.notice.Happenings.forPerson;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Set;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of notices, and mails, as people see them. */
@NoticeTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class NoticeBrowserTest {

  @Autowired private Happenings happenings;
  @Autowired private Notices notices;
  @Autowired private SmtpProxy proxy;
  @Autowired private PostOffice.Arrived arrived;

  @BeforeEach
  @AfterEach
  void forget() {
    happenings.forget();
  }

  @Test
  void peopleChooseHowTheyHear(Screen screen) {
    Page page = screen.signIn("slt.bpet", "demo").open("/notices").page();
    assertThat(page.getByLabel("At once")).isChecked();
    screen.wellMade("notices-choice");
    page.getByLabel("Once a day").check();
    page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(page.getByLabel("Once a day")).isChecked();
    screen.narrow().wellMade("notices-choice-narrow");
  }

  @Test
  void theOfficeSeesWhatDidNotArriveAndSendsItAgain(Screen screen) {
    proxy.mode(SmtpProxy.Mode.SAYS_NEVER);
    happenings.appears(forPerson("headteacher.bpet"), null);
    happenings.work();
    Page page = screen.signIn("office.bpet", "demo").page();
    screen.wellMade("notices-start");
    screen.open("/notices/failed");
    screen.wellMade("notices-failed");
    screen.narrow().wellMade("notices-failed-narrow");
    page.getByText("Send again").click();
    assertThat(page.locator("[role=status]")).containsText("It is sent again");
    screen.wellMade("notices-sent-again");
  }

  @Test
  void theDemoSaysThatNothingWasSent(Screen screen) {
    Page page = screen.signIn("staff.bpet", "demo").open("/demo-mail").page();
    assertThat(page.locator("main")).containsText("Nothing was sent.");
    screen.wellMade("notices-demo-mail");
  }

  @Test
  void mailsAreReadable(Screen screen) {
    happenings.appears(forPerson("headteacher.bpet"), Instant.parse("2026-11-26T00:00:00Z"));
    happenings.appears(facts(Set.of("dsl.bpet"), Set.of()), null, true, true);
    happenings.inTransaction(
        () ->
            notices.tell(
                new Telling(
                    "browser",
                    "bpet",
                    CASE,
                    Addressee.person("staff.bpet"),
                    "Your post " + CASE + " was refused",
                    "Not ours to tell.\nAsk the office.",
                    "BPET:7-8a; ours: nobody checks their own post",
                    false)));
    happenings.work();
    assertThat(arrived.count()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      screen.page().setContent(PostOffice.Arrived.part(arrived.all().get(i), 1));
      screen.wellMade("notices-mail-" + i);
    }
    screen.narrow().wellMade("notices-mail-narrow");
  }
}
