package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.countersign.audit.TrailCheck;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issue 4: what people do at our own pages is in the trail, and the trail is read there. */
@PostTest
class TrailOverHttpTest {

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TrailCheck check;

  private Set<UUID> seen;

  @BeforeEach
  void seen() {
    seen = Set.copyOf(jdbc.queryForList("select id from trail_event", UUID.class));
  }

  @AfterEach
  void putBack() {
    scene.end();
    check.run();
  }

  /** Kind and actor of the events since. */
  private List<String> since() {
    List<String> events = new ArrayList<>();
    jdbc.query(
        "select id, kind, coalesce(actor, actor_kind) from trail_event",
        row -> {
          if (!seen.contains(row.getObject(1, UUID.class))) {
            events.add(row.getString(2) + " " + row.getString(3));
          }
        });
    return events;
  }

  private Visitor visitor(String user) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(user, "demo");
    return visitor;
  }

  @Test
  @DisplayName("issue 4: sign-in, a wrong password and sign-out, at our page and at Tasklist's")
  void signIn() {
    // A wrong password makes its own user wait.
    new Visitor(port).signIn("staff2.bpet", "wrong");
    new Visitor(port).signIn("nobody.knows", "wrong");
    new Visitor(port).signInToTasklist("staff.bpet", "demo");
    Visitor staff = visitor("staff.bpet");
    staff.submit("/", "/sign-out", Map.of());
    assertThat(since())
        .containsExactlyInAnyOrder(
            "refused nobody",
            "refused nobody",
            "sign-in staff.bpet",
            "sign-in staff.bpet",
            "sign-out staff.bpet");
    assertThat(jdbc.queryForList("select content from trail_payload", String.class))
        .noneMatch(details -> details.contains("nobody.knows"))
        .anyMatch(details -> details.contains("\"user\":\"staff2.bpet\""));
  }

  @Test
  @DisplayName("issue 4: each opening of a file is written, in the chain of its case")
  void files() {
    String key = desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
    String file =
        jdbc.queryForObject("select id from media_file where case_key = ?", String.class, key);
    Visitor head = visitor("headteacher.bpet");
    seen();
    assertThat(head.data("/media/" + file + "/preview").statusCode()).isEqualTo(200);
    assertThat(head.data("/media/" + file).statusCode()).isEqualTo(200);
    assertThat(since())
        .containsExactly("file-opened headteacher.bpet", "file-opened headteacher.bpet");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_event where kind = 'file-opened' and chain = ?",
                Long.class,
                "case/" + key))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("issue 4: a refused page and a record that is hidden are written")
  void refusals() {
    String key = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    Visitor other = visitor("staff.obs");
    seen();
    assertThat(other.page("/posting").statusCode()).isEqualTo(403);
    assertThat(other.page("/posts/" + key).statusCode()).isEqualTo(404);
    assertThat(since()).containsExactly("refused staff.obs", "refused staff.obs");
  }

  @Test
  @DisplayName("issue 4: the trail of a post is read and exported by those who may read the post")
  void page() {
    String key = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    desk.complete(
        key,
        "checkPost",
        "headteacher.bpet",
        Map.of("decision", "refuse", "reason", "Not ours to tell"));
    for (String reader : List.of("staff.bpet", "auditor.bpet", "dsl.bpet", "data-lead.bpet")) {
      HttpResponse<String> page = visitor(reader).page("/trail/" + key);
      assertThat(page.statusCode()).as(reader).isEqualTo(200);
      assertThat(page.body())
          .contains("Check the post", "Decision table", "refuse", "Not ours to tell", "BPET:7-8a")
          .contains("The system, because of event", "way: ", "Refused");
    }
    Visitor auditor = visitor("auditor.bpet");
    assertThat(auditor.data("/trail/" + key + "/json").body()).contains("countersign-trail-1", key);
    assertThat(auditor.data("/trail/" + key + "/pdf").body()).startsWith("%PDF");
    Visitor other = visitor("auditor.obs");
    String hidden = other.page("/trail/" + key).body();
    String none = other.page("/trail/bpet-POST-2026-9999").body();
    assertThat(hidden).isEqualTo(none).contains("There is no such page");
    assertThat(other.data("/trail/" + key + "/json").statusCode()).isEqualTo(404);
    assertThat(visitor("chair-of-trustees.bpet").page("/trail/" + key).statusCode()).isEqualTo(404);
    assertThat(visitor("admin").page("/trail/" + key).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("issue 4: administrators and auditors are told whether the trail is whole")
  void check() {
    assertThat(visitor("admin").page("/trail").statusCode()).isEqualTo(200);
    assertThat(visitor("auditor.obs").page("/trail").statusCode()).isEqualTo(200);
    assertThat(visitor("staff.obs").page("/trail").statusCode()).isEqualTo(404);
  }

  /** Decision 0078: the nightly check tells nobody of a case of which they may not know. */
  @Test
  @DisplayName("issue 4: which case is broken is shown to those who may read it")
  void brokenCase() {
    String ordinary = desk.ask("staff.bpet", desk.words("facebook-bpet"));
    for (String place : List.of(ordinary + ", event 3", ordinary + ", event 3, by seal 2")) {
      found("case/" + place);
      assertThat(visitor("auditor.bpet").page("/trail").body())
          .contains("In the record of a case: The event does not follow", "/trail/" + ordinary);
      for (String other : List.of("auditor.obs", "admin")) {
        assertThat(visitor(other).page("/trail").body())
            .contains(
                "In the record of a case: The event does not follow", "is shown to those who may")
            .doesNotContain(ordinary);
      }
    }
    // Of a confidential procedure, or of one that is no more, nobody reads cases here.
    found("case/bpet-CONCERN-2026-0001, event 3");
    assertThat(visitor("auditor.bpet").page("/trail").body())
        .contains("It is broken", "In the record of a case")
        .doesNotContain("CONCERN");
    found("register/bpet/people, event 3");
    assertThat(visitor("admin").page("/trail").body()).contains("register/bpet/people, event 3");
  }

  private void found(String place) {
    jdbc.update(
        "insert into trail_check (begun_at, ended_at, events, chains, seals, fault, finding)"
            + " values (current_timestamp, current_timestamp, 1, 1, 1, 'link', ?)",
        place);
  }
}
