package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.post.Status;
import org.countersign.school.Roll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the request to the published record, as people do it in Tasklist. */
@BrowserTest
class PostWalkBrowserTest {

  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);
  private static final String LINK = "https://www.facebook.com/BumblewickPretend/posts/1";

  @Autowired private PostRegister register;
  @Autowired private JdbcClient database;
  @Autowired private Roll roll;

  @Test
  @DisplayName(
      "BPET 6-9.1, 7-8a: who lacks consent is told and taken out, the head approves, it is recorded")
  void bpet(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    String held = roll.pupil("bpet", "bpet-p001").orElseThrow().fullName();
    String refused = roll.pupil("bpet", "bpet-p008").orElseThrow().fullName();

    desk.signIn("staff.bpet").start("Post sign-off");
    desk.select("accountId", "facebook-bpet").select("contentKind", "image");
    desk.write("postText", "Our gardeners have planted the first tulips of the year.");
    desk.field("media")
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("Garden.png", "image/png", PostDesk.picture()));
    assertThat(desk.field("media").locator("img")).hasCount(1);
    desk.pupil(held).pupil(refused);
    desk.choose("otherChildren", "No").choose("namesPupils", "No");
    desk.choose("groupImage", "A group").choose("suitablyDressed", "Yes");
    desk.choose("refersTo", "A pupil").choose("personalDetails", "No");
    desk.choose("othersCopyright", "No, all of it is ours").choose("controversial", "No");
    desk.shot("walk-bpet-1-request").send();

    desk.open("My tasks", "Change or withdraw the post").ready();
    assertThat(desk.page().locator(".post-form")).containsText(refused);
    assertThat(desk.page().locator(".post-form")).containsText("consent was refused");
    desk.shot("walk-bpet-2-told-who");
    screen.shot("walk-bpet-2-tasklist");
    desk.page().getByLabel("Remove " + refused).click();
    desk.choose("decision", "Send it again, as it stands here").send();

    desk.signIn("headteacher.bpet").open("For my roles", "Check the post").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("first tulips");
    assertThat(desk.page().locator(".post-form")).containsText(held);
    assertThat(desk.page().locator(".post-form")).not().containsText(refused);
    screen.shot("walk-bpet-3-tasklist");
    desk.page().getByText("Deadlines").click();
    assertThat(desk.page().locator(".tab-pane, .task-details").last())
        .containsText("days of the calendar, in London");
    screen.shot("walk-bpet-3-deadlines");
    desk.page().getByText("Clause", EXACTLY).click();
    assertThat(desk.page().locator(".case-words")).containsText("BPET:7-8a");
    assertThat(desk.page().locator(".case-words")).containsText("Change or withdraw the post");
    isAccessible(screen);
    screen.shot("walk-bpet-3-clause");
    desk.page().getByText("Form").first().click();
    desk.ready();
    for (String question : List.of("facesCloseUp", "nameWithFace", "uniform", "place")) {
      desk.choose(question, "No");
    }
    desk.choose("decision", "Approve: it may go out as it is");
    desk.shot("walk-bpet-3-check").send();

    desk.signIn("staff.bpet").open("For my roles", "Post it and record the link");
    desk.claim().ready();
    desk.choose("decision", "I have posted it").write("link", LINK);
    desk.shot("walk-bpet-4-publish").send();

    Post post = newest("bpet");
    assertThat(post.status()).isEqualTo(Status.POSTED);
    assertThat(post.posting().link()).isEqualTo(LINK);
    assertThat(post.posting().consentHeld()).isTrue();
    assertThat(post.posting().hash()).isEqualTo(post.approval().hash());
    assertThat(register.draft(post).pupils()).containsExactly("bpet-p001");
    screen.open("/posts/" + post.caseKey());
    assertThat(desk.page().locator("main")).containsText(LINK);
    screen.shot("walk-bpet-5-record");
    screen.open("/camunda/app/tasklist/default/");
    desk.page().getByText("My requests").first().click();
    assertThat(desk.page().locator(".request").first()).containsText("Posted and recorded on");
    desk.page().locator(".request summary").first().click();
    assertThat(desk.page().locator(".request").first()).containsText("What was decided");
    isAccessible(screen);
    screen.shot("my-requests").narrow().shot("my-requests-narrow");
    assertThat(screen.complaints()).isEmpty();
  }

  private static void isAccessible(Screen screen) {
    assertThat(
            new AxeBuilder(screen.page())
                .include(".case-words")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations())
        .isEmpty();
  }

  /** Who checks, and in which words: the clause says so. */
  @ParameterizedTest(name = "{0}: {3} checks ({4})")
  @CsvSource(
      nullValues = "-",
      value = {
        "oiea, facebook-oiea, comms-lead.oiea, comms-lead.oiea, OIEA:5.1.3",
        "hcps, facebook-hcps, staff2.hcps, staff2.hcps, HCPS:OU-7",
        "obs, x-obs, -, nobody, OBS:DO-1",
        "wmat, facebook-wmat, designated-staff.wmat, designated-staff.wmat, WMAT:8.1.8a",
      })
  void everyOtherPolicy(
      String school, String account, String checker, String who, String clause, Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    desk.signIn("staff." + school).start("Post sign-off");
    desk.select("accountId", account).select("contentKind", "news");
    desk.write("postText", "The library opens at eight.");
    desk.choose("otherChildren", "No").choose("namesPupils", "No");
    desk.choose("refersTo", "None of these").choose("personalDetails", "No");
    desk.choose("othersCopyright", "No, all of it is ours").choose("controversial", "No");
    if (school.equals("hcps")) {
      desk.select("checker", checker);
    }
    desk.send();

    if (checker != null) {
      desk.signIn(checker);
      if (school.equals("hcps")) {
        desk.open("My tasks", "Check the post").ready();
      } else {
        desk.open("For my roles", "Check the post").claim().ready();
      }
      desk.choose("decision", "Approve: it may go out as it is");
      desk.shot("walk-" + school + "-check").send();
      desk.signIn("staff." + school);
    }

    desk.open("For my roles", "Post it and record the link").claim().ready();
    desk.choose("decision", "I have posted it").write("link", LINK).send();

    Post post = newest(school);
    assertThat(post.status()).isEqualTo(Status.POSTED);
    assertThat(post.approval().by()).isEqualTo(checker);
    assertThat(post.approval().clause()).isEqualTo(clause);
    assertThat(screen.complaints()).isEmpty();
  }

  private Post newest(String school) {
    return database
        .sql("select case_key from post where school = ? order by opened_at desc limit 1")
        .param(school)
        .query(String.class)
        .optional()
        .flatMap(register::byCase)
        .orElseThrow();
  }
}
