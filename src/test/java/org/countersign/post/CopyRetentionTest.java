package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.MovableClock;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaFile;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issue 7, our own copies: of posts that are over they go, and what is on record stays. */
@PostTest
class CopyRetentionTest {

  private static final String MEDIA_OF =
      "select state from media_file where case_key = ? order by id";

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private CopyRetention nightly;
  @Autowired private PostRegister posts;
  @Autowired private Media media;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;

  @BeforeEach
  void begin() {
    scene.forgetPosts();
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private String refused() {
    String key = desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
    jdbc.update(
        "update post set status = 'refused', status_at = ? where case_key = ?",
        Timestamp.from(clock.instant()),
        key);
    return key;
  }

  private void monthsLater(int months) {
    Instant later =
        LocalDate.of(2026, 11, 20)
            .plusMonths(months)
            .atTime(12, 0)
            .atZone(clock.getZone())
            .toInstant();
    clock.standAt(later);
    nightly.run();
  }

  private boolean isGone(String key) {
    List<String> states = jdbc.queryForList(MEDIA_OF, String.class, key);
    assertThat(states).hasSize(1);
    boolean words = posts.draft(desk.post(key)).text().isEmpty();
    assertThat(states.get(0).equals("deleted")).as("words and files together").isEqualTo(words);
    return words;
  }

  @Test
  @DisplayName("ours: three months after it was refused; record, hash, who is in it and trail stay")
  void refusedPost() {
    String key = refused();
    MediaFile file = media.attachedTo(key).get(0);
    monthsLater(2);
    assertThat(isGone(key)).as("after two months").isFalse();
    monthsLater(4);
    assertThat(isGone(key)).isTrue();

    assertThat(media.file(file.id()).orElseThrow().sha256()).isEqualTo(file.sha256());
    assertThat(posts.draft(desk.post(key)).pupils()).containsExactly("bpet-p001");
    assertThat(
            jdbc.queryForObject(
                "select p.content from trail_event e join trail_payload p on p.event = e.id"
                    + " where e.chain = ? and e.element = 'copy-deleted'",
                String.class,
                "case/" + key))
        .contains("Kept for 3 months", "\"files\":1", "policy pack national");
    Visitor reader = new Visitor(port);
    reader.signIn("data-lead.bpet", "demo");
    assertThat(reader.page("/posts/" + key).body())
        .contains("copy deleted on", "20 March 2027", "Kept for 3 months")
        .doesNotContain("Keep them for longer");
  }

  @Test
  @DisplayName(
      "ours: withdrawn, expired and taken down as refused; what is open or out is not over")
  void whatIsOver() {
    String withdrawn = refused();
    jdbc.update("update post set status = 'withdrawn' where case_key = ?", withdrawn);
    String expired = refused();
    jdbc.update("update post set status = 'expired' where case_key = ?", expired);
    String open = refused();
    jdbc.update("update post set status = 'open' where case_key = ?", open);
    String out = out();
    String down = out();
    jdbc.update(
        "update post set taken_down_at = posted_at, taken_down_by = 'staff.bpet' where case_key = ?",
        down);

    monthsLater(4);

    assertThat(List.of(withdrawn, expired, down)).allMatch(this::isGone);
    assertThat(List.of(open, out)).noneMatch(this::isGone);
  }

  private String out() {
    String key = desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
    desk.approve(key, "headteacher.bpet");
    desk.publish(key, "staff.bpet");
    return key;
  }

  @Test
  @DisplayName(
      "issue 7, legal hold: what somebody holds stays until it is let go, and is on record")
  void held() {
    String key = refused();
    Visitor lead = new Visitor(port);
    lead.signIn("data-lead.bpet", "demo");
    String page = "/posts/" + key;
    assertThat(change(lead, key, "hold", "").headers().firstValue("location")).isPresent();
    assertThat(lead.page(page).body()).as("no reason").contains("Keep them for longer");
    change(lead, key, "hold", "The police ask for it");
    monthsLater(4);
    assertThat(isGone(key)).isFalse();
    lead.signIn("data-lead.bpet", "demo");
    assertThat(lead.page(page).body()).contains("The police ask for it", "Let them go");
    change(lead, key, "let-go", "They no longer do");
    nightly.run();
    assertThat(isGone(key)).isTrue();
    assertThat(
            jdbc.queryForList(
                "select element from trail_event where chain = ? and element like 'copy-%'"
                    + " order by number",
                String.class, "case/" + key))
        .containsExactly("copy-held", "copy-hold-ended", "copy-deleted");
    Visitor author = new Visitor(port);
    author.signIn("staff.bpet", "demo");
    assertThat(change(author, key, "hold", "Mine").statusCode()).isIn(403, 404);
  }

  private java.net.http.HttpResponse<String> change(
      Visitor visitor, String key, String what, String reason) {
    return visitor.submit(
        "/posts/" + key, "/posts/" + key + "/copies/" + what, Map.of("reason", reason));
  }

  @Test
  @DisplayName(
      "issue 7, evidence: what is sealed stays; an open take-down or breach needs it as is")
  void needed() {
    String sealed = refused();
    media.sealAllOf(sealed, "The police direct it", "dsl.bpet");
    String down = out();
    jdbc.update(
        "update post set taken_down_at = posted_at, taken_down_by = 'staff.bpet' where case_key = ?",
        down);
    jdbc.update(
        "insert into take_down (id, school, case_key, cause, reason, post, account, link,"
            + " removal_asked, asked_at, state) select 'copies', school, 'bpet-TAKE-2026-9998',"
            + " case_key, 'by-hand', id, account, link, false, posted_at, 'open' from post"
            + " where case_key = ?",
        down);
    String breach = refused();
    jdbc.update(
        "insert into breach (id, school, opening, post, noted_at, aware_at, what, whose, how_many,"
            + " kinds, done_by) select 'copies', 'bpet', true, id, opened_at, opened_at, 'A', 'B',"
            + " 1, 'names', '' from post where case_key = ?",
        breach);
    try {
      monthsLater(4);
      assertThat(jdbc.queryForList(MEDIA_OF, String.class, sealed)).containsExactly("sealed");
      assertThat(isGone(down)).isFalse();
      assertThat(isGone(breach)).isFalse();
    } finally {
      jdbc.update("delete from take_down where id = 'copies'");
      jdbc.update("delete from breach where id = 'copies'");
    }
  }
}
