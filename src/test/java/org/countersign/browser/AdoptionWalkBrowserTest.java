package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account that existed before, from its naming to the register, as people do it in Tasklist. */
@BrowserTest
class AdoptionWalkBrowserTest {

  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient database;

  /** Accounts of the walk are no part of the demo that other tests share. */
  @AfterEach
  void forget() {
    String entered = "(select id from social_account where handle = 'OddlingtonBees')";
    for (String table :
        List.of(
            "older_post",
            "older_post_search",
            "social_account_owner",
            "social_account_helper",
            "social_account_status")) {
      database.sql("delete from " + table + " where account in " + entered).update();
    }
    database.sql("delete from social_account where handle = 'OddlingtonBees'").update();
  }

  /** Whoever said in another walk that they are ready would not be asked. */
  @BeforeEach
  void nobodyIsReady() {
    database.sql("delete from training_record where school = 'obs'").update();
    // What others reported would fill the head's list of tasks.
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("cyberbullying-escalation")
        .list()
        .stream()
        .map(one -> one.getId())
        .forEach(id -> runtime.deleteProcessInstance(id, "Not of this walk", true, true, true));
  }

  private static void ready(TasklistDesk desk, String person) {
    desk.signIn(person).open("My tasks", "Confirm that you are ready").ready();
    desk.choose("decision", "Yes: all of this is done");
    desk.write("policyReadOn", "2026-10-01").write("trainingOn", "2026-10-01");
    desk.shot("adoption-obs-3-readiness").send();
  }

  @Test
  @DisplayName("OBS ACC-1.4, ACC-2b, ADM-3: adopted with gaps, mended, opened, in the register")
  void obs(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    desk.signIn("account-administrator.obs").start("Account adoption");
    desk.select("platform", "facebook").write("handle", "OddlingtonBees");
    desk.write("link", "https://www.facebook.com/OddlingtonBees").write("openedOn", "2023-09-01");
    desk.write("purpose", "What the bees do").write("audience", "Families");
    desk.choose("openOrClosed", "Open to everybody");
    desk.choose("readers", "No, for families and other adults");
    desk.field("ownerStaff").locator("input[value='staff.obs']").check();
    desk.select("lead", "staff.obs").write("schoolEmail", "bees@mail.example");
    desk.write("credentialsPlace", "Safe of the office");
    desk.select("credentialsKeeper", "account-administrator");
    desk.choose("alreadyDone", "The privacy settings are checked");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("adoption-obs-1-named").send();

    desk.signIn("headteacher.obs").open("For my roles", "Confirm the account").claim().ready();
    assertThat(desk.page().locator(".post-form"))
        .containsText("Fewer than 2 members of staff run it.");
    desk.choose("decision", "Confirm: it is the school’s, and enters the register");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("adoption-obs-2-confirmed").send();

    ready(desk, "staff.obs");
    desk.signIn("account-administrator.obs").open("For my roles", "Mend what is lacking");
    desk.claim().ready();
    desk.field("ownerStaff").locator("input[value='comms-lead.obs']").check();
    desk.write("promotion", "By the newsletter").write("schoolEmail", "bees@obs.example");
    desk.choose("alreadyDone", "Two-step login is switched on");
    desk.choose("decision", "Send what has changed: it is looked at again");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("adoption-obs-4-mended").send();
    ready(desk, "comms-lead.obs");

    desk.signIn("account-administrator.obs").open("For my roles", "List older posts");
    desk.claim().ready();
    desk.choose("extent", "Through some of them").write("how", "Scrolled back one year");
    desk.write("olderPosts", "https://www.facebook.com/OddlingtonBees/1,2026-03-02,");
    desk.write("completeFrom", "2026-01-01").choose("decision", "Yes");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("adoption-obs-5-older").send();

    desk.signIn("headteacher.obs");
    screen.open("/accounts");
    assertThat(desk.page().locator("main")).containsText("OddlingtonBees");
    assertThat(desk.page().locator("main")).containsText("entered from a file, not confirmed");
    screen.shot("adoption-obs-6-list");
    desk.page().getByText("OddlingtonBees").first().click();
    assertThat(desk.page().locator("main"))
        .containsText("all that show children, from 1 January 2026; older ones listed: 1");
    screen.shot("adoption-obs-7-record");
    assertThat(screen.complaints()).isEmpty();
  }
}
