package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.databreach.OpenBreachesNow;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.post.PostsOut;
import org.countersign.takedown.OpenNow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A post that went out against consent is taken down, and its breach reported, in Tasklist. */
@BrowserTest
class TakeDownWalkBrowserTest {

  @Autowired private PostRegister posts;
  @Autowired private Clock clock;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private ApplicationContext product;
  @Autowired private JdbcClient database;

  /** Nothing of it is part of the demo that other tests share. */
  @AfterEach
  void forget() {
    for (String table :
        List.of("breach", "take_down_place", "take_down", "post_child", "post_version", "post")) {
      String of = table.equals("post") ? "id" : "post";
      String which =
          switch (table) {
            case "breach" -> "true = true";
            case "take_down_place" ->
                "take_down in (select id from take_down where cause like 'obs-POST-2025-9%')";
            default -> of + " in (select id from post where case_key like 'obs-POST-2025-9%')";
          };
      database.sql("delete from " + table + " where " + which).update();
    }
  }

  @Test
  @DisplayName("P1, NAT:21: taken down, assessed, reported, families told, contained, learnt from")
  void postedAgainstConsent(Screen screen) {
    Post post =
        new PostsOut(posts, clock, product, transactions).withoutConsent("x-obs", "obs-p001");
    OpenNow.in(product);
    OpenBreachesNow.in(product);
    String today = LocalDate.now(clock).toString();

    TasklistDesk desk = new TasklistDesk(screen).procedure("");
    desk.signIn("staff.obs").open("For my roles", "Take the post down").claim().ready();
    desk.choose("decision", "The post is gone");
    desk.write("howChecked", "Opened its link in a private window.");
    for (String place : List.of("newsletter", "website", "display", "other-accounts", "shares")) {
      desk.choose("place-" + place, "There is none");
    }
    desk.choose("place-display", "It stays");
    desk.write("placesWhy", "It hangs in a locked room until Monday.");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("take-down-1").send();

    desk.procedure("Data breach");
    desk.signIn("dpo.obs").open("For my roles", "Assess the risk").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText(post.caseKey());
    desk.choose("decision", "A high risk: it is reported, and those affected are told");
    desk.write("reason", "A child whose whereabouts must not be known.");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("breach-1-risk").send();
    desk.signIn("dpo.obs").open("For my roles", "Report it to the ICO").claim().ready();
    desk.choose("decision", "Yes").write("reference", "IC-123456");
    desk.write("reportedOn", today);
    desk.write("reportedTime", LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString());
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("breach-2-report").send();
    desk.signIn("dpo.obs").open("For my roles", "Tell those affected").claim().ready();
    desk.choose("decision", "By hand: by letter, by telephone, in person");
    desk.write("reason", "Telephoned both parents.");
    desk.shot("breach-3-telling").send();
    desk.signIn("data-lead.obs").open("For my roles", "Contain it").claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("taken down");
    desk.write("how", "Taken down within the hour.").choose("decision", "Yes");
    desk.shot("breach-4-containment").send();
    desk.signIn("data-lead.obs").open("For my roles", "Draw lessons").claim().ready();
    desk.write("lessons", "Consents are looked at again before anything is posted.");
    desk.choose("decision", "Yes");
    desk.shot("breach-5-lessons").send();

    desk.signIn("headteacher.obs");
    screen.open("/breaches");
    assertThat(desk.page().locator("main")).containsText("IC-123456");
    screen.shot("breach-6-register");
    screen.narrow().shot("breach-6-narrow");
    screen.open("/posts/to-take-down");
    assertThat(desk.page().locator("main")).containsText("taken down on");
    screen.shot("take-down-2-list");
    assertThat(screen.complaints()).isEmpty();
  }

  @Test
  @DisplayName("issue 7: the office names what is to be taken down")
  void named(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    desk.signIn("office.hcps").start("Take-down");
    desk.choose("what", "Something else on one of our accounts: I know its link");
    desk.select("account", "facebook-hcps").write("link", "https://facebook.example/by-hand");
    desk.write("reason", "A family told us of it.");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("take-down-0-named").send();
    assertThat(screen.complaints()).isEmpty();
    assertThat(
            database
                .sql("select named_by from take_down where link like '%/by-hand'")
                .query(String.class)
                .single())
        .isEqualTo("office.hcps");
  }

  @Test
  @DisplayName("PROCEDURES data-breach: the office notes one by hand")
  void noted(Screen screen) {
    TasklistDesk desk = new TasklistDesk(screen);
    desk.signIn("office.obs").start("Data breach");
    desk.write("whatHappened", "A letter went to another family.");
    desk.write("awareOn", LocalDate.now(clock).toString()).write("awareTime", "00:00");
    desk.write("whose", "One pupil").write("howMany", "1").choose("kindsOfData", "names");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("breach-0-notice").send();
    assertThat(screen.complaints()).isEmpty();
  }
}
