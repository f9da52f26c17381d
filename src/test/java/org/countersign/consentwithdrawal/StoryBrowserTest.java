package org.countersign.consentwithdrawal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.countersign.CaseDesk;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.countersign.browser.TasklistDesk;
import org.countersign.consent.Standing;
import org.countersign.consentcollection.FamilyLinks;
import org.countersign.notice.MailRound;
import org.countersign.post.Desk;
import org.countersign.takedown.TakeDownScene;
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Issue 7, whole: a post goes out, the family takes its consent back by its link, the post is dealt
 * with, the family is written to, and the trail has it all. People whose form another story shows
 * work at the test's desk.
 */
@TakeDownTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class StoryBrowserTest {

  @Autowired private ApplicationContext product;
  @Autowired private CaseDesk desk;
  @Autowired private TakeDownScene takingDown;
  @Autowired private JdbcTemplate jdbc;
  private NoticeScene scene;
  private Desk posting;

  @BeforeEach
  void open() {
    scene = product.getAutowireCapableBeanFactory().createBean(NoticeScene.class);
    scene.allIsOnRecord();
    posting = product.getAutowireCapableBeanFactory().createBean(Desk.class);
    MailRound.putAway(product);
  }

  @AfterEach
  void putBack() {
    scene.end();
    takingDown.end();
  }

  @Test
  @DisplayName("OIEA 4.4, 4.6b: removal asked for: its owner takes the post down")
  void oieaRemovalAsked(Screen screen) {
    String link = isOut("facebook-oiea", "oiea-p061");
    String key = withdraws(screen, "oiea-p061", "Yes, remove them", "story-oiea-asked");
    assertThat(desk.open(key)).as("4.6b: said already, so not asked again").isEmpty();

    takingDown.opened("oiea", key);
    TasklistDesk owner = new TasklistDesk(screen).procedure("").signIn("comms-lead.oiea");
    owner.open("For my roles", "Take the post down").claim().ready();
    assertThat(owner.page().locator(".post-form")).containsText(link);
    assertThat(owner.field("decision").getByText("It is to stay")).hasCount(0);
    owner.choose("decision", "The post is gone");
    owner.write("howChecked", "Opened its link in a private window.");
    owner
        .page()
        .locator("[data-field^='place-']")
        .all()
        .forEach(place -> place.getByLabel("There is none").check());
    owner.shot("story-oiea-asked-2-owner").send();
    takingDown.opened("oiea", key);

    isAnswered(
        screen, key, "data-lead.oiea", link, "removed on 20 November 2026", "story-oiea-asked");
  }

  @Test
  @DisplayName("OIEA 4.6a, reading 4: removal not asked for: kept on a basis that is accepted")
  void oieaRemovalNotAsked(Screen screen) {
    String link = isOut("facebook-oiea", "oiea-p062");
    String key = withdraws(screen, "oiea-p062", null, "story-oiea-not-asked");
    scene.decide(key, "askFamily", "office.oiea", "stay");
    String takeDown = takingDown.opened("oiea", key).get(0);
    desk.complete(takeDown, "takeDownPost", "comms-lead.oiea", TakeDownScene.keep());

    TasklistDesk lead = new TasklistDesk(screen).procedure("").signIn("data-lead.oiea");
    lead.open("For my roles", "Accept that it is kept").claim().ready();
    assertThat(lead.page().locator(".post-form")).containsText("in the chronicle");
    lead.shot("story-oiea-not-asked-2-lead");
    lead.choose("decision", "Yes: the basis holds, and I answer for it");
    lead.write("reason", "The whole school of that year is in it, and nobody by name.");
    lead.send();
    takingDown.opened("oiea", key);

    isAnswered(
        screen, key, "data-lead.oiea", link, "kept. We rest this on", "story-oiea-not-asked");
  }

  @Test
  @DisplayName("BPET 6-4a to 6-4d, 6-3c: taken down, the data protection officer confirms")
  void bpet(Screen screen) {
    String link = isOut("facebook-bpet", "bpet-p061");
    String key = withdraws(screen, "bpet-p061", "No, they may stay", "story-bpet");
    takingDown.opened("bpet", key).forEach(one -> takingDown.removes(one, "comms-lead.bpet"));
    isAnswered(screen, key, "dpo.bpet", link, "removed on 20 November 2026", "story-bpet");
  }

  @Test
  @DisplayName("WMAT 7.4, 7.3b: taken down, the data lead of the school confirms")
  void wmat(Screen screen) {
    String link = isOut("facebook-wmat", "wmat-p061");
    String key = withdraws(screen, "wmat-p061", "Yes, remove them", "story-wmat");
    takingDown.opened("wmat", key).forEach(one -> takingDown.removes(one, "comms-lead.wmat"));
    isAnswered(screen, key, "data-lead.wmat", link, "removed on 20 November 2026", "story-wmat");
  }

  /** A picture of the pupil, signed off and posted; returns its link. */
  private String isOut(String account, String pupil) {
    String school = school(pupil);
    String author = "staff." + school;
    String key =
        posting.ask(
            author, CaseDesk.with(posting.picture(account, author, pupil), "refersTo", "pupil"));
    posting.approve(key, "headteacher." + school);
    posting.publish(key, "comms-lead." + school);
    return posting.post(key).posting().link();
  }

  private static String school(String pupil) {
    return pupil.substring(0, pupil.indexOf('-'));
  }

  /** On a telephone, by a link from the mail; returns the number of the case. */
  private String withdraws(Screen screen, String pupil, String removal, String story) {
    String carer =
        jdbc.queryForObject(
            "select min(carer) from roll_carer where pupil = ?", String.class, pupil);
    String secret = FamilyLinks.wantsFresh(product, pupil, carer).orElseThrow();
    Page page = screen.narrow().open("/family?link=" + secret).page();
    page.getByLabel("Withdraw everything").check();
    if (removal != null) {
      page.getByLabel(removal).check();
    }
    screen.wellMade(story + "-1-family");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw").setExact(true))
        .click();
    assertThat(page.locator("h1")).containsText("It is withdrawn");
    page.setViewportSize(1366, 768);

    assertThat(scene.image(pupil)).as("C1").isEqualTo(Standing.WITHDRAWN);
    String key =
        jdbc.queryForObject(
            "select case_key from consent_notice where child = ?", String.class, pupil);
    desk.work(key);
    return key;
  }

  /** The keeper confirms; the family's mail and the trail say what became of the post. */
  private void isAnswered(
      Screen screen, String key, String keeper, String link, String outcome, String story) {
    desk.work(key);
    scene.decide(key, "confirmRecord", keeper, "right");
    assertThat(desk.isOver(key)).as("C3, C4").isTrue();
    MailRound.run(product);

    // Whoever was signed in is not any more; Tasklist, which asks again and again, is left first.
    screen.open("/").page().context().clearCookies();
    Page page = screen.signIn(keeper, "demo").open("/demo-mail").page();
    Locator mail =
        page.locator("main article")
            .filter(new Locator.FilterOptions().setHasText("Your notice " + key));
    assertThat(mail).containsText(link);
    assertThat(mail).containsText(outcome);
    screen.wellMade(story + "-3-mail");

    hasInTrail(
        screen, key, "Notice received", "Confirm the record", "Write the confirmation", "Notice");
    screen.wellMade(story + "-4-trail");
    hasInTrail(screen, takingDown.opened(school(key), key).get(0), "Take the post down");
    screen.wellMade(story + "-5-trail-of-take-down");
    assertThat(screen.complaints()).isEmpty();
  }

  private static void hasInTrail(Screen screen, String key, String... events) {
    Locator trail = screen.open("/trail/" + key).page().locator("tbody");
    for (String event : events) {
      assertThat(trail).containsText(event);
    }
  }
}
