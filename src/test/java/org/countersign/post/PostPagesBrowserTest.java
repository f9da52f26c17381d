package org.countersign.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Use;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of posts as people see them, empty and filled, on a desk and on a telephone. */
@PostTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class PostPagesBrowserTest {

  private static final String PUPIL = "bpet-p015";

  @Autowired private Desk desk;
  @Autowired private ConsentRegister consents;
  @Autowired private PostingStops stops;
  @Autowired private StopPosting posting;
  @Autowired private MovableClock clock;
  @Autowired private Scene scene;

  @BeforeEach
  void nothingYet() {
    scene.forgetPosts();
  }

  @AfterEach
  void asBefore() {
    if (stops.current("bpet").isPresent()) {
      posting.resume("bpet", "The test is over.", "slt.bpet");
    }
  }

  @Test
  void theListAndTheRecordOfAPost(Screen screen) {
    String returned =
        desk.ask(
            "staff.bpet",
            CaseDesk.with(
                desk.picture("facebook-bpet", "staff.bpet", "bpet-p001", "bpet-p008"),
                "postText",
                "Year 3 have built a boat that floats.\n\nCome and see it at the fair!"));
    String posted =
        desk.ask("staff.bpet", desk.picture("instagram-bpet", "staff.bpet", "bpet-p002"));
    desk.approve(posted, "headteacher.bpet");
    desk.publish(posted, "staff.bpet");

    screen.signIn("headteacher.bpet", "demo");
    shown(screen, "start-posts");
    screen.open("/posts");
    shown(screen, "posts-list");
    assertThat(screen.page().locator("tbody th a").first()).hasText(posted);

    screen.page().getByLabel("Status").selectOption("refused");
    screen.page().getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(screen.page().locator(".empty")).containsText("There is none here.");
    shown(screen, "posts-none");

    screen.open("/posts/" + posted);
    assertThat(screen.page().locator(".post-look img")).hasCount(1);
    assertThat(
            screen
                .page()
                .evaluate("[...document.images].every((i) => i.complete && i.naturalWidth > 0)"))
        .isEqualTo(true);
    shown(screen, "post-record-posted");
    screen.open("/posts/" + returned);
    assertThat(screen.page().locator("main")).containsText("consent was refused");
    shown(screen, "post-record-returned");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  void postingIsStoppedFromTasklistByKeyboardAndGoesOn(Screen screen) {
    String key = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    Page page = screen.signIn("slt.bpet", "demo").open("/camunda/app/tasklist/default/").page();
    screen.shot("tasklist-stop-posting");
    page.getByText("Stop posting").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/posting");
    shown(screen, "posting-goes-on");

    page.getByLabel("Why is posting to stop?").focus();
    page.keyboard().type("There was an accident on the school trip.");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.getByText("Every post on its way is held up;").waitFor();
    desk.work(key);
    screen.open("/posting");
    assertThat(page.locator("h1")).hasText("Posting is stopped");
    assertThat(page.locator("main")).containsText(key);
    shown(screen, "posting-stopped");
    screen.open("/camunda/app/tasklist/default/");
    assertThat(page.getByText("Posting is stopped")).isVisible();
    screen.shot("tasklist-posting-is-stopped");

    posting.resume("bpet", "Everybody is well.", "headteacher.bpet");
    desk.work(key);
    screen.open("/posting?unchanged");
    shown(screen, "posting-a-colleague-was-faster");
    page.evaluate("document.querySelector('#reason').required = false");
    page.locator("main form.panel button").click();
    assertThat(page.getByText("Nothing was changed.")).isVisible();
    shown(screen, "posting-without-a-reason");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  void whatHasToBeTakenDown(Screen screen) {
    screen.signIn("data-lead.oiea", "demo").open("/posts/to-take-down");
    assertThat(screen.page().locator(".empty")).containsText("has none");
    shown(screen, "to-take-down-none");
    screen.page().context().clearCookies();

    String key =
        desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001", PUPIL));
    desk.approve(key, "headteacher.bpet");
    desk.claim(key, "publishPost", "staff.bpet");
    record(Decision.WITHDRAWN);
    desk.work(key);
    desk.complete(
        key,
        "confirmNotPosted",
        "staff.bpet",
        Map.of("decision", "posted", "link", "https://social.example/p/" + "long".repeat(30)));
    record(Decision.GIVEN);

    screen.signIn("data-lead.bpet", "demo").open("/posts/to-take-down");
    assertThat(screen.page().locator("main")).containsText("consent was withdrawn");
    shown(screen, "to-take-down");
    screen.open("/posts/" + key);
    shown(screen, "post-record-without-consent");
    assertThat(screen.complaints()).isEmpty();
  }

  private void record(Decision decision) {
    NewConsent letter =
        new NewConsent(
            Child.pupil(PUPIL),
            Set.of(Use.IMAGE),
            "all",
            decision,
            Giver.carer("bpet-c022"),
            clock.today(),
            "Letter");
    consents.record("bpet", letter, "office.bpet");
  }

  private static void shown(Screen screen, String name) {
    screen.wellMade(name).narrow().wellMade("narrow-" + name).wide();
  }
}
