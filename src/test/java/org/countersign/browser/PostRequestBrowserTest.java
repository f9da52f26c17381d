package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.countersign.engine.Probes;
import org.countersign.evidence.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The request for a post, in Tasklist's own dialogue; the server's side is played. */
@BrowserTest
class PostRequestBrowserTest {

  @Autowired private Probes probes;
  @Autowired private JdbcClient database;

  @BeforeEach
  void deploy() {
    probes.deploy(PostDesk.PROBE);
  }

  @AfterEach
  void leaveNothing() {
    probes.remove();
    Uploads.forget(database);
  }

  @Test
  void aNoteWithoutPictureOrChildSendsNeutralAnswersToWhatIsNotAsked(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();
    desk.shot("post-request-empty");
    writeANote(desk);
    desk.shot("post-request-note");

    assertThat(desk.field("noChildRecognisable")).isHidden();
    assertThat(desk.field("groupImage")).isHidden();
    assertThat(desk.field("suitablyDressed")).isHidden();
    assertThat(desk.field("otherChildrenShown")).isHidden();
    assertThat(desk.field("checker")).isHidden();
    assertThat(desk.field("school")).isHidden();
    desk.deliver();

    assertThat(desk.page().locator(".post-form")).hasCount(0);
    assertThat(desk.sent())
        .containsExactly(
            Map.ofEntries(
                entry("accountId", "facebook-bpet"),
                entry("postText", "The library opens at eight."),
                entry("contentKind", "news"),
                entry("pupilsShown", ""),
                entry("otherChildren", "no"),
                entry("otherChildrenShown", ""),
                entry("noChildRecognisable", ""),
                entry("namesPupils", "none"),
                entry("groupImage", "not-applicable"),
                entry("refersTo", "none"),
                entry("suitablyDressed", "not-applicable"),
                entry("personalDetails", "none"),
                entry("othersCopyright", "none"),
                entry("controversial", "no"),
                entry("publishOn", "2026-11-20"),
                entry("media", "")));
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  void aPictureIsUploadedAndAChildIsChosenByKeyboard(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();
    Page page = desk.page();
    writeANote(desk);

    desk.field("media")
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("Sports day.png", "image/png", PostDesk.picture()));
    assertThat(desk.field("media").locator("img")).hasCount(1);
    assertThat(page.locator(".post-preview img")).hasCount(1);
    assertThat(desk.field("noChildRecognisable")).isVisible();
    desk.send();
    assertThat(desk.field("noChildRecognisable").locator(".post-error"))
        .hasText("Choose the children above, or confirm that nobody can be recognised.");
    assertThat(desk.sent()).isEmpty();

    Locator name = page.getByRole(AriaRole.COMBOBOX, named("Find a child by name"));
    name.focus();
    page.keyboard().type("ada");
    Locator found = page.getByRole(AriaRole.LISTBOX, named("Children found"));
    assertThat(found.getByRole(AriaRole.OPTION)).hasCount(3);
    assertThat(found).containsText("has left");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(found.locator("[aria-selected=true]")).containsText("Bea Sample");
    desk.shot("post-request-look-up");
    page.keyboard().press("Escape");
    assertThat(found).isHidden();
    assertThat(name).hasValue("ada");
    page.keyboard().type("m");
    assertThat(found.getByRole(AriaRole.OPTION)).hasCount(3);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(found).isHidden();
    assertThat(desk.field("pupilsShown").locator(".post-chosen li")).hasCount(1);
    assertThat(desk.asked().stream().filter(url -> url.contains("words="))).hasSize(2);
    assertThat(desk.asked()).contains("/posts/pupils?school=bpet&words=ada");

    assertThat(desk.field("noChildRecognisable")).isHidden();
    assertThat(desk.field("groupImage").getByLabel("No child in it")).isHidden();
    desk.choose("groupImage", "One child alone");
    desk.choose("suitablyDressed", "Yes");
    desk.choose("namesPupils", "First name only");
    desk.shot("post-request-picture");
    desk.deliver();

    String id =
        database.sql("select id from media_file" + Uploads.NO_EXHIBIT).query(String.class).single();
    assertThat(desk.sent()).hasSize(1);
    assertThat(desk.sent().get(0))
        .containsEntry("media", id)
        .containsEntry("pupilsShown", "p002")
        .containsEntry("noChildRecognisable", "")
        .containsEntry("groupImage", "no")
        .containsEntry("suitablyDressed", "yes")
        .containsEntry("namesPupils", "first");
  }

  @Test
  void childrenAreTickedInAClassAndTakenOutAgain(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();
    Page page = desk.page();
    page.getByLabel("or tick them in a class").selectOption("3A");
    Locator ada = page.getByRole(AriaRole.CHECKBOX, named("Ada Example"));
    ada.check();
    page.getByRole(AriaRole.CHECKBOX, named("Adam Madeup")).check();

    page.getByLabel("Remove Ada Example").click();

    assertThat(ada).not().isChecked();
    assertThat(desk.field("pupilsShown").locator(".post-chosen li")).hasCount(1);
    assertThat(desk.field("pupilsShown").locator(".post-chosen")).containsText("Adam Madeup");
    assertThat(desk.asked()).contains("/posts/pupils?school=bpet&class=c3a");
  }

  @Test
  void whatIsMissingIsSaidAndFirstReached(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();

    desk.send();

    assertThat(desk.field("accountId").locator("select")).isFocused();
    assertThat(desk.page().locator(".post-alert")).containsText("answers need you");
    String described =
        desk.field("accountId").locator("select").getAttribute("aria-describedby").split(" ")[0];
    assertThat(desk.page().locator("#" + described)).hasText("Please answer this.");
    assertThat(desk.field("accountId").locator("select")).hasAttribute("aria-invalid", "true");
    assertThat(desk.sent()).isEmpty();
    assertThat(desk.inaccessible()).isEmpty();
    desk.shot("post-request-missing");

    desk.field("accountId").locator("select").selectOption("facebook-bpet");
    assertThat(desk.field("accountId").locator(".post-error")).isHidden();
    assertThat(desk.field("contentKind").locator(".post-error")).isVisible();
  }

  @Test
  void whatWasTypedSurvivesARefusal(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();
    writeANote(desk);
    desk.refuse("Choose an open account.");

    desk.deliver();
    assertThat(desk.page().getByText("Choose an open account.").first()).isVisible();
    assertThat(desk.field("postText").locator("textarea")).hasValue("The library opens at eight.");
    desk.deliver();

    assertThat(desk.page().getByText("Choose an open account.").first()).isVisible();
    assertThat(desk.sent()).hasSize(2);
    assertThat(desk.sent().get(1)).isEqualTo(desk.sent().get(0));
  }

  @Test
  void whatPeopleTypedIsShownAsWordsOnly(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();
    String nasty = "<script>document.title='x'</script><img src=x> {{7*7}}\n\u202eoverturned";

    desk.field("postText").locator("textarea").fill(nasty);

    Locator shown = desk.page().locator(".post-preview .post-text");
    assertThat(shown.evaluate("node => node.textContent")).isEqualTo(nasty);
    assertThat(shown.locator("*")).hasCount(0);
    assertThat(shown).hasCSS("unicode-bidi", "isolate");
    assertThat(shown).hasCSS("white-space", "pre-wrap");
    assertThat(desk.page().locator(".post-preview")).containsText("invisible signs");
  }

  @Test
  void aFileThatIsNotTakenIsRefusedInPlainWords(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();
    Locator chooser = desk.field("media").locator("input[type=file]");

    chooser.setInputFiles(new FilePayload("plan.docx", "application/msword", words()));
    assertThat(desk.field("media").getByRole(AriaRole.ALERT))
        .containsText("plan.docx: This kind of file is not taken. Save it as one of JPEG, PNG");
    chooser.setInputFiles(new FilePayload("broken.png", "image/png", words()));
    assertThat(desk.field("media").getByRole(AriaRole.ALERT)).hasCount(2);

    assertThat(desk.field("media").locator("img")).hasCount(0);
    desk.shot("post-request-refused-file");
  }

  @Test
  void aPupilOfNoRollNeedsTheOffice(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();
    writeANote(desk);
    desk.choose("otherChildren", "Yes");
    assertThat(desk.field("otherChildrenShown"))
        .containsText("the office must enter the child with a recorded consent first");
    desk.send();
    assertThat(desk.sent()).isEmpty();

    desk.field("otherChildrenShown").getByLabel("Teazle Visitwell").check();
    desk.deliver();

    assertThat(desk.sent().get(0))
        .containsEntry("otherChildren", "yes")
        .containsEntry("otherChildrenShown", "visitor-bpet");
  }

  @Test
  void schoolColleagueAndAStopAreSaidWhereTheyApply(Screen screen) {
    PostDesk desk = new PostDesk(screen);
    desk.form().withArray("schools").addObject().put("id", "wmat").put("name", "Wix Made-up");
    desk.form()
        .withArray("colleagues")
        .addObject()
        .put("username", "staff2.bpet")
        .put("name", "Sunniva Staffwell")
        .put("role", "Staff");
    desk.form()
        .putObject("stopped")
        .put("since", "20 November 2026, 09:15")
        .put("by", "Hetty Headwell")
        .put("reason", "A child is missing.");
    desk.startForm();
    assertThat(desk.page().locator(".post-form")).containsText("Posting is stopped for the school");
    writeANote(desk);
    desk.field("school").locator("select").selectOption("wmat");
    assertThat(desk.field("postText").locator("textarea")).hasValue("The library opens at eight.");
    assertThat(desk.asked()).contains("/posts/form?school=wmat");

    desk.shot("post-request-schools");
  }

  @Test
  void whoHasSeveralSchoolsChoosesOneFirst(Screen screen) {
    PostDesk desk = new PostDesk(screen);
    desk.form().withArray("schools").addObject().put("id", "wmat").put("name", "Wix Made-up");
    JsonNode school = desk.form().get("school");
    desk.form().putNull("school");
    desk.startForm();
    desk.send();
    assertThat(desk.field("school").locator(".post-error")).isVisible();
    assertThat(desk.field("accountId")).hasCount(0);

    desk.form().set("school", school);
    desk.field("school").locator("select").selectOption("bpet");
    writeANote(desk);
    desk.deliver();

    assertThat(desk.sent().get(0)).containsEntry("school", "bpet");
  }

  @Test
  void theFormFitsATelephoneAndEverybody(Screen screen) {
    PostDesk desk = new PostDesk(screen).startForm();
    screen.narrow();
    desk.field("contentKind").locator("select").selectOption("image");

    assertThat(desk.inaccessible()).isEmpty();
    assertThat(
            desk.page()
                .locator(".post-form")
                .evaluate("node => node.scrollWidth > node.clientWidth"))
        .isEqualTo(false);
    screen.shot("post-request-narrow-screen");
    desk.shot("post-request-narrow");
  }

  private static void writeANote(PostDesk desk) {
    desk.field("accountId").locator("select").selectOption("facebook-bpet");
    desk.field("contentKind").locator("select").selectOption("news");
    desk.field("postText").locator("textarea").fill("The library opens at eight.");
    desk.choose("otherChildren", "No");
    desk.choose("namesPupils", "No");
    desk.choose("refersTo", "None of these");
    desk.choose("personalDetails", "No");
    desk.choose("othersCopyright", "No, all of it is ours");
    desk.choose("controversial", "No");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static byte[] words() {
    return "Nothing to see".getBytes(StandardCharsets.UTF_8);
  }
}
