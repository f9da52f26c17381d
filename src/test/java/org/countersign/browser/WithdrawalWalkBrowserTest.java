package org.countersign.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.RequestOptions;
import org.countersign.MovableClock;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.post.PostsOut;
import org.countersign.takedown.OpenNow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** From a notice to the answer, as people see it through in Tasklist. */
@BrowserTest
class WithdrawalWalkBrowserTest {

  private static final String PROCEDURE = "Consent withdrawal";
  private static final String PUPIL = "bpet-p141";

  @Autowired private PostRegister posts;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private ApplicationContext product;

  private boolean isOpened(Post post) {
    OpenNow.in(product);
    return jdbc.queryForObject(
            "select count(*) from take_down where post = ? and case_key is not null",
            Integer.class,
            post.id())
        > 0;
  }

  @Test
  @DisplayName(
      "C1 to C4, BPET 6-4: a post is out, consent is taken back, its owner takes it down, the keeper"
          + " confirms, the letter is handed over")
  void bpet(Screen screen) {
    Post post =
        new PostsOut(posts, new MovableClock(), events, transactions)
            .portrait("facebook-bpet", PUPIL);
    String name =
        jdbc.queryForObject(
            "select given_name || ' ' || family_name from roll_person where sourced_id = ?",
            String.class,
            PUPIL);
    TasklistDesk desk = new TasklistDesk(screen);
    jdbc.update(
        "update social_account set complete_from = date '2000-01-01' where id <> 'facebook-bpet'");

    desk.signIn("office.bpet").start(PROCEDURE);
    desk.choose("about", "A pupil, or one who has left");
    desk.field("pupilId").locator("input[type=search]").fill(name);
    desk.field("pupilId").locator("input[type=radio]").first().check();
    desk.field("givenBy").getByLabel("The pupil").check();
    desk.select("channel", "writing");
    desk.choose("removeEarlier", "Yes, they ask for it");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("withdrawal-1-notice").send();

    // The search is a job; here nothing opens take-downs by itself.
    await().until(() -> isOpened(post));
    desk.procedure("").signIn("staff.bpet").open("For my roles", "Take the post down");
    desk.claim().ready();
    desk.choose("decision", "The post is gone");
    desk.write("howChecked", "Opened its link in a private window");
    for (var place : desk.page().locator("[data-field^='place-']").all()) {
      place.getByLabel("There is none").check();
    }
    desk.send();

    desk.procedure("").open("For my roles", "Search older posts").claim().ready();
    desk.choose("decision", "I looked through all of them and found none");
    desk.write("how", "Scrolled to the first post");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("withdrawal-1b-search").send();

    desk.procedure(PROCEDURE).signIn("dpo.bpet").open("For my roles", "Confirm the record");
    desk.claim().ready();
    assertThat(desk.page().locator(".post-form")).containsText("taken down");
    assertThat(desk.page().locator(".post-form")).containsText("none was found");
    desk.choose("decision", "Yes: the answer can be written");
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("withdrawal-2-record").send();

    desk.signIn("office.bpet").open("For my roles", "Hand over the letter").claim().ready();
    var letter =
        desk.page()
            .request()
            .get(
                desk.page().getByText("Open the letter as a PDF to print").getAttribute("href"),
                RequestOptions.create());
    assertThat(letter.headers().get("content-type")).isEqualTo("application/pdf");
    desk.choose("decision", "Yes: handed over, or posted");
    desk.write("onDay", jdbc.queryForObject("select cast(current_date as varchar)", String.class));
    assertThat(Accessibility.broken(desk.page(), ".post-form")).isEmpty();
    desk.shot("withdrawal-3-letter").send();

    desk.signIn("data-lead.bpet");
    screen.open("/consents/bpet/pupil/" + PUPIL);
    assertThat(desk.page().locator("main")).containsText(post.posting().link());
    screen.shot("withdrawal-4-child");
    screen.open("/consents");
    screen.shot("withdrawal-5-consents");
    screen.open("/consents/objections");
    screen.shot("withdrawal-5b-objections");
    screen.open("/posts/" + post.caseKey());
    screen.shot("withdrawal-5c-copies");
    screen.open("/consents/portals");
    screen.shot("withdrawal-6-portals");
    assertThat(screen.complaints()).isEmpty();
  }
}
