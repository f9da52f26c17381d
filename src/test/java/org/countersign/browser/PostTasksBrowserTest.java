package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.engine.Probes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms of the tasks of post sign-off, in Tasklist; the server's side is played. */
@BrowserTest
class PostTasksBrowserTest {

  private static final String REVISE = "Revise the draft";
  private static final String CHECK = "Check the post";
  private static final String PUBLISH = "Publish the post";
  private static final String CONFIRM = "Confirm it was not posted";

  @Autowired private Probes probes;
  @Autowired private RuntimeService runtime;

  @BeforeEach
  void deploy() {
    probes.deploy(PostDesk.PROBE);
  }

  @AfterEach
  void leaveNothing() {
    probes.remove();
  }

  private PostDesk desk(Screen screen, String element) {
    runtime
        .createProcessInstanceByKey("post-forms-probe")
        .setVariables(Map.of("school", "bpet", "postId", "post-1", "postText", "not for the form"))
        .startBeforeActivity(element)
        .execute();
    return new PostDesk(screen);
  }

  @Test
  void aCheckerSeesThePostFirstAndNothingIsDecidedBeforehand(Screen screen) {
    PostDesk desk = desk(screen, "checkPost").task(CHECK);
    Locator form = desk.page().locator(".post-form");

    assertThat(form.locator(".post-preview")).containsText("Sports day was a great success!");
    assertThat(form.locator("input[type=radio]:checked")).hasCount(0);
    assertThat(form.locator(".post-consent tbody tr")).hasCount(6);
    assertThat(form.locator(".post-consent")).containsText("consent was withdrawn");
    assertThat(form.locator(".post-findings li").first()).containsText("Look at this");
    assertThat(form).containsText("Please thank the parents who helped.");
    assertThat(form).containsText("Headteacher");
    assertThat(form.locator(".post-findings summary").first()).hasText("Why: BPET:6-6");
    assertThat(form.locator(".post-findings details p").first())
        .containsText("BPET:6-6 (your policy): An invented clause on names.");
    assertThat(desk.asked()).containsExactly("/posts/post-1/draft");
    assertThat(desk.inaccessible()).isEmpty();
    screen.shot("post-check-screen");
    desk.shot("post-check");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  void statutory23_aCheckerSealsWhatMayBeAnIndecentImage(Screen screen) {
    PostDesk desk = desk(screen, "checkPost");
    withMedia(desk);
    List<String> sealed = new ArrayList<>();
    desk.page()
        .route(
            "**/media/*/suspect",
            route -> {
              sealed.add(URI.create(route.request().url()).getPath());
              route.fulfill(new Route.FulfillOptions().setStatus(204));
            });
    desk.task(CHECK);
    Locator form = desk.page().locator(".post-form");
    assertThat(form.locator(".post-suspect")).hasCount(2);
    form.getByText("This picture may be an indecent image").click();
    assertThat(form.locator(".post-suspect").first()).containsText("do not copy, forward or save");
    assertThat(desk.inaccessible()).isEmpty();
    desk.shot("post-check-suspect");
    assertThat(sealed).isEmpty();

    form.getByText("Seal it, and tell").first().click();

    assertThat(form.getByText("Sealed.")).isVisible();
    assertThat(form.locator(".post-figure")).hasCount(0);
    assertThat(sealed).containsExactly("/media/f1/suspect");
    assertThat(desk.inaccessible()).isEmpty();
  }

  @Test
  void p4_aReturnNeedsAReason(Screen screen) {
    PostDesk desk = desk(screen, "checkPost").task(CHECK);
    answerSafety(desk);
    assertThat(desk.field("reason")).isHidden();
    desk.choose("decision", "Return: the author changes it and sends it again");

    desk.send();
    assertThat(desk.field("reason").locator(".post-error")).isVisible();
    assertThat(desk.field("reason").locator("textarea")).isFocused();
    assertThat(desk.sent()).isEmpty();
    desk.field("reason").locator("textarea").fill("Name the helpers.");
    desk.deliver();

    assertThat(desk.sent())
        .containsExactly(
            Map.of(
                "decision", "return",
                "reason", "Name the helpers.",
                "facesCloseUp", "yes",
                "nameWithFace", "no",
                "uniform", "no",
                "place", "no"));
  }

  @Test
  void anApprovalSendsNoReason(Screen screen) {
    PostDesk desk = desk(screen, "checkPost").task(CHECK);
    desk.choose("decision", "Approve: it may go out as it is");
    desk.send();
    assertThat(desk.sent()).isEmpty();
    answerSafety(desk);

    desk.deliver();

    assertThat(desk.sent().get(0)).containsEntry("decision", "approve").doesNotContainKey("reason");
  }

  @Test
  void aPostWithoutAPictureHasNoSafetyQuestion(Screen screen) {
    PostDesk desk = desk(screen, "checkPost");
    desk.draft().put("safety", false);
    desk.task(CHECK);
    desk.choose("decision", "Approve: it may go out as it is");

    desk.deliver();

    assertThat(desk.sent()).containsExactly(Map.of("decision", "approve"));
  }

  @Test
  void aChildMadeUnrecognisableIsConfirmedOnThePicture(Screen screen) {
    PostDesk desk = desk(screen, "checkPost");
    ((ObjectNode) desk.draft().path("children").path(1)).put("unrecognisable", true);
    desk.draft().put("safety", false);
    desk.task(CHECK);
    desk.choose("unrecognisableConfirmed", "No");
    desk.choose("decision", "Approve: it may go out as it is");

    desk.send();
    assertThat(desk.field("unrecognisableConfirmed").locator(".post-error"))
        .containsText("cannot be approved");
    assertThat(desk.sent()).isEmpty();
    desk.choose("unrecognisableConfirmed", "Yes");
    desk.deliver();

    assertThat(desk.sent())
        .containsExactly(Map.of("decision", "approve", "unrecognisableConfirmed", "yes"));
  }

  @Test
  void aFilmIsOfferedForDownloadAndAPictureIsNot(Screen screen) {
    PostDesk desk = desk(screen, "checkPost");
    withMedia(desk);
    desk.task(CHECK);

    Locator links = desk.page().locator(".post-preview a[download]");

    assertThat(links).hasCount(1);
    assertThat(links).hasAttribute("href", "/media/f2");
  }

  @Test
  void anAuthorTakesAChildOutAndSendsThePostAgain(Screen screen) {
    PostDesk desk = desk(screen, "reviseDraft").task(REVISE);
    Locator form = desk.page().locator(".post-form");
    assertThat(form.locator(".post-back"))
        .containsText("Consent is lacking for two of the children in the post.");
    assertThat(form.locator(".post-back")).containsText("Please thank the parents who helped.");
    assertThat(desk.field("postText").locator("textarea"))
        .hasValue("Sports day was a great success!\n\nWell done, Ada and Bea.");
    assertThat(desk.inaccessible()).isEmpty();
    desk.shot("post-revise");

    Locator bea = rowOf(form, "Bea Sample");
    Locator cam = rowOf(form, "Cam Invented");
    assertThat(rowOf(form, "Ada Example").locator("button, input")).hasCount(0);
    assertThat(cam.getByLabel("Nobody can recognise them")).hasCount(0);
    bea.getByLabel("Nobody can recognise them any more in the picture").check();
    cam.getByText("Take out of the post").click();
    desk.choose("decision", "Send it again, as it stands here");
    desk.deliver();

    assertThat(desk.sent()).hasSize(1);
    assertThat(desk.sent().get(0))
        .containsEntry("decision", "resubmit")
        .containsEntry("pupilsShown", "p001,p002")
        .containsEntry("unrecognisable", "pupil:p002")
        .containsEntry("refersTo", "pupil,school-activity")
        .containsEntry("publishOn", "2026-11-23")
        .doesNotContainKey("reason")
        .hasSize(18);
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  void blurringHelpsNobodyWhoseNameLacksConsent(Screen screen) {
    PostDesk desk = desk(screen, "reviseDraft");
    ObjectNode name = (ObjectNode) desk.draft().path("children").path(1).path("uses").path(1);
    name.put("held", false).put("words", "no consent is on record");
    desk.task(REVISE);

    Locator bea = rowOf(desk.page().locator(".post-form"), "Bea Sample");

    assertThat(bea.getByText("Take out of the post")).isVisible();
    assertThat(bea.locator("input")).hasCount(0);
  }

  @Test
  void aWithdrawalNeedsAReasonAndNothingElse(Screen screen) {
    PostDesk desk = desk(screen, "reviseDraft").task(REVISE);
    desk.field("postText").locator("textarea").fill("");
    desk.choose("decision", "Withdraw it: it is not published");
    desk.send();
    assertThat(desk.sent()).isEmpty();
    desk.field("reason").locator("textarea").fill("The day is over.");

    desk.deliver();

    assertThat(desk.sent())
        .containsExactly(Map.of("decision", "withdraw", "reason", "The day is over."));
  }

  @Test
  void whoPublishesCopiesTheTextAndTellsTheLink(Screen screen) {
    PostDesk desk = desk(screen, "publishPost");
    withMedia(desk);
    desk.task(PUBLISH);
    Page page = desk.page();
    assertThat(page.getByLabel("Approved text"))
        .hasValue("Sports day was a great success!\n\nWell done, Ada and Bea.");
    assertThat(page.locator(".post-facts")).containsText("at the end of 23 November 2026");
    assertThat(page.locator(".post-facts a"))
        .hasAttribute("href", "https://www.facebook.example/BumblewickPretend");
    assertThat(page.getByText("Save the picture")).hasAttribute("href", "/media/f1/preview");
    assertThat(page.getByText("Save the file")).hasAttribute("href", "/media/f2");
    page.getByText("Copy the text").click();
    assertThat(page.locator(".post-form")).containsText("opied");
    assertThat(desk.inaccessible()).isEmpty();
    desk.shot("post-publish");

    desk.choose("decision", "I have posted it");
    desk.field("link").locator("input").fill("javascript:alert(1)");
    desk.field("link").locator("input").press("Enter");
    desk.send();
    assertThat(desk.field("link").locator(".post-error")).containsText("https://");
    assertThat(desk.sent()).isEmpty();
    desk.field("link").locator("input").fill("https://www.facebook.example/p/1");
    desk.deliver();

    assertThat(desk.sent())
        .containsExactly(Map.of("decision", "posted", "link", "https://www.facebook.example/p/1"));
  }

  @Test
  void whoMayHavePostedSaysWhetherItWentOut(Screen screen) {
    PostDesk desk = desk(screen, "confirmNotPosted").task(CONFIRM);
    assertThat(desk.page().locator(".post-form")).containsText("Do not post it now.");
    assertThat(desk.inaccessible()).isEmpty();
    desk.shot("post-not-posted");
    desk.send();
    assertThat(desk.sent()).isEmpty();
    desk.choose("decision", "No, it was not posted");

    desk.deliver();

    assertThat(desk.sent()).containsExactly(Map.of("decision", "not-posted"));
  }

  @Test
  void aFormThatCannotBeReadSaysSoAndSendsNothing(Screen screen) {
    PostDesk desk = desk(screen, "checkPost");
    desk.page()
        .route(
            "**/posts/*/draft",
            route -> route.fulfill(new Route.FulfillOptions().setStatus(404)),
            new Page.RouteOptions().setTimes(1));
    desk.claim(CHECK);
    Locator form = desk.page().locator(".post-form");
    assertThat(form.getByRole(AriaRole.ALERT))
        .hasText("This is not there any more, or not yours to see.");
    desk.send();
    assertThat(desk.sent()).isEmpty();

    form.getByText("Try again").click();

    assertThat(form.locator(".post-preview")).isVisible();
  }

  @Test
  void everyTaskFitsATelephone(Screen screen) {
    PostDesk desk = desk(screen, "checkPost");
    withMedia(desk);
    desk.task(CHECK);
    screen.narrow();

    Locator form = desk.page().locator(".post-form");

    assertThat(form.evaluate("node => node.scrollWidth > node.clientWidth")).isEqualTo(false);
    desk.shot("post-check-narrow");
  }

  private static void answerSafety(PostDesk desk) {
    desk.choose("facesCloseUp", "Yes");
    desk.choose("nameWithFace", "No");
    desk.choose("uniform", "No");
    desk.choose("place", "No");
  }

  private static Locator rowOf(Locator form, String child) {
    return form.locator(".post-consent th[scope=rowgroup]")
        .filter(new Locator.FilterOptions().setHasText(child));
  }

  /** A picture that is shown whole, and a film that is not. */
  private static void withMedia(PostDesk desk) {
    desk.picture("**/media/*/preview");
    desk.draft()
        .withArray("media")
        .addObject()
        .put("id", "f1")
        .put("name", "Sports day.png")
        .put("kind", "PNG")
        .put("image", true)
        .put("shownWhole", true)
        .put("caption", "Picture, 12 kB")
        .put("preview", "/media/f1/preview")
        .put("download", "/media/f1");
    desk.draft()
        .withArray("media")
        .addObject()
        .put("id", "f2")
        .put("name", "Race.mp4")
        .put("kind", "MP4")
        .put("image", false)
        .put("shownWhole", false)
        .put("caption", "Video, 3.2 MB, 0:20 min. Not shown here: download it to watch it.")
        .put("preview", "/media/f2/preview")
        .put("download", "/media/f2");
  }
}
