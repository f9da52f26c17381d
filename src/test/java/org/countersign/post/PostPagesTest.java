package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.countersign.CaseDesk;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the register over HTTP: who opens them, and what they say. */
@PostTest
class PostPagesTest {

  private static final String HOSTILE = "<script>alert(1)</script>";

  @LocalServerPort private int port;
  @Autowired private Desk desk;

  private Visitor as(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  @ParameterizedTest(name = "{0}: posts {1}, stop {2}, to take down {3}")
  @CsvSource({
    "staff.bpet,             200, 403, 403",
    "class-teacher.bpet,     200, 403, 403",
    "headteacher.bpet,       200, 200, 200",
    "deputy-headteacher.bpet,200, 200, 200",
    "slt.bpet,               200, 200, 403",
    "data-lead.bpet,         200, 403, 200",
    "dpo.bpet,               200, 403, 200",
    "dsl.bpet,               200, 403, 200",
    "chief-executive.bpet,   200, 403, 403",
    "trust-executive.bpet,   200, 403, 403",
    "auditor.bpet,           200, 403, 403",
    "chair-of-trustees.bpet, 403, 403, 403",
    "admin,                  403, 403, 403",
  })
  void eachPageIsOpenToItsPeopleAlone(String person, int posts, int posting, int takeDown) {
    Visitor visitor = as(person);

    assertThat(visitor.page("/posts").statusCode()).isEqualTo(posts);
    assertThat(visitor.page("/posting").statusCode()).isEqualTo(posting);
    assertThat(visitor.page("/posts/to-take-down").statusCode()).isEqualTo(takeDown);
    String start = visitor.page("/").body();
    assertThat(start.contains("href=\"/posts\"")).isEqualTo(posts == 200);
    assertThat(start.contains("href=\"/posting\"")).isEqualTo(posting == 200);
    assertThat(start.contains("href=\"/posts/to-take-down\"")).isEqualTo(takeDown == 200);
  }

  @Test
  void aStrangerIsSentToSignIn() {
    for (String page : List.of("/posts", "/posts/bpet-POST-2026-0001", "/posts/to-take-down")) {
      assertThat(new Visitor(port).page(page).statusCode()).isEqualTo(302);
    }
  }

  @Test
  void anotherSchoolsPostIsNotThereInTheSameWordsAsNone() {
    String key = desk.ask("staff.bpet", desk.words("facebook-bpet"));

    for (String stranger : List.of("staff.obs", "headteacher.wmat", "auditor.oiea")) {
      Visitor visitor = as(stranger);
      HttpResponse<String> theirs = visitor.page("/posts/" + key);
      HttpResponse<String> none = visitor.page("/posts/bpet-POST-2026-9999");
      assertThat(theirs.statusCode()).isEqualTo(404);
      assertThat(none.statusCode()).isEqualTo(404);
      assertThat(theirs.body()).isEqualTo(none.body());
      assertThat(visitor.page("/posts?school=bpet").statusCode()).isEqualTo(404);
      assertThat(visitor.page("/posts").body()).doesNotContain(key);
    }
  }

  @Test
  void theListTellsOfEachPostAndKeepsToTheStatusAskedFor() {
    String open = desk.ask("staff.hcps", hcps("Sports day is on Friday."));
    String posted = desk.ask("staff.hcps", hcps("The hall smells of paint."));
    desk.approve(posted, "staff2.hcps");
    desk.publish(posted, "staff.hcps");
    Visitor auditor = as("auditor.hcps");

    String all = auditor.page("/posts").body();
    assertThat(all)
        .contains(open, posted, "Sports day is on Friday.", "Facebook: ", "20 November 2026")
        .contains("This register is complete from <span>1 September 2026</span>.")
        .contains("Posts made before are not in it.");
    assertThat(all.indexOf(posted)).isLessThan(all.indexOf(open));
    assertThat(auditor.page("/posts?status=posted").body()).contains(posted).doesNotContain(open);
    assertThat(auditor.page("/posts?status=open").body()).contains(open).doesNotContain(posted);
    assertThat(auditor.page("/posts?status=refused").body()).contains("There is none here.");
    assertThat(auditor.page("/posts?page=2").body()).contains("There is none here.");
    assertThat(auditor.page("/posts?page=-1&status=nonsense").body()).contains(open, posted);
  }

  private Map<String, Object> hcps(String text) {
    return CaseDesk.with(desk.words("facebook-hcps"), "postText", text, "checker", "staff2.hcps");
  }

  @Test
  void moreThanAPageIsReachedByItsLinks() {
    for (int i = 0; i <= PostList.PAGE; i++) {
      desk.askOnly("staff.wmat", desk.words("facebook-wmat"));
    }

    String first = as("auditor.wmat").page("/posts").body();

    assertThat(first.split("<tr>", -1)).hasSize(PostList.PAGE + 2);
    assertThat(first).contains("page=2", "Older posts").doesNotContain("Newer posts");
    assertThat(as("auditor.wmat").page("/posts?page=2").body()).contains("Newer posts");
  }

  @Test
  @DisplayName("BPET 7-8a: the record tells who checked it, by which clause, and where it is")
  void theRecordTellsAllOfAPost() {
    String key = desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
    desk.approve(key, "headteacher.bpet");
    desk.publish(key, "staff.bpet");

    String record = as("auditor.bpet").page("/posts/" + key).body();

    assertThat(record)
        .contains(
            "School reopens on Monday.",
            "/preview\"",
            "consent is held",
            "Hetty Headley",
            "BPET:7-8a",
            "approved it",
            "Faces close up: no",
            desk.post(key).approval().hash(),
            "https://social.example/p/" + key,
            "exactly what was approved",
            "20 November 2026, 09:00",
            "for the day of the post",
            "as it was offered to be posted",
            "as it was posted")
        .doesNotContain("Download", "out without consent");
  }

  @Test
  @DisplayName("P5: the record of a child never to be published shows no reason")
  void neverPublishShowsNoReason() {
    String key = desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p005"));

    assertThat(as("auditor.bpet").page("/posts/" + key).body())
        .contains("not to be published", "Consent is not held")
        .doesNotContain("Invented reason", "relative");
  }

  @Test
  void hostileTextIsShownAndNeverRun() {
    String key =
        desk.ask(
            "staff.bpet",
            CaseDesk.with(desk.words("facebook-bpet"), "postText", HOSTILE + " \"'&"));
    desk.complete(
        key,
        "checkPost",
        "headteacher.bpet",
        Map.of("decision", "return", "reason", HOSTILE + "<img src=x onerror=alert(1)>"));
    Visitor staff = as("staff.bpet");

    for (String page : List.of("/posts", "/posts/" + key)) {
      assertThat(staff.page(page).body())
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain(HOSTILE, "<img src=x");
    }
    assertThat(staff.page("/posts?status=" + "%3Cscript%3E&page=%3Cscript%3E").body())
        .doesNotContain("<script>");
  }
}
