package org.countersign.staffconcern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.absence.Away;
import org.countersign.access.Exclusion;
import org.countersign.access.TeamMember;
import org.countersign.access.TeamPart;
import org.countersign.access.TeamRefused;
import org.countersign.accountcreation.AccountTest;
import org.countersign.evidence.ImageSuspicion;
import org.countersign.school.RollChanged;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** ARCHITECTURE, “Deny first”: the team of a confidential case, and how rights follow it. */
@AccountTest
class ConcernTeamTest {

  private static final String HEAD = "headteacher.obs";
  private static final String CHAIR = "chair-of-governors.obs";

  @Autowired private AutowireCapableBeanFactory product;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Away away;
  @Autowired private ManagersFollow follow;
  @Autowired private RemovalReminders reminders;
  @Autowired private ImageSuspicion suspicion;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @LocalServerPort private int port;

  private ConcernDesk desk;
  private String number;

  @BeforeEach
  void sit() {
    desk = new ConcernDesk(product, port);
    number = desk.reported("staff2.obs", ConcernDesk.about("staff.obs"));
  }

  @AfterEach
  void putBack() {
    away.end();
    desk.end();
  }

  private void chairLeft(LocalDate day) {
    jdbc.update(
        "update roll_person set left_on = ? where school = 'obs' and sourced_id = 'obs-s017'",
        day == null ? null : Date.valueOf(day));
    transaction.executeWithoutResult(
        status -> events.publishEvent(new RollChanged("obs", Set.of())));
  }

  private int changes(String by, String what, Map<String, String> fields) {
    return changes(by, number, what, fields);
  }

  private int changes(String by, String number, String what, Map<String, String> fields) {
    Visitor visitor = desk.visitor(by);
    String page = TeamPage.ADDRESS + "/" + number;
    var answer = visitor.submit(ConcernPage.ADDRESS, page + what, fields);
    return answer.statusCode();
  }

  @Test
  @DisplayName("L1: a member sees from the moment they join, with a reason, until they leave")
  void joinsAndLeaves() {
    String page = TeamPage.ADDRESS + "/" + number;
    assertThat(desk.visitor("dsl.obs").page(page).statusCode()).isEqualTo(403);
    assertThat(changes(HEAD, "/members", Map.of("person", "dsl.obs", "reason", " ")))
        .isEqualTo(200);
    assertThat(desk.sees("dsl.obs", number)).isZero();
    assertThat(
            changes(HEAD, "/members", Map.of("person", "dsl.obs", "reason", "Leads safeguarding")))
        .isEqualTo(302);
    assertThat(desk.sees("dsl.obs", number)).isEqualTo(desk.sees(HEAD, number)).isPositive();
    assertThat(desk.may("dsl.obs", number)).isZero();
    assertThat(desk.visitor("dsl.obs").page(page).body()).contains("qqx7", "Leads safeguarding");
    assertThat(desk.visitor("dsl.obs").page("/trail/" + number).statusCode()).isEqualTo(200);
    assertThat(changes("dsl.obs", "/members", Map.of("person", "it.obs", "reason", "Why not")))
        .isEqualTo(200);
    assertThat(desk.teams.members(number))
        .extracting(TeamMember::person)
        .containsExactly(HEAD, "dsl.obs");
    assertThat(changes(HEAD, "/members/remove", Map.of("person", "dsl.obs", "reason", "Is done")))
        .isEqualTo(302);
    assertThat(desk.sees("dsl.obs", number)).isZero();
    assertThat(desk.visitor("dsl.obs").page(page).statusCode()).isEqualTo(403);
    assertThat(desk.visitor("dsl.obs").page("/trail/" + number).statusCode()).isEqualTo(404);
    assertThat(desk.visitor(HEAD).page("/trail/" + number).body())
        .contains("Leads safeguarding", "Is done");
  }

  @Test
  @DisplayName("NAT:23, L1: an image in its files: its team is told; the DSL, but not which case")
  void imageSuspected() {
    suspicion.inCase("obs", number, HEAD);
    assertThat(
            jdbc.queryForList(
                "select person from notice where case_number = ? and headline like ?",
                String.class,
                number,
                "What could be an indecent image%"))
        .containsExactly(HEAD);
    Map<String, Object> concern = jdbc.queryForMap("select team, place from account_image_concern");
    assertThat(concern.get("team").toString()).contains("dsl.obs");
    assertThat(concern.get("place").toString()).doesNotContain(number);
    assertThat(desk.sees("dsl.obs", number)).isZero();
  }

  @Test
  @DisplayName("issue 9: every opening is on record, and the team sees it")
  void openings() {
    String task = desk.cases.task(number, desk.cases.open(number).get(0)).getId();
    Visitor head = desk.visitor(HEAD);
    head.page(TeamPage.ADDRESS + "/" + number);
    assertThat(
            head.data("/camunda/api/engine/engine/default/task/" + task + "/form-variables")
                .statusCode())
        .isEqualTo(200);
    String page = head.page(TeamPage.ADDRESS + "/" + number).body();
    assertThat(page.substring(page.indexOf("Who opened it"))).contains("Concern opened");
    assertThat(
            jdbc.queryForList(
                "select element from trail_event where chain = ? and kind = 'record-read'",
                String.class,
                "case/" + number))
        .contains("concern")
        .hasSizeGreaterThan(2);
  }

  @Test
  @DisplayName("reading 11: away or in conflict, the next in line manages it, and there is one")
  void nextInLine() {
    away.isAway(HEAD, "deputy-headteacher.obs");
    follow.look();
    assertThat(desk.teams.caseManager(number)).contains(CHAIR);
    assertThat(desk.may(CHAIR, number)).isPositive();
    assertThat(desk.may(HEAD, number)).isZero();
    assertThat(desk.sees("deputy-headteacher.obs", number)).isZero();
    away.isBack(HEAD);
    follow.look();
    assertThat(desk.teams.caseManager(number)).contains(CHAIR);
    assertThat(changes(CHAIR, "/excluded", Map.of("person", CHAIR, "why", "related")))
        .isEqualTo(302);
    assertThat(desk.teams.caseManager(number)).contains(HEAD);
    assertThat(desk.sees(CHAIR, number)).isZero();
    assertThatThrownBy(
            () -> desk.teams.add(number, new TeamMember(CHAIR, TeamPart.MEMBER, "Again"), HEAD))
        .isInstanceOf(TeamRefused.class);
  }

  @Test
  @DisplayName(
      "issue 9: whoever leaves the roll leaves the team at that moment, and the next comes")
  void leavesTheRoll() {
    desk.teams.handOver(number, CHAIR, "Takes it over", null);
    assertThat(desk.may(CHAIR, number)).isPositive();
    try {
      chairLeft(LocalDate.of(2026, 11, 20));
      assertThat(desk.teams.members(number)).extracting(TeamMember::person).containsExactly(HEAD);
      assertThat(desk.sees(CHAIR, number)).isZero();
      follow.look();
      assertThat(desk.teams.caseManager(number)).contains(HEAD);
    } finally {
      chairLeft(null);
    }
  }

  @Test
  @DisplayName("issue 9: two reports about one event become one case, and both are kept")
  void joined() {
    Map<String, String> second = ConcernDesk.about("staff.obs");
    second.put("awareAt", "2026-11-20T08:45");
    second.put("whatHappened", "The same evening, says zzr3");
    String other = desk.reported("dsl.obs", second);
    assertThat(changes("dsl.obs", "/join", Map.of("other", other, "reason", "One evening")))
        .isEqualTo(403);
    assertThat(changes(HEAD, "/join", Map.of("other", other, "reason", "One evening")))
        .isEqualTo(302);
    assertThat(desk.cases.isOver(other)).isTrue();
    assertThat(desk.cases.isOver(number)).isFalse();
    assertThat(desk.visitor(HEAD).page(TeamPage.ADDRESS + "/" + number).body())
        .contains("qqx7", "zzr3");
    String third = desk.reported("dsl.obs", second);
    assertThat(changes(HEAD, other, "/join", Map.of("other", third, "reason", "Late")))
        .as("from one that was joined")
        .isEqualTo(200);
    assertThat(List.of("staff2.obs", "dsl.obs"))
        .allSatisfy(
            reporter ->
                assertThat(desk.visitor(reporter).page(ConcernPage.ADDRESS).body())
                    .contains(">received<"));
    jdbc.update("update staff_concern set closed_at = reported_at where case_key = ?", number);
    assertThat(changes(HEAD, "/join", Map.of("other", third, "reason", "Late")))
        .as("from one that is closed")
        .isEqualTo(200);
    assertThat(desk.cases.isOver(third)).isFalse();
  }

  @Test
  @DisplayName("NAT:11: a record whose time is over: its manager is told, monthly; held: nobody")
  void remindsOfRemoval() {
    assertThat(reminded()).as("the case is open").isEmpty();
    jdbc.update("update staff_concern set closed_at = current_timestamp");
    jdbc.update(
        "insert into staff_concern_keeping (concern, outcome, keep_until)"
            + " select id, 'unfounded', date '2026-11-20' from staff_concern");
    assertThat(reminded()).as("today is its last day").isEmpty();
    jdbc.update(
        "update staff_concern_keeping set keep_until = date '2026-11-19', held_because = 'x'");
    assertThat(reminded()).as("held").isEmpty();
    jdbc.update("update staff_concern_keeping set held_because = null");
    assertThat(reminded()).containsExactly(HEAD);
    assertThat(reminded()).as("not each night").containsExactly(HEAD);
    transaction.executeWithoutResult(
        status -> desk.teams.add(number, new TeamMember(CHAIR, TeamPart.MEMBER, "Reviews"), null));
    jdbc.update("update staff_concern_keeping set removal_asked_by = ?", HEAD);
    assertThat(reminded()).as("who may review it").containsExactly(CHAIR, HEAD);
    assertThat(desk.register.byCase(number).orElseThrow().whatHappened())
        .as("nothing goes by itself")
        .contains("qqx7");
  }

  @Test
  @DisplayName("ours: its manager has left, so the next in line is told that the time is over")
  void remindsTheNext() {
    jdbc.update("update staff_concern set closed_at = current_timestamp");
    jdbc.update(
        "insert into staff_concern_keeping (concern, outcome, keep_until)"
            + " select id, 'unfounded', date '2026-11-19' from staff_concern");
    transaction.executeWithoutResult(
        status -> desk.teams.exclude(number, HEAD, Exclusion.IN_CONFLICT, null));
    assertThat(reminded()).containsExactly(CHAIR);
    assertThat(desk.teams.caseManager(number)).contains(CHAIR);
  }

  private List<String> reminded() {
    reminders.run();
    return jdbc.queryForList(
        "select person from notice where headline like ? order by person",
        String.class,
        "The time of a record is over: " + number);
  }
}
