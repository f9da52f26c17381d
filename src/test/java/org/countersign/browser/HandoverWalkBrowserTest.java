package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.RollChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a lead who left to a post that goes out again, as people do it in Tasklist. */
@BrowserTest
class HandoverWalkBrowserTest {

  private static final String PROCEDURE = "Account handover";
  private static final String ACCOUNT = "instagram-obs";
  private static final String LEAD = "comms-lead.obs";

  @Autowired private SocialAccounts accounts;
  @Autowired private JdbcClient database;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private PlatformTransactionManager transactions;

  /** Whoever said in another walk that they are ready would not be asked. */
  @BeforeEach
  void nobodyIsReady() {
    database.sql("delete from training_record where school = 'obs'").update();
  }

  /** The demo's other tests find its accounts as they were. */
  @AfterEach
  void putBack() {
    database
        .sql("delete from social_account_owner where account = ? and username = 'staff2.obs'")
        .param(ACCOUNT)
        .update();
    for (String owner : List.of(LEAD, "account-administrator.obs")) {
      database
          .sql(
              "insert into social_account_owner (school, account, username) select 'obs', ?, ?"
                  + " where not exists (select 1 from social_account_owner where account = ?"
                  + " and username = ?)")
          .params(ACCOUNT, owner, ACCOUNT, owner)
          .update();
    }
    database
        .sql(
            "update social_account set status = 'open', lead_owner = ? where school = 'obs'"
                + " and id in ('x-obs', ?)")
        .params(LEAD, ACCOUNT)
        .update();
    rollSays(null);
  }

  /** Who has left may not sign in; who is back may again. */
  private void rollSays(LocalDate leftOn) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              database
                  .sql("update roll_person set left_on = ? where username = ?")
                  .params(leftOn, LEAD)
                  .update();
              events.publishEvent(new RollChanged("obs", Set.of()));
            });
  }

  /** As the import of a roll in which the lead is no more. */
  private void leadLeaves() {
    // The one other account of the demo that they lead.
    database.sql("update social_account set lead_owner = 'staff.obs' where id = 'x-obs'").update();
    rollSays(LocalDate.now());
  }

  private SocialAccount account() {
    return accounts.byId("obs", ACCOUNT).orElseThrow();
  }

  private static void post(TasklistDesk desk, String words) {
    desk.signIn("staff.obs").start("Post sign-off");
    desk.select("accountId", ACCOUNT).select("contentKind", "news");
    desk.write("postText", words);
    desk.choose("otherChildren", "No").choose("namesPupils", "No");
    desk.choose("refersTo", "None of these").choose("personalDetails", "No");
    desk.choose("othersCopyright", "No, all of it is ours").choose("controversial", "No").send();
  }

  @Test
  @DisplayName(
      "OBS ADM-4, ACC-1.4, ACC-2b: the lead left, the Administrator hands it over, a post goes out")
  void obs(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    post(desk, "The choir sings on Friday.");
    leadLeaves();

    desk.signIn("account-administrator.obs").procedure(PROCEDURE);
    desk.open("For my roles", "Change the credentials").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("is not at the school any more");
    assertThat(account().status()).isEqualTo(SocialAccount.Status.SUSPENDED);
    desk.choose("decision", "Yes").write("changedOn", LocalDate.now().toString());
    desk.write("accessEndedAt", LocalDate.now().minusDays(1) + "T16:30");
    desk.choose("twoStepMoved", "Done").write("credentialsPlace", "Locked cabinet of the office");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("handover-obs-1-credentials").send();

    desk.open("For my roles", "Choose who runs it").claim().ready();
    desk.choose("decision", "Hand it over: it is run as I say below");
    desk.field("ownerStaff").locator("input[value='account-administrator.obs']").uncheck();
    desk.field("ownerStaff").locator("input[value='staff2.obs']").check();
    desk.select("lead", "staff2.obs");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    screen.shot("handover-obs-2-tasklist");
    desk.shot("handover-obs-2-successor").send();

    for (String owner : List.of("staff2.obs", "staff.obs")) {
      desk.signIn(owner).open("My tasks", "Confirm that you will run it").ready();
      desk.choose("decision", "Yes: all of this is done");
      desk.write("policyReadOn", LocalDate.now().toString());
      desk.write("trainingOn", LocalDate.now().toString());
      desk.shot("handover-obs-3-succession").send();
    }

    desk.procedure("Post sign-off").open("For my roles", "Post it and record the link");
    assertThat(account().upkeep().lead()).isEqualTo("staff2.obs");
    desk.claim().ready().choose("decision", "I have posted it");
    desk.write("link", "https://www.instagram.com/p/1").send();

    desk.signIn("headteacher.obs");
    screen.open("/accounts/obs/" + ACCOUNT);
    assertThat(desk.page().locator("main")).containsText("Access of");
    screen.shot("handover-obs-4-record");

    desk.signIn("office.obs").start(PROCEDURE);
    desk.select("accountId", ACCOUNT);
    desk.choose("hold", "Those who run it go on until then").write("reason", "It is to close");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("handover-obs-5-request").send();
    desk.signIn("account-administrator.obs").open("For my roles", "Choose who runs it");
    desk.claim().ready().choose("decision", "Close it").write("reason", "Nobody reads it").send();
    desk.open("For my roles", "Close the account").claim().ready().choose("decision", "Yes");
    desk.write("closedOn", LocalDate.now().toString()).write("how", "Deleted in its settings");
    desk.write("scheduledPosts", "There were none").write("followersTold", "By a last post");
    desk.write("archive", "With the school office");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("handover-obs-6-closure").send();
    assertThat(screen.complaints()).isEmpty();
  }
}
