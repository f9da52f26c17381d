package org.countersign.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.DemoTest;
import org.countersign.TestDatabase;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
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
import org.springframework.transaction.PlatformTransactionManager;

/** Issue 8, “Done when” 3 and the faults: what Cockpit's page Audit answers, and to whom. */
@DemoTest
class AuditOverHttpTest {

  private static final String POST = "bpet-POST-2026-7001";
  private static final String WITHDRAWAL = "bpet-WDR-2026-7001";
  private static final String IMAGE = "bpet-IMG-2026-7X7X7X7X";
  private static final String OTHER = "oiea-POST-2026-7001";
  private static final String NONE = "bpet-POST-2026-7999";

  @LocalServerPort private int port;
  @Autowired private Trail trail;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private ObjectMapper json;

  private WrittenCases cases;

  @BeforeEach
  void write() {
    cases = new WrittenCases(trail, transactions);
    if (isMissing(POST)) {
      cases.start(POST, "post-sign-off", 1, false);
      cases.start(WITHDRAWAL, "consent-withdrawal", 1, false);
      cases.start(IMAGE, "account-image-concern", 1, true);
      cases.start(OTHER, "post-sign-off", 1, false);
    }
    for (String sql :
        List.of(
            "insert into case_team (id, school, procedure_id, opened_at)"
                + " values ('audit', 'bpet', 'account-image-concern', current_timestamp)",
            "insert into case_team_case (case_key, team, place) values ('"
                + IMAGE
                + "', 'audit', 1)",
            "insert into case_team_member (team, person, part, reason, since) values"
                + " ('audit', 'deputy-headteacher.bpet', 'member', 'Asked', current_timestamp)")) {
      jdbc.update(sql);
    }
  }

  @AfterEach
  void noTeam() {
    jdbc.update("delete from case_team_member where team = 'audit'");
    jdbc.update("delete from case_team_case where team = 'audit'");
    jdbc.update("delete from case_team where id = 'audit'");
  }

  private boolean isMissing(String number) {
    return jdbc.queryForObject(
            "select count(*) from casebook_case where number = ?", Integer.class, number)
        == 0;
  }

  private Visitor visitor(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  private JsonNode read(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private static List<String> numbers(JsonNode list) {
    List<String> numbers = new ArrayList<>();
    list.get("cases").forEach(one -> numbers.add(one.get("number").asText()));
    return numbers;
  }

  @ParameterizedTest
  @CsvSource({
    // person, post, withdrawal, image, other school's post
    "headteacher.bpet,        yes, yes, no, no",
    "auditor.bpet,            yes, yes, no, no",
    "trust-executive.bpet,    yes, yes, no, no",
    "dsl.bpet,                yes, yes, no, no",
    // Of the team of the report of an image.
    "deputy-headteacher.bpet, yes, no,  yes, no",
    "staff.bpet,              yes, no,  no, no",
    "office.bpet,             yes, yes, no, no",
    "it.bpet,                 yes, no,  no, no",
    "chair-of-trustees.bpet,  no,  no,  no, no",
    "auditor.oiea,            no,  no,  no, yes",
    "headteacher.oiea,        no,  no,  no, yes",
    "admin,                   no,  no,  no, no"
  })
  @DisplayName("issue 8: each sees what their roles read at their own school, in no list more")
  void rights(String person, String post, String withdrawal, String image, String other)
      throws Exception {
    Visitor visitor = visitor(person);
    String none = visitor.data("/audit/cases/" + NONE).body();
    Map<String, String> table =
        Map.of(POST, post, WITHDRAWAL, withdrawal, IMAGE, image, OTHER, other);
    for (Map.Entry<String, String> row : table.entrySet()) {
      String number = row.getKey();
      boolean seen = row.getValue().equals("yes");
      HttpResponse<String> sheet = visitor.data("/audit/cases/" + number);
      HttpResponse<String> diagram = visitor.data("/audit/cases/" + number + "/diagram");
      HttpResponse<String> list = visitor.data("/audit/cases?number=" + number);
      HttpResponse<String> file = visitor.data("/audit/cases-as-file?number=" + number);
      if (seen) {
        assertThat(read(sheet).get("row").get("number").asText()).isEqualTo(number);
        assertThat(diagram.statusCode()).isEqualTo(200);
        assertThat(numbers(read(list))).containsExactly(number);
        assertThat(file.body()).contains(number);
      } else {
        assertThat(sheet.statusCode()).as(number).isIn(403, 404);
        assertThat(sheet.body()).as(number).isEqualTo(none);
        assertThat(diagram.statusCode()).isEqualTo(sheet.statusCode());
        assertThat(file.body()).doesNotContain(number);
        if (!person.equals("admin")) {
          assertThat(read(list).get("total").asInt()).as(number).isZero();
        }
      }
    }
  }

  @Test
  @DisplayName("issue 8: somebody who has not signed in is given nothing")
  void stranger() {
    for (String path : List.of("/audit/cases", "/audit/choices", "/audit/cases/" + POST)) {
      HttpResponse<String> answer = new Visitor(port).data(path);
      assertThat(answer.statusCode()).as(path).isIn(302, 401, 403, 404);
      assertThat(answer.body()).doesNotContain("bpet");
    }
  }

  @Test
  @DisplayName("issue 8: a right that was just withdrawn shows nothing with the next question")
  void withdrawnRight() throws Exception {
    Visitor auditor = visitor("auditor.bpet");
    assertThat(numbers(read(auditor.data("/audit/cases?number=" + POST)))).containsExactly(POST);
    String held =
        "role = 'auditor' and school = 'bpet' and person = (select p.sourced_id from roll_person p"
            + " where p.school = 'bpet' and p.username = 'auditor.bpet')";
    jdbc.update("update roll_role set ends_on = ? where " + held, LocalDate.now().minusDays(1));
    try {
      assertThat(read(auditor.data("/audit/cases?number=" + POST)).get("total").asInt()).isZero();
      assertThat(auditor.data("/audit/cases/" + POST).statusCode()).isEqualTo(404);
    } finally {
      jdbc.update("update roll_role set ends_on = null where " + held);
    }
  }

  @Test
  @DisplayName("issue 8: what cannot be asked says what to change")
  void wrongFilters() throws Exception {
    Visitor auditor = visitor("auditor.bpet");
    for (String wrong :
        List.of(
            "from=yesterday",
            "state=gone",
            "page=0",
            "sort=colour",
            "from=2026-02-02&to=2026-01-01")) {
      HttpResponse<String> answer = auditor.data("/audit/cases?" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(json.readTree(answer.body()).get("detail").asText()).isNotBlank();
    }
    assertThat(
            read(auditor.data("/audit/cases?clause=%27%3B+drop+table+casebook_case"))
                .get("total")
                .asInt())
        .isZero();
  }

  @Test
  @DisplayName("issue 8: filters by clause, person, outcome and time leave what fits")
  void filters() throws Exception {
    String number = "wmat-POST-2026-7001";
    if (isMissing(number)) {
      cases.start(number, "post-sign-off", 1, false);
      cases.write(
          number,
          Kind.TASK_OFFERED,
          "checkPost",
          "WMAT:8.1.5c",
          Map.of("roles", List.of("slt"), "due", "2020-01-01T00:00:00Z"));
    }
    Visitor head = visitor("headteacher.wmat");
    String all = "/audit/cases?number=" + number + "&";
    assertThat(numbers(read(head.data(all + "timing=overdue")))).containsExactly(number);
    assertThat(numbers(read(head.data(all + "timing=in-time")))).isEmpty();
    assertThat(numbers(read(head.data(all + "person=staff.wmat")))).containsExactly(number);
    assertThat(numbers(read(head.data(all + "person=dsl.wmat")))).isEmpty();
    assertThat(numbers(read(head.data(all + "clause=WMAT:8.1.5c")))).isEmpty();
    cases.write(number, Kind.DECISION, "checkPost", "WMAT:8.1.5c", Map.of("decision", "refuse"));
    cases.end(number, "Refused");
    assertThat(numbers(read(head.data(all + "clause=WMAT:8.1.5c")))).containsExactly(number);
    assertThat(numbers(read(head.data(all + "timing=late&state=ended&outcome=Refused"))))
        .containsExactly(number);
  }

  @Test
  @DisplayName("issue 8, faults: ten thousand cases are turned to the last page, and no further")
  void tenThousand() throws Exception {
    jdbc.update(
        "insert into casebook_case (number, school, procedure_id, confidential, state, started_at,"
            + " late_steps, waiting, running)"
            + " select 'hcps-BREACH-1999-' || n, 'hcps', 'data-breach', n > 10050, 'ended',"
            + " current_timestamp, 0, '[]', 0 from "
            + (TestDatabase.isPostgres()
                ? "generate_series(1, 10100) n"
                : "(select x as n from system_range(1, 10100)) numbers"));
    try {
      Visitor head = visitor("headteacher.hcps");
      JsonNode last = read(head.data("/audit/cases?procedure=data-breach&page=400"));
      assertThat(last.get("total").asInt()).isEqualTo(10_000);
      assertThat(last.get("more").asBoolean()).isTrue();
      assertThat(numbers(last)).hasSize(25);
      assertThat(head.data("/audit/cases-as-file?procedure=data-breach").body().lines().count())
          .as("with its heading; none of the confidential ones")
          .isEqualTo(10_051);
    } finally {
      jdbc.update("delete from casebook_case where number like 'hcps-BREACH-1999-%'");
    }
  }

  @Test
  @DisplayName("issue 8, faults: a case with 500 steps, an old model, and events meanwhile")
  void longCase() throws Exception {
    String number = "obs-POST-2026-7500";
    if (isMissing(number)) {
      // No model of today has that version, and none ever had those steps.
      cases.start(number, "post-sign-off", 999, false);
      cases.steps(number, 500);
    }
    Visitor head = visitor("headteacher.obs");
    JsonNode before = read(head.data("/audit/cases/" + number));
    assertThat(before.get("events").size()).isGreaterThanOrEqualTo(502);
    assertThat(before.get("chain").get("whole").asBoolean()).isTrue();
    assertThat(before.get("latestModel").asBoolean()).isFalse();
    assertThat(head.data("/audit/cases/" + number + "/diagram").statusCode()).isEqualTo(404);
    cases.write(number, Kind.REACHED, "later", null, Map.of());
    JsonNode after = read(head.data("/audit/cases/" + number));
    // The new event, and that the case was read, twice each time it is.
    assertThat(after.get("events").size()).isEqualTo(before.get("events").size() + 2);
  }

  @Test
  @DisplayName("issue 8, faults: a broken chain is said, and all else is read")
  void brokenChain() throws Exception {
    String number = "obs-POST-2026-7666";
    if (isMissing(number)) {
      cases.start(number, "post-sign-off", 1, false);
      cases.write(number, Kind.SERVICE_STEP, "checkConsent", "NAT:1", Map.of());
      jdbc.update(
          "insert into trail_event (chain, number, id, happened_at, kind, actor_kind, actor,"
              + " school, element, element_name, payload_hash, previous, key_id, hash, mac)"
              + " select chain, 3, cast('00000000-0000-4000-8000-000000007666' as uuid),"
              + " happened_at, kind, actor_kind, actor, school, 'forged', 'Forged', previous,"
              + " previous, key_id, hash, mac from trail_event where chain = ? and number = 2",
          "case/" + number);
      jdbc.update(
          "insert into trail_payload (event, salt, content) values"
              + " (cast('00000000-0000-4000-8000-000000007666' as uuid), 'x', 'not JSON')");
    }
    JsonNode sheet = read(visitor("headteacher.obs").data("/audit/cases/" + number));
    assertThat(sheet.get("chain").get("whole").asBoolean()).isFalse();
    assertThat(sheet.get("chain").get("event").asInt()).isEqualTo(3);
    assertThat(sheet.get("chain").get("words").asText()).contains("changed");
    assertThat(sheet.get("events")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(sheet.get("events").get(2).get("details").get("Details").asText())
        .contains("cannot be shown");
  }

  @Test
  @DisplayName("issue 8: a period taken as a file is on record, and no cell of it is a formula")
  void file() {
    HttpResponse<String> file =
        visitor("auditor.bpet")
            .data("/audit/cases-as-file?from=2020-01-01&procedure=post-sign-off");
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(file.body()).startsWith("number,school,procedure,state").contains(POST);
    assertThat(file.body().lines()).noneMatch(line -> line.matches("(.*,)?\"?[=+@].*"));
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_event where chain = 'register/bpet/cases'"
                    + " and kind = 'trail-exported' and actor = 'auditor.bpet'",
                Integer.class))
        .isPositive();
  }
}
