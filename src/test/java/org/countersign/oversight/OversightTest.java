package org.countersign.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.countersign.accountcreation.AccountTest;
import org.countersign.casebook.BookRows;
import org.countersign.casebook.BookRows.Case;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The overview and the policies, over HTTP: on Friday 20 November 2026, in the term "Autumn 2". */
@AccountTest
class OversightTest {

  private static final Instant LAST_TERM = Instant.parse("2026-10-20T09:00:00Z");
  private static final Instant THIS_TERM = Instant.parse("2026-11-02T00:00:00Z");
  private static final Instant LAST_YEAR = Instant.parse("2026-07-10T09:00:00Z");
  private static final Instant YESTERDAY = Instant.parse("2026-11-19T09:00:00Z");
  private static final Instant TOMORROW = Instant.parse("2026-11-21T09:00:00Z");

  /** Carried by “Check consent”. */
  private static final String CARRIED = "HCPS:OU-11";

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  private BookRows book;

  /**
   * Posts: 12 begun, of which 3 are overdue; 8 finished, one of them begun last term; 2 refused.
   * Applications: 3 begun. Confidential ones besides, which nobody may count.
   */
  @BeforeEach
  void cases() {
    book = new BookRows(jdbc, "hcps").clear();
    for (int hours = 1; hours <= 7; hours++) {
      String number = book.ended(post(THIS_TERM, null), Duration.ofHours(hours));
      book.clause(number, CARRIED, THIS_TERM);
      if (hours <= 2) {
        book.step(number, "postRefused", THIS_TERM);
      }
    }
    String old = book.ended(post(LAST_TERM, null), Duration.ofDays(20));
    book.step(book.ended(post(LAST_TERM, null), Duration.ofDays(1)), "postRefused", LAST_TERM);
    book.clause(old, "HCPS:OU-8", LAST_TERM);
    String lastYears = book.ended(post(LAST_YEAR, null), Duration.ofDays(1));
    book.clause(lastYears, CARRIED, LAST_YEAR);
    for (int i = 0; i < 5; i++) {
      book.running(post(THIS_TERM, i < 3 ? YESTERDAY : TOMORROW));
    }
    for (int i = 0; i < 3; i++) {
      book.running(new Case("account-creation-approval", false, "staff.hcps", THIS_TERM, null));
    }
    book.running(new Case("take-down", false, null, THIS_TERM, null));
    for (int i = 0; i < 9; i++) {
      String secret =
          book.ended(new Case("post-sign-off", true, null, THIS_TERM, null), Duration.ofDays(9));
      book.step(secret, "postRefused", THIS_TERM);
      book.clause(secret, CARRIED, THIS_TERM);
      book.running(new Case("take-down", true, null, THIS_TERM, YESTERDAY));
      book.running(new Case("account-image-concern", true, null, THIS_TERM, YESTERDAY));
    }
  }

  @AfterEach
  void none() {
    book.clear();
  }

  private static Case post(Instant started, Instant due) {
    return new Case("post-sign-off", false, "staff.hcps", started, due);
  }

  private HttpResponse<String> open(String person, String path) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor.page(path);
  }

  /** The page's words alone. */
  private String read(String person, String path) {
    HttpResponse<String> page = open(person, path);
    assertThat(page.statusCode()).as(person + " " + path).isEqualTo(200);
    return page.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @DisplayName("issue 8: by one table of role and school, who sees figures, and how exactly")
  @CsvSource({
    "headteacher.hcps, hcps, exact",
    "deputy-headteacher.hcps, hcps, exact",
    "dsl.hcps, hcps, exact",
    "data-lead.hcps, hcps, exact",
    "dpo.hcps, hcps, exact",
    "auditor.hcps, hcps, exact",
    "chair-of-governors.hcps, hcps, rounded",
    "chief-executive.hcps, hcps, rounded",
    "chair-of-trustees.hcps, hcps, rounded",
    "trust-executive.hcps, hcps, rounded",
    "auditor.obs, hcps, 404",
    "trust-executive.obs, hcps, 404",
    "headteacher.obs, hcps, 404",
    "headteacher.hcps, none, 404",
    "staff.hcps, hcps, 403",
    "office.hcps, hcps, 403",
    "comms-lead.hcps, hcps, 403",
    "admin, hcps, 403"
  })
  void rights(String person, String school, String seen) {
    for (String page : new String[] {"/overview", "/policies", "/policies/steps"}) {
      HttpResponse<String> answer = open(person, page + "?school=" + school);
      if (seen.matches("\\d+")) {
        assertThat(answer.statusCode()).as(page).isEqualTo(Integer.parseInt(seen));
        assertThat(answer.body()).doesNotContain("Post sign-off");
      } else {
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
      }
    }
    if (!seen.matches("\\d+")) {
      boolean exact = seen.equals("exact");
      assertThat(read(person, "/overview"))
          .contains(exact ? "Post sign-off 12 8 2 3 4 hours" : "Post sign-off about 10 about 10")
          .doesNotContain(exact ? "fewer than" : " 12 ");
    }
  }

  @Test
  @DisplayName("issue 8: this term per procedure, confidential cases in no figure")
  void overview() {
    assertThat(read("headteacher.hcps", "/overview"))
        .contains("Autumn 2 , since 2 November 2026")
        .contains("Posts still to be taken down 1 ")
        .contains("Post sign-off 12 8 2 3 4 hours")
        .contains("Account creation approval 3 none none none –")
        .doesNotContain("image");
  }

  @Test
  @DisplayName("issue 8: for governors small counts are not said, nor what would tell them")
  void rounded() {
    assertThat(read("chair-of-governors.hcps", "/overview"))
        .contains("Posts still to be taken down fewer than 5")
        .contains("Post sign-off about 10 about 10 fewer than 5 fewer than 5 4 hours")
        .contains("fewer than 5 none none none –")
        .doesNotContain(" 12 ", " 8 ");
  }

  @Test
  @DisplayName("issue 8: a school in which nothing happened says so")
  void empty() {
    book.clear();

    assertThat(read("headteacher.hcps", "/overview"))
        .contains("Nothing has happened this term.")
        .contains("Posts still to be taken down none");
  }

  @Test
  @DisplayName(
      "issue 8: each clause with what carries it, how often this year, or why nothing does")
  void clauses() {
    String page = read("headteacher.hcps", "/policies");

    assertThat(page)
        .containsPattern("HCPS:OU-11 .{0,400}Post sign-off: Check consent.{0,400} 7 ")
        .containsPattern("HCPS:OU-8 .{0,400}Post sign-off: Check content.{0,200} 1 ")
        .containsPattern("HCPS:INT-P1 .{0,200}there is nothing to carry out\\. –")
        .containsPattern("HCPS:CV-1 .{0,300}Its procedure is still to come: policy review\\.")
        .doesNotContain("OBS:", "Oddity");
    assertThat(open("headteacher.hcps", "/policies").body())
        .contains("#/audit?school=hcps&amp;clause=HCPS:OU-11&amp;from=2026-09-01");
    assertThat(open("chair-of-governors.hcps", "/policies").body())
        .contains("about 5")
        .doesNotContain("#/audit");
    assertThat(read("headteacher.hcps", "/policies?policy=national")).contains("NAT:18");
  }

  @Test
  @DisplayName("issue 8: from the other end, each step with its clauses in the school's policy")
  void steps() {
    assertThat(read("auditor.hcps", "/policies/steps?procedure=post-sign-off"))
        .containsPattern("Check consent HCPS:OU-11 : ")
        .contains("Our own rule")
        .doesNotContain("OIEA:", "BPET:");
    assertThat(read("auditor.hcps", "/policies/steps?procedure=none")).contains("Steps of");
  }
}
