package org.countersign.consentcollection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.MovableClock;
import org.countersign.browser.BrowserExtension;
import org.countersign.browser.Screen;
import org.countersign.browser.TasklistDesk;
import org.countersign.notice.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From asking a class to the close, as people do it, the families on a telephone. */
@CollectionTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class CollectionBrowserTest {

  private static final Pattern LINK = Pattern.compile("/family\\?link=[A-Za-z0-9_-]{43}");

  @Autowired private CollectionDesk desk;
  @Autowired private CampaignTable campaigns;
  @Autowired private ApplicationContext product;
  @Autowired private MovableClock clock;

  @AfterEach
  void putBack() {
    clock.standAt(CollectionDesk.START);
  }

  @Test
  @DisplayName("BPET 6-1a, 6-5b: a class is asked, answers on a telephone, is reminded, and closed")
  void bpet(Screen screen) {
    clock.standAt(CollectionDesk.START);
    desk.nobodyIsAsked();
    MailRound.putAway(product);
    Page page = screen.signIn("office.bpet", "demo").open("/consent-collections").page();
    page.getByLabel("The classes ticked here").check();
    page.getByLabel("Year 3 Lilac").check();
    page.getByLabel("full name").uncheck();
    page.getByLabel("Name and version of the form").fill("Photo form of Lilac");
    screen.wellMade("consent-1-campaigns");
    button(page, "Ask them").click();
    assertThat(page.locator("[role=status]")).containsText("Families are being asked");
    Campaign campaign =
        campaigns.of("bpet").stream()
            .filter(one -> one.form().equals("Photo form of Lilac"))
            .findFirst()
            .orElseThrow();
    desk.work(campaign.caseKey());
    MailRound.run(product);

    screen.open("/demo-mail");
    screen.wellMade("consent-2-mail");
    Matcher link = LINK.matcher(mail(page, "Please answer", campaign));
    assertThat(link.find()).isTrue();
    page.context().clearCookies();
    screen.narrow().open(link.group());
    screen.wellMade("consent-3-asked");
    button(page, "Send my answers").click();
    assertThat(page.locator("[role=alert]")).containsText("say yes or no");
    screen.wellMade("consent-4-incomplete");
    page.locator("fieldset").all().forEach(line -> line.getByLabel("Yes").check());
    button(page, "Send my answers").click();
    assertThat(page.locator("h1")).containsText("Thank you");
    screen.wellMade("consent-5-answered");
    screen.open(link.group());
    assertThat(page.locator("h1")).containsText("This link cannot be used");
    screen.wellMade("consent-6-used");

    page.setViewportSize(1366, 768);
    desk.comes(campaign.caseKey(), "reminderIsDue");
    MailRound.run(product);
    screen.signIn("office.bpet", "demo").open("/demo-mail");
    Matcher withdraw = LINK.matcher(mail(page, "Reminder: pictures and names", campaign));
    screen.open("/consent-collections/" + campaign.id());
    assertThat(page.locator("main")).containsText("by personal link");
    screen.wellMade("consent-7-campaign");
    page.locator("tbody a").last().click();
    screen.wellMade("consent-8-pupil");

    TasklistDesk tasklist = new TasklistDesk(screen).signIn("office.bpet");
    page.getByText("For my roles").first().click();
    page.locator(".tasks-list li.task")
        .filter(new Locator.FilterOptions().setHasText("Gather the answers"))
        .first()
        .click();
    tasklist.claim();
    page.getByLabel("Close the campaign now").check();
    screen.shot("consent-9-close");
    tasklist.send();
    desk.work(campaign.caseKey());
    screen.open("/consent-collections/" + campaign.id());
    assertThat(page.locator("main")).containsText("asking ended without an answer: no consent");
    screen.wellMade("consent-10-closed");
    assertThat(withdraw.find()).isTrue();
  }

  @Test
  @DisplayName("NAT:17: withdrawing on a telephone, and asking for a fresh link")
  void withdraws(Screen screen) {
    String pupil = desk.unasked("wmat", 1).get(0);
    String carer = desk.carersOf("wmat", pupil).get(0);
    Campaign campaign = desk.opens("wmat", pupil);
    desk.work(campaign.caseKey());
    if (desk.open(campaign.caseKey()).contains("assessCompetence")) {
      desk.comes(campaign.caseKey(), "assessmentIsOver");
    }
    desk.answers(desk.secret(carer), "yes");
    Page page = screen.narrow().open("/family?link=" + desk.secret(carer)).page();
    screen.wellMade("consent-11-withdraw");
    page.getByLabel("Withdraw everything").check();
    page.getByLabel("Yes, remove them").check();
    button(page, "Withdraw").click();
    assertThat(page.locator("h1")).containsText("It is withdrawn");
    screen.wellMade("consent-12-withdrawn");
    screen.open("/family/link");
    screen.wellMade("consent-13-fresh");
    // What others wished for in that minute counts no more.
    clock.standAt(clock.instant().plusSeconds(3_600));
    page.getByLabel("Your mail address").fill("somebody@families.example");
    button(page, "Mail me a link").click();
    assertThat(page.locator("h1")).containsText("Look into your mail");
    screen.wellMade("consent-14-fresh-wanted");
  }

  /** Other tests have mailed too. */
  private static String mail(Page page, String subject, Campaign campaign) {
    return page.locator("main article")
        .filter(new Locator.FilterOptions().setHasText(subject))
        .filter(new Locator.FilterOptions().setHasText(campaign.caseKey()))
        .first()
        .innerText();
  }

  private static Locator button(Page page, String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }
}
