package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the application to the open account, as people do it in Tasklist. */
@BrowserTest
class AccountWalkBrowserTest {

  private static final String PROCEDURE = "Account creation approval";
  private static final List<String> TABLES =
      List.of("social_account_owner", "social_account_helper", "social_account_status");

  @Autowired private SocialAccounts accounts;
  @Autowired private JdbcClient database;

  /** As if nobody had said in another walk that they are ready. */
  @BeforeEach
  void nobodyIsReady() {
    database.sql("delete from training_record").update();
  }

  /** Accounts of the walks are no part of the demo that other tests share. */
  @AfterEach
  void forget() {
    String entered = "(select account from account_application where account is not null)";
    TABLES.forEach(
        table -> database.sql("delete from " + table + " where account in " + entered).update());
    database.sql("delete from social_account where id in " + entered).update();
  }

  private static void apply(TasklistDesk desk, String school, String handle) {
    desk.signIn("staff." + school).start(PROCEDURE);
    desk.select("platform", "facebook").write("handle", handle);
    desk.choose("openOrClosed", "Open to everybody");
    desk.choose("readers", "No, for families and other adults");
    tick(desk, "staff." + school, "comms-lead." + school);
    desk.select("lead", "staff." + school);
    desk.write("schoolEmail", "gardeners@" + school + ".example");
  }

  private static void tick(TasklistDesk desk, String... people) {
    for (String person : people) {
      desk.field("ownerStaff").locator("input[value='" + person + "']").check();
    }
  }

  private static void ready(TasklistDesk desk, String person, String... days) {
    desk.signIn(person).open("My tasks", "Confirm that you are ready").ready();
    desk.choose("decision", "Yes: all of this is done");
    for (String day : days) {
      desk.write(day, "2026-10-01");
    }
    desk.send();
  }

  private static void create(TasklistDesk desk, String handle, String keeper, String... ticks) {
    desk.choose("decision", "The account is created");
    desk.write("link", "https://www.facebook.com/" + handle);
    for (String tick : ticks) {
      desk.choose(tick, "Done");
    }
    desk.write("credentialsPlace", "Locked cabinet of the office");
    desk.select("credentialsKeeper", keeper);
  }

  private SocialAccount account(String school, String handle) {
    return accounts.open(school).stream()
        .filter(one -> one.handle().equals(handle))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("BPET 7-2 to 7-5: applied, consulted, returned, decided, inducted, created, listed")
  void bpet(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    apply(desk, "bpet", "BumblewickGardeners");
    for (String point :
        List.of(
            "purpose",
            "audience",
            "investment",
            "interactivity",
            "contributors",
            "staffTime",
            "plan",
            "evaluation",
            "strongReason")) {
      desk.write(point, "What we say of " + point + ".");
    }
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("account-bpet-1-application").send();

    desk.signIn("comms-lead.bpet").open("For my roles", "Give advice").claim().ready();
    desk.choose("decision", "In favour");
    desk.shot("account-bpet-2-advice").send();

    desk.signIn("headteacher.bpet").open("For my roles", "Decide on the account").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("advised in favour");
    desk.choose("decision", "Return it: something has to change");
    desk.write("reason", "Who else may write there?");
    screen.shot("account-bpet-3-tasklist");
    desk.shot("account-bpet-3-decision").send();

    desk.signIn("staff.bpet").open("My tasks", "Change or withdraw the application").ready();
    assertThat(desk.page().locator(".post-back")).containsText("Who else may write there?");
    assertThat(desk.field("plan").locator("textarea")).hasValue("What we say of plan.");
    desk.write("contributors", "Nobody but its owners.");
    desk.choose("decision", "Send it again, as it stands here");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("account-bpet-4-revision").send();

    desk.signIn("comms-lead.bpet").open("For my roles", "Give advice").claim().ready();
    desk.choose("decision", "No view of my own").write("reason", "Said before.").send();
    desk.signIn("headteacher.bpet").open("For my roles", "Decide on the account").claim().ready();
    desk.choose("decision", "Approve: the account may be prepared").send();

    ready(desk, "staff.bpet", "platformInductionOn");
    ready(desk, "comms-lead.bpet", "platformInductionOn");

    desk.signIn("designated-staff.bpet").open("For my roles", "Create the account");
    desk.claim().ready();
    create(
        desk,
        "BumblewickGardeners",
        "headteacher",
        "schoolEmailDone",
        "separateDone",
        "twoStepLoginDone",
        "privacySettingsDone",
        "minimumAgeDone",
        "technicalSupportDone");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("account-bpet-5-creation").send();

    SocialAccount account = account("bpet", "BumblewickGardeners");
    desk.signIn("headteacher.bpet");
    screen.open("/accounts?words=gardeners");
    assertThat(desk.page().locator("main")).containsText("BumblewickGardeners");
    screen.shot("account-bpet-6-list");
    screen.open("/accounts/bpet/" + account.id());
    assertThat(desk.page().locator("main")).containsText("Locked cabinet of the office");
    screen.shot("account-bpet-7-record");
    screen.narrow().shot("account-bpet-7-narrow");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  @DisplayName("OBS SLT-6, ACC-1, ACC-2, ADM-1: business case, two votes, trained, created")
  void obs(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    apply(desk, "obs", "OddlingtonGardeners");
    for (String point : List.of("purpose", "audience", "promotion")) {
      desk.write(point, "What we say of " + point + ".");
    }
    desk.write("nonEmployees", "Dot Helperley");
    desk.shot("account-obs-1-application").send();

    for (String voter : List.of("slt.obs", "deputy-headteacher.obs")) {
      desk.signIn(voter).open("My tasks", "Vote on the account").ready();
      desk.choose("decision", "For the account");
      desk.shot("account-obs-2-vote").send();
    }

    desk.signIn("staff.obs").open("My tasks", "Confirm that you are ready").ready();
    desk.choose("decision", "Yes: all of this is done");
    for (String day : List.of("policyReadOn", "trainingOn", "policyReadOn1", "trainingOn1")) {
      desk.write(day, "2026-10-01");
    }
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("account-obs-3-readiness").send();
    ready(desk, "comms-lead.obs", "policyReadOn", "trainingOn");

    desk.signIn("account-administrator.obs").open("For my roles", "Create the account");
    desk.claim().ready();
    create(
        desk,
        "OddlingtonGardeners",
        "account-administrator",
        "schoolEmailDone",
        "twoStepLoginDone",
        "privacySettingsDone");
    desk.shot("account-obs-4-creation").send();

    assertThat(account("obs", "OddlingtonGardeners").upkeep().nonEmployees())
        .containsExactly("Dot Helperley");
    assertThat(screen.complaints()).isEmpty();
  }

  /**
   * Who creates it, who keeps its password, and what is asked and confirmed: the clauses say so.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "oiea | comms-lead.oiea | office | purpose audience | policyReadOn"
            + " | schoolEmail twoStepLogin privacySettings",
        "hcps | comms-lead.hcps | slt | purpose audience anotherWay | acceptableUseSignedOn"
            + " | schoolEmail separate twoStepLogin privacySettings protected websiteLink",
        "wmat | designated-staff.wmat | designated-staff | purpose audience investment interactivity"
            + " contributors staffTime plan evaluation strongReason | platformInductionOn"
            + " | schoolEmail separate twoStepLogin privacySettings minimumAge technicalSupport",
      })
  void everyOtherPolicy(
      String school,
      String creator,
      String keeper,
      String points,
      String day,
      String ticks,
      Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    String handle = "Gardeners-" + school;
    apply(desk, school, handle);
    for (String point : points.split(" ")) {
      desk.write(point, "What we say of " + point + ".");
    }
    desk.shot("account-" + school + "-1-application").send();

    desk.signIn("headteacher." + school);
    if (school.equals("hcps")) {
      desk.open("For my roles", "Assess the risk").claim().ready();
      desk.write("risks", "Rude comments").write("measures", "Comments are off");
      desk.choose("decision", "Yes").shot("account-hcps-2-risk").send();
    }
    desk.open("For my roles", "Decide on the account").claim().ready();
    desk.choose("decision", "Approve: the account may be prepared").send();
    ready(desk, "staff." + school, day);
    ready(desk, "comms-lead." + school, day);

    desk.signIn(creator).open("For my roles", "Create the account").claim().ready();
    create(
        desk,
        handle,
        keeper,
        Stream.of(ticks.split(" ")).map(tick -> tick + "Done").toArray(String[]::new));
    desk.send();
    assertThat(account(school, handle).credentialsKeeper().id()).isEqualTo(keeper);

    if (school.equals("hcps")) {
      desk.signIn("office.hcps").open("For my roles", "Tell families").claim().ready();
      desk.choose("decision", "Yes").write("how", "A letter").write("toldOn", "2026-10-01");
      desk.shot("account-hcps-3-families").send();
    }
    assertThat(screen.complaints()).isEmpty();
  }
}
