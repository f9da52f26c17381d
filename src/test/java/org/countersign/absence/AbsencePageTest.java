package org.countersign.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.countersign.MovableClock;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** Absences over HTTP: who records whose, what is refused, what is written. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("demo")
@Import({Away.class, MovableClock.Installed.class})
class AbsencePageTest {

  @LocalServerPort private int port;
  @Autowired private Away away;
  @Autowired private AbsenceTable table;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;

  @AfterEach
  void putBack() {
    away.end();
  }

  private Visitor as(String person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person, "demo");
    return visitor;
  }

  private static Map<String, String> form(String person, String deputy) {
    return Map.of(
        "school", person.substring(person.indexOf('.') + 1),
        "person", person,
        "from", "2026-11-23",
        "fromTime", "",
        "to", "2026-11-27",
        "toTime", "15:30",
        "deputy", deputy);
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  private static HttpResponse<String> record(Visitor who, Map<String, String> form) {
    return who.submit("/absences", "/absences", form);
  }

  private List<Absence> known(String school) {
    return table.notOver(school, clock.instant());
  }

  private long events() {
    return jdbc.queryForObject(
        "select count(*) from trail_event where chain like 'register/%/absences'", Long.class);
  }

  @Test
  @DisplayName(
      "issue 5: a person records their own absence and a deputy, sees it and ends it early")
  void own() {
    long before = events();
    Visitor staff = as("staff.obs");
    HttpResponse<String> answer = record(staff, form("staff.obs", "staff2.obs"));
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("obs&recorded");
    Absence one = known("obs").get(0);
    assertThat(one.begins()).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(one.ends()).isEqualTo("2026-11-27T15:30:00Z");
    assertThat(staff.page("/absences").body())
        .contains("23 November 2026", "27 November 2026, 15:30", "End it now");
    assertThat(as("staff2.obs").page("/absences").body()).contains("23 November 2026");
    assertThat(as("it.obs").page("/absences").body()).doesNotContain("23 November 2026");
    staff.submit("/absences", "/absences/" + one.id() + "/end", Map.of("school", "obs"));
    assertThat(known("obs")).isEmpty();
    assertThat(events()).isEqualTo(before + 2);
    HttpResponse<String> again =
        staff.submit("/absences", "/absences/" + one.id() + "/end", Map.of("school", "obs"));
    assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("&over");
    assertThat(events()).isEqualTo(before + 2);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @DisplayName("issue 5: the office and the leadership record for others; nobody else does")
  @CsvSource({
    "office.obs, headteacher.obs, true",
    "headteacher.obs, office.obs, true",
    "slt.obs, staff.obs, true",
    "staff.obs, staff2.obs, false",
    "auditor.obs, staff.obs, false"
  })
  void others(String who, String person, boolean allowed) {
    HttpResponse<String> answer = record(as(who), form(person, ""));
    assertThat(answer.statusCode()).isEqualTo(allowed ? 302 : 200);
    assertThat(known("obs")).hasSize(allowed ? 1 : 0);
    if (!allowed) {
      assertThat(answer.body()).contains("You can record your own absence");
    }
  }

  @Test
  @DisplayName("attack: another school’s absences are neither recorded, seen nor ended")
  void otherSchool() {
    Visitor office = as("office.bpet");
    assertThat(record(office, form("headteacher.obs", "")).statusCode()).isEqualTo(404);
    assertThat(record(office, with(form("headteacher.bpet", "staff.obs"), "school", "bpet")).body())
        .contains("nobody of this school");
    assertThat(record(office, with(form("headteacher.obs", ""), "school", "bpet")).body())
        .contains("Choose a person who is at the school");
    away.isAway("headteacher.obs", "staff.obs");
    long id = known("obs").get(0).id();
    for (String school : List.of("bpet", "obs")) {
      assertThat(
              office
                  .submit("/absences", "/absences/" + id + "/end", Map.of("school", school))
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(
            as("staff2.obs")
                .submit("/absences", "/absences/" + id + "/end", Map.of("school", "obs"))
                .statusCode())
        .isEqualTo(404);
    assertThat(known("obs")).hasSize(1);
    assertThat(as("admin").page("/absences").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @DisplayName("issue 5, “Bad input”: refused with what to change, and nothing is half saved")
  @CsvSource({
    "to, 2026-11-22, ends before it begins",
    "to, 2028-01-01, longer than a year",
    "from, 2020-01-01, more than 31 days ago",
    "from, yesterday, Enter the first day",
    "from, '', Enter the first day",
    "to, 2026-02-30, Enter the last day",
    "toTime, 25:00, Enter the time",
    "deputy, staff.obs, own deputy",
    "deputy, staff.bpet, nobody of this school",
    "deputy, auditor.obs, only reads",
    "deputy, <script>, nobody of this school"
  })
  void badInput(String field, String value, String words) {
    long before = events();
    HttpResponse<String> answer =
        record(as("staff.obs"), with(form("staff.obs", "staff2.obs"), field, value));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Nothing was recorded.", words).doesNotContain("<script>");
    assertThat(known("obs")).isEmpty();
    assertThat(events()).isEqualTo(before);
  }

  @Test
  @DisplayName("issue 5: two who name each other at the same moment: one is refused")
  void loopAtOnce() throws Exception {
    Visitor staff = as("staff.obs");
    Visitor other = as("staff2.obs");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> work =
          List.of(
              () -> record(staff, form("staff.obs", "staff2.obs")).statusCode(),
              () -> record(other, form("staff2.obs", "staff.obs")).statusCode());
      int recorded = 0;
      for (Future<Integer> one : threads.invokeAll(work)) {
        recorded += one.get() == 302 ? 1 : 0;
      }
      assertThat(recorded).isEqualTo(1);
      assertThat(known("obs")).hasSize(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  @DisplayName("issue 5: a deputy who falls ill is shown as no longer asked")
  void deputyFallsIll() {
    record(as("staff.obs"), form("staff.obs", "staff2.obs"));
    assertThat(record(as("staff2.obs"), form("staff2.obs", "it.obs")).statusCode()).isEqualTo(302);
    assertThat(as("staff.obs").page("/absences").body()).contains("is away too, from 23 November");
  }

  @Test
  @DisplayName("issue 5: the headteacher alone switches our default off, and it is shown so")
  void switchedOff() {
    Visitor head = as("headteacher.bpet");
    assertThat(head.page("/absences").body()).contains("our default", "Do not ask deputies");
    Map<String, String> off = Map.of("school", "bpet", "asked", "false");
    for (String other : List.of("slt.bpet", "office.bpet", "staff.bpet", "headteacher.obs")) {
      assertThat(as(other).submit("/absences", "/absences/deputies", off).statusCode())
          .as(other)
          .isEqualTo(404);
    }
    long before = events();
    assertThat(head.submit("/absences", "/absences/deputies", off).statusCode()).isEqualTo(302);
    assertThat(events()).isEqualTo(before + 1);
    assertThat(as("staff.bpet").page("/absences").body()).contains("has switched our default off");
    assertThat(head.page("/absences/steps").body()).contains("has switched our default off");
  }

  @Test
  @DisplayName(
      "issue 5: the report names the holes to the head, the office and administrators only")
  void report() {
    for (String reader : List.of("headteacher.bpet", "office.bpet", "admin")) {
      assertThat(as(reader).page("/absences/steps?school=bpet").body())
          .as(reader)
          .contains("Check the post", "Nobody is left for", "Chief Executive");
    }
    assertThat(as("staff.bpet").page("/absences/steps").statusCode()).isEqualTo(403);
    assertThat(as("auditor.bpet").page("/absences/steps").statusCode()).isEqualTo(403);
    assertThat(as("office.bpet").page("/absences/steps?school=obs").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("the database itself refuses to change or delete who was away")
  void appendOnly() {
    away.isAway("staff.obs", null);
    away.isBack("staff.obs");
    for (String sql :
        List.of(
            "delete from absence",
            "update absence set deputy = 'it.obs'",
            "delete from absence_end",
            "update absence_end set ended_by = 'it.obs'")) {
      assertThatThrownBy(() -> jdbc.execute(sql)).as(sql).hasMessageContaining("are only added");
    }
  }
}
