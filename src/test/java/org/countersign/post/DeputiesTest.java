package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.countersign.MovableClock;
import org.countersign.absence.Away;
import org.countersign.access.DeputyAsked;
import org.countersign.access.NextAsked;
import org.countersign.access.SomebodyThere;
import org.countersign.access.StandInWithdrawn;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Issue 5: the tasks of post sign-off while people are away. */
@PostTest
@Import(Away.class)
@RecordApplicationEvents
class DeputiesTest {

  private static final String HEAD = "headteacher.bpet";
  private static final String DEPUTY = "comms-lead.bpet";
  private static final String ACCOUNT = "facebook-bpet";

  @LocalServerPort private int port;
  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private Away away;
  @Autowired private TaskService tasks;
  @Autowired private AuthorizationService authorizations;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private ApplicationEvents events;

  @AfterEach
  void putBack() {
    away.end();
    scene.end();
    away.end();
  }

  private String ask() {
    return desk.ask("staff.bpet", desk.words(ACCOUNT));
  }

  /** Usernames of the named candidates. */
  private Set<String> named(String key, String step) {
    return tasks.getIdentityLinksForTask(desk.task(key, step).getId()).stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean hasGrant(String key, String step, String person) {
    return authorizations
            .createAuthorizationQuery()
            .resourceType(Resources.TASK)
            .resourceId(desk.task(key, step).getId())
            .userIdIn(person)
            .count()
        == 1;
  }

  /** Of the case, as kind, actor and for whom. */
  private List<String> trail(String key, String kind) {
    return jdbc.queryForList(
        "select coalesce(actor, actor_kind) || ' for ' || coalesce(on_behalf_of, 'nobody')"
            + " from trail_event where chain = ? and kind = ? order by number",
        String.class,
        "case/" + key,
        kind);
  }

  /** With whom its reminders find the step, whom they know by name, and whether all are told. */
  private String toTell(String key, String step) {
    return jdbc.queryForObject(
        "select coalesce(assignee, 'nobody') || ', named ' || people"
            + " || case when told_at is null then ', untold' else ', told' end"
            + " from notice_step where case_number = ? and step = ? and ended_at is null",
        String.class,
        key,
        step);
  }

  private void isRefused(String key, String step, String person) {
    assertThatThrownBy(() -> desk.claim(key, step, person)).as(person).hasMessageNotContaining("$");
    assertThatThrownBy(() -> desk.completeOnly(key, step, person, Map.of("decision", "approve")))
        .as(person)
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("BPET 7-8a, our default: the head's deputy checks, and the trail says for whom")
  void deputyChecks() {
    away.isAway(HEAD, DEPUTY);
    String key = ask();
    assertThat(named(key, "checkPost")).containsExactly(DEPUTY);
    assertThat(hasGrant(key, "checkPost", DEPUTY)).isTrue();
    String task = desk.task(key, "checkPost").getId();
    assertThat(events.stream(DeputyAsked.class))
        .containsExactly(new DeputyAsked(task, DEPUTY, HEAD));

    desk.approve(key, DEPUTY);

    assertThat(desk.open(key)).containsExactly("publishPost");
    assertThat(trail(key, "task-claimed")).containsExactly(DEPUTY + " for " + HEAD);
    assertThat(trail(key, "decision")).containsExactly(DEPUTY + " for " + HEAD);
    assertThat(desk.post(key).approval().by()).isEqualTo(DEPUTY);
    assertThat(
            authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .count())
        .isZero();
    Visitor auditor = new Visitor(port);
    auditor.signIn("auditor.bpet", "demo");
    assertThat(auditor.page("/posts/" + key).body()).contains("who was away)");
  }

  @Test
  @DisplayName("issue 5: an absence recorded while the task is open, and ended early")
  void recordedWhileOpen() {
    String key = ask();
    assertThat(named(key, "checkPost")).isEmpty();
    away.isAway(HEAD, DEPUTY);
    assertThat(named(key, "checkPost")).containsExactly(DEPUTY);
    assertThat(trail(key, "deputy-asked")).containsExactly("system for nobody");
    desk.claim(key, "checkPost", DEPUTY);

    away.isBack(HEAD);

    assertThat(named(key, "checkPost")).isEmpty();
    assertThat(hasGrant(key, "checkPost", DEPUTY)).isFalse();
    assertThat(trail(key, "deputy-withdrawn")).containsExactly("system for nobody");
    isRefused(key, "checkPost", DEPUTY);
    desk.approve(key, HEAD);
    assertThat(trail(key, "decision")).containsExactly(HEAD + " for nobody");
  }

  @Test
  @DisplayName(
      "issue 5: an absence begins and ends by the clock, each once, also after a standstill")
  void byTheClock() {
    String key = desk.ask("staff.bpet", with(desk.words(ACCOUNT), "publishOn", "2026-11-27"));
    LocalDateTime now = LocalDateTime.now(clock);
    assertThat(away.record(HEAD, now.plusDays(1), now.plusDays(2), DEPUTY)).isEmpty();
    away.look();
    assertThat(named(key, "checkPost")).isEmpty();

    clock.standAt(clock.instant().plus(Duration.ofDays(1)));
    away.look();
    away.look();
    assertThat(named(key, "checkPost")).containsExactly(DEPUTY);
    assertThat(trail(key, "deputy-asked")).hasSize(1);
    desk.claim(key, "checkPost", DEPUTY);

    clock.standAt(clock.instant().plus(Duration.ofDays(1)));
    // The gate looks at the moment, whether the product has looked since or not.
    assertThatThrownBy(() -> desk.completeOnly(key, "checkPost", DEPUTY, desk.approval(key)))
        .hasMessageContaining("This task is for other people");
    away.look();
    away.look();
    assertThat(named(key, "checkPost")).isEmpty();
    assertThat(desk.task(key, "checkPost").getAssignee()).isNull();
    assertThat(trail(key, "deputy-withdrawn")).hasSize(1);
  }

  @Test
  @DisplayName("issue 5: what began and ended while the product was down is nobody's to do")
  void beganAndEndedUnseen() {
    String key = desk.ask("staff.bpet", with(desk.words(ACCOUNT), "publishOn", "2026-11-27"));
    LocalDateTime now = LocalDateTime.now(clock);
    away.record(HEAD, now.plusDays(1), now.plusDays(2), DEPUTY);
    clock.standAt(clock.instant().plus(Duration.ofDays(3)));
    away.look();
    assertThat(named(key, "checkPost")).isEmpty();
    assertThat(trail(key, "deputy-asked")).isEmpty();
  }

  @Test
  @DisplayName("BPET 7-8a, reading 2: the head's deputy wrote it, so the deputy headteacher checks")
  void deputyIsAuthor() {
    away.isAway(HEAD, "staff.bpet");
    String key = ask();
    assertThat(named(key, "checkPost")).containsExactly("deputy-headteacher.bpet");
    assertThat(trail(key, "next-in-line")).hasSize(1);
    isRefused(key, "checkPost", "staff.bpet");
    desk.approve(key, "deputy-headteacher.bpet");
    assertThat(trail(key, "decision")).containsExactly("deputy-headteacher.bpet for nobody");
  }

  @Test
  @DisplayName("P2: the deputy of an author who is away is not asked to check for the author")
  void authorsDeputy() {
    String key = desk.ask(HEAD, desk.words(ACCOUNT));
    away.isAway(HEAD, DEPUTY);
    assertThat(named(key, "checkPost")).isEmpty();
    isRefused(key, "checkPost", DEPUTY);
    desk.approve(key, "deputy-headteacher.bpet");
  }

  @Test
  @DisplayName("BPET, reading 2: no deputy, so the next in line; nobody left is told to the office")
  void nextInLine() {
    String key = ask();
    away.isAway(HEAD, null);
    assertThat(named(key, "checkPost")).containsExactly("deputy-headteacher.bpet");
    away.isAway("deputy-headteacher.bpet", null);
    assertThat(named(key, "checkPost")).containsExactly("chief-executive.bpet");
    away.isAway("chief-executive.bpet", null);
    assertThat(named(key, "checkPost")).isEmpty();
    String task = desk.task(key, "checkPost").getId();
    assertThat(events.stream(NextAsked.class).reduce((one, last) -> last))
        .contains(new NextAsked(task, "bpet", List.of()));
    assertThat(
            jdbc.queryForList(
                "select clauses from trail_event where chain = ? and kind = 'next-in-line'"
                    + " order by number",
                String.class,
                "case/" + key))
        .anySatisfy(clause -> assertThat(clause).contains("the deputy headteacher does"));

    assertThat(events.stream(StandInWithdrawn.class))
        .containsExactly(
            new StandInWithdrawn(task, "deputy-headteacher.bpet"),
            new StandInWithdrawn(task, "chief-executive.bpet"));

    assertThat(events.stream(SomebodyThere.class)).isEmpty();
    away.isBack("deputy-headteacher.bpet");
    assertThat(events.stream(SomebodyThere.class)).containsExactly(new SomebodyThere(task));
    assertThat(named(key, "checkPost")).containsExactly("deputy-headteacher.bpet");
    away.isBack(HEAD);
    assertThat(named(key, "checkPost")).isEmpty();
    isRefused(key, "checkPost", "deputy-headteacher.bpet");
    desk.approve(key, HEAD);
  }

  @Test
  @DisplayName(
      "issue 5: what the head had claimed goes to the deputy, and back when it is not done")
  void claimedBefore() {
    String key = ask();
    desk.claim(key, "checkPost", HEAD);
    jdbc.update("update notice_step set told_at = appeared_at where case_number = ?", key);
    away.isAway(HEAD, DEPUTY);
    assertThat(desk.task(key, "checkPost").getAssignee()).isNull();
    assertThat(toTell(key, "checkPost")).isEqualTo("nobody, named , untold");
    desk.claim(key, "checkPost", DEPUTY);
    away.isBack(HEAD);
    assertThat(desk.task(key, "checkPost").getAssignee()).isEqualTo(HEAD);
    assertThat(toTell(key, "checkPost")).startsWith(HEAD);
    desk.approve(key, HEAD);
  }

  @Test
  @DisplayName(
      "issue 5: who held it and lost the role meanwhile neither gets it back nor claims it")
  void lostTheRole() {
    String vice = "slt.oiea";
    String key = desk.ask("staff.oiea", desk.words("facebook-oiea"));
    desk.claim(key, "checkPost", vice);
    away.isAway(vice, "staff2.oiea");
    assertThat(desk.task(key, "checkPost").getAssignee()).isNull();
    scene.losesRole(vice, "slt");
    isRefused(key, "checkPost", vice);
    away.isBack(vice);
    assertThat(desk.task(key, "checkPost").getAssignee()).isNull();
    assertThat(named(key, "checkPost")).isEmpty();
    isRefused(key, "checkPost", vice);
    desk.approve(key, "headteacher.oiea");
  }

  @Test
  @DisplayName("ours: what somebody has who lost the role is the others’ to do")
  void lostTheRoleWithIt() {
    String vice = "slt.oiea";
    String key = desk.ask("staff.oiea", desk.words("facebook-oiea"));
    desk.claim(key, "checkPost", vice);
    scene.losesRole(vice, "slt");
    away.look();
    desk.approve(key, "headteacher.oiea");
  }

  @Test
  @DisplayName(
      "issue 5: the author is away, so the deputy changes the draft, and then cannot check it")
  void draftOfSomebodyAway() {
    String key = ask();
    desk.complete(key, "checkPost", HEAD, Map.of("decision", "return", "reason", "Shorter"));
    away.isAway("staff.bpet", DEPUTY);
    assertThat(named(key, "reviseDraft")).contains(DEPUTY);
    isRefused(key, "reviseDraft", "staff2.bpet");
    desk.complete(key, "reviseDraft", DEPUTY, with(desk.words(ACCOUNT), "decision", "resubmit"));
    assertThat(desk.variable(key, PostFacts.AUTHORS)).isEqualTo("staff.bpet," + DEPUTY);
    assertThat(trail(key, "decision")).endsWith(DEPUTY + " for staff.bpet");
    assertThat(toldAuthor(key)).last().asString().contains("was changed in your place");
    away.isAway(HEAD, DEPUTY);
    assertThat(named(key, "checkPost")).containsExactly("deputy-headteacher.bpet");
  }

  private List<String> toldAuthor(String key) {
    return jdbc.queryForList(
        "select headline || ': ' || reason from notice where case_number = ? and person ="
            + " 'staff.bpet' and kind = 'outcome' order by written_at, id",
        String.class,
        key);
  }

  @Test
  @DisplayName(
      "issue 5: an author hears that a deputy withdrew; of what they do themselves nothing")
  void withdrawnInTheirPlace() {
    for (String by : List.of("staff.bpet", DEPUTY)) {
      String key = ask();
      desk.complete(key, "checkPost", HEAD, Map.of("decision", "return", "reason", "Shorter"));
      if (by.equals(DEPUTY)) {
        away.isAway("staff.bpet", DEPUTY);
      }
      desk.complete(key, "reviseDraft", by, Map.of("decision", "withdraw", "reason", "It is over"));
      assertThat(toldAuthor(key).subList(1, toldAuthor(key).size()))
          .isEqualTo(
              by.equals(DEPUTY)
                  ? List.of(
                      "Your post "
                          + key
                          + " was withdrawn in your place: A colleague withdrew it while you were"
                          + " away: It is over")
                  : List.of());
    }
  }

  @Test
  @DisplayName(
      "issue 5: a draft of somebody away without a deputy waits, and is the author's again")
  void draftWaits() {
    String key = ask();
    desk.complete(key, "checkPost", HEAD, Map.of("decision", "return", "reason", "Shorter"));
    away.isAway("staff.bpet", null);
    assertThat(desk.task(key, "reviseDraft").getAssignee()).isEqualTo("staff.bpet");
    assertThat(trail(key, "next-in-line")).hasSize(1);
    away.isBack("staff.bpet");
    desk.complete(
        key, "reviseDraft", "staff.bpet", with(desk.words(ACCOUNT), "decision", "resubmit"));
  }

  @Test
  @DisplayName(
      "HCPS OU-7: the colleague whom the author named is away, so the deputy or another checks")
  void namedColleague() {
    away.isAway("office.hcps", "it.hcps");
    String key =
        desk.ask("staff.hcps", with(desk.words("facebook-hcps"), "checker", "office.hcps"));
    assertThat(desk.task(key, "checkPost").getAssignee()).isNull();
    assertThat(named(key, "checkPost")).doesNotContain("office.hcps");
    assertThat(toTell(key, "checkPost")).startsWith("nobody, named ,");
    isRefused(key, "checkPost", "staff.hcps");
    desk.approve(key, "comms-lead.hcps");
    assertThat(trail(key, "decision")).containsExactly("comms-lead.hcps for nobody");
  }

  @Test
  @DisplayName("OIEA 5.1.3: a deputy who may check by role checks in their own name")
  void ownRole() {
    away.isAway("headteacher.oiea", "slt.oiea");
    String key = desk.ask("staff.oiea", desk.words("facebook-oiea"));
    assertThat(named(key, "checkPost")).isEmpty();
    desk.approve(key, "slt.oiea");
    assertThat(trail(key, "decision")).containsExactly("slt.oiea for nobody");
  }

  @Test
  @DisplayName("OIEA 5.1.3: others of the three are there, and the head's deputy is asked as well")
  void besidesOthers() {
    away.isAway("headteacher.oiea", "staff2.oiea");
    String key = desk.ask("staff.oiea", desk.words("facebook-oiea"));
    assertThat(named(key, "checkPost")).containsExactly("staff2.oiea");
  }

  @Test
  @DisplayName("ours: no deputy posts; where nobody who runs the account is there, its keeper does")
  void publishing() {
    String key = ask();
    desk.approve(key, HEAD);
    away.isAway("staff.bpet", "staff2.bpet");
    assertThat(named(key, "publishPost")).containsExactly(DEPUTY, "staff.bpet");
    away.isAway(DEPUTY, "it.bpet");
    assertThat(trail(key, "deputy-asked")).isEmpty();
    isRefused(key, "publishPost", "staff2.bpet");
    assertThat(named(key, "publishPost")).contains(HEAD);
    desk.publish(key, HEAD);
    assertThat(desk.post(key).status()).isEqualTo(Status.POSTED);
  }

  @Test
  @DisplayName("ours: what somebody has begun to post stays theirs while a colleague is there")
  void begunToPost() {
    String key = ask();
    desk.approve(key, HEAD);
    desk.claim(key, "publishPost", "staff.bpet");
    away.isAway("staff.bpet", "staff2.bpet");
    assertThat(desk.task(key, "publishPost").getAssignee()).isEqualTo("staff.bpet");
  }

  private void keeperHasIt(String key) {
    desk.approve(key, HEAD);
    desk.claim(key, "publishPost", "staff.bpet");
    away.isAway(DEPUTY, null);
    away.isAway("staff.bpet", null);
    desk.claim(key, "publishPost", HEAD);
  }

  @Test
  @DisplayName("decision 100: what the keeper has begun to post stays theirs when an owner returns")
  void begunByTheNext() {
    String key = ask();
    keeperHasIt(key);
    away.isBack("staff.bpet");
    away.isBack(DEPUTY);
    assertThat(desk.task(key, "publishPost").getAssignee()).isEqualTo(HEAD);
    assertThatThrownBy(() -> desk.claim(key, "publishPost", "staff.bpet"))
        .hasMessageContaining("Somebody else has claimed");
    assertThat(desk.variable(key, PostFacts.PUBLISHER)).isEqualTo(HEAD);
    desk.publish(key, HEAD);
    assertThat(desk.post(key).posting().by()).isEqualTo(HEAD);
    assertThat(trail(key, "decision")).endsWith(HEAD + " for nobody").hasSize(2);
  }

  @Test
  @DisplayName("decision 100: what the keeper gives back is the owner's again, and no more theirs")
  void nextGivesBack() {
    String key = ask();
    keeperHasIt(key);
    away.isBack("staff.bpet");
    desk.release(key, "publishPost", HEAD);
    assertThat(desk.task(key, "publishPost").getAssignee()).isEqualTo("staff.bpet");
    assertThat(named(key, "publishPost")).containsExactly(DEPUTY, "staff.bpet");
    assertThat(toTell(key, "publishPost")).startsWith("staff.bpet");
    isRefused(key, "publishPost", HEAD);
    desk.publish(key, "staff.bpet");
    assertThat(desk.post(key).posting().by()).isEqualTo("staff.bpet");
  }

  @Test
  @DisplayName("issue 5: a school switches our default off; what WMAT 8.1.8a says stays")
  void switchedOff() {
    away.deputiesAreAsked("bpet", false);
    away.deputiesAreAsked("wmat", false);
    away.isAway(HEAD, DEPUTY);
    assertThat(named(ask(), "checkPost")).containsExactly("deputy-headteacher.bpet");
    away.isAway("headteacher.wmat", "staff2.wmat");
    String key = desk.ask("staff.wmat", desk.words("facebook-wmat"));
    assertThat(named(key, "checkPost")).containsExactly("staff2.wmat");
  }

  @Test
  @DisplayName(
      "BPET, reading 2: the head's deputy is also the next in line, and then in their own name")
  void deputyBecomesNext() {
    String vice = "deputy-headteacher.bpet";
    String key = ask();
    away.isAway(HEAD, vice);
    desk.claim(key, "checkPost", vice);
    assertThat(trail(key, "task-claimed")).containsExactly(vice + " for " + HEAD);
    away.deputiesAreAsked("bpet", false);
    assertThat(named(key, "checkPost")).containsExactly(vice);
    assertThat(hasGrant(key, "checkPost", vice)).isTrue();
    desk.approve(key, vice);
    assertThat(trail(key, "decision")).containsExactly(vice + " for nobody");
  }

  private static final String TRUSTEE = "chair-of-trustees.bpet";

  @Test
  @DisplayName("decision 101: a deputy who reads no posts reads the one to check, while they may")
  void deputyReads() {
    String key = desk.ask("staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001"));
    String other = ask();
    desk.complete(other, "checkPost", HEAD, Map.of("decision", "return", "reason", "Shorter"));
    Visitor trustee = new Visitor(port);
    trustee.signIn(TRUSTEE, "demo");
    String draft = "/posts/" + desk.post(key).id() + "/draft";
    assertThat(trustee.data(draft).statusCode()).isEqualTo(403);
    away.isAway(HEAD, TRUSTEE);
    String body = trustee.data(draft).body();
    assertThat(body).contains(key);
    String preview = body.replaceAll("(?s).*\"preview\":\"([^\"]+)\".*", "$1");
    assertThat(trustee.data(preview).statusCode()).isEqualTo(200);
    assertThat(trustee.data("/posts/" + desk.post(other).id() + "/draft").statusCode())
        .as("a post that waits for its author")
        .isEqualTo(404);
    assertThat(trustee.data("/posts/form").statusCode()).isEqualTo(404);
    assertThat(trustee.data("/posts/pupils?words=a").statusCode()).isEqualTo(404);
    assertThat(trustee.page("/posts").statusCode()).isEqualTo(403);
    desk.claim(key, "checkPost", TRUSTEE);
    assertThat(trustee.data(draft).statusCode()).isEqualTo(200);
    away.isBack(HEAD);
    assertThat(trustee.data(draft).statusCode()).isEqualTo(403);
    assertThat(trustee.data(preview).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("decision 101: an author's deputy who asks for no posts gets the form of the draft")
  void deputyWrites() {
    String key = ask();
    desk.complete(key, "checkPost", HEAD, Map.of("decision", "return", "reason", "Shorter"));
    away.isAway("staff.bpet", TRUSTEE);
    Visitor trustee = new Visitor(port);
    trustee.signIn(TRUSTEE, "demo");
    assertThat(trustee.data("/posts/" + desk.post(key).id() + "/draft").body()).contains(key);
    assertThat(trustee.data("/posts/form").body()).contains("\"bpet\"");
    assertThat(trustee.data("/posts/form?school=obs").statusCode()).isEqualTo(404);
    assertThat(trustee.data("/posts/pupils?words=a").statusCode()).isEqualTo(200);
    desk.complete(key, "reviseDraft", TRUSTEE, with(desk.words(ACCOUNT), "decision", "resubmit"));
    assertThat(trustee.data("/posts/form").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("attack: a deputy of nobody, one who is excluded, one whose link somebody planted")
  void attacks() {
    String key = ask();
    away.isAway(HEAD, DEPUTY);
    isRefused(key, "checkPost", "staff2.bpet");
    isRefused(key, "checkPost", "headteacher.obs");
    String task = desk.task(key, "checkPost").getId();
    tasks.addCandidateUser(task, "staff.bpet");
    tasks.addUserIdentityLink(task, "staff.bpet", "deputy-of " + HEAD);
    tasks.addCandidateUser(task, "staff2.bpet");
    tasks.addUserIdentityLink(task, "staff2.bpet", "deputy-of " + HEAD);
    tasks.addCandidateUser(task, "staff.obs");
    tasks.addUserIdentityLink(task, "staff.obs", "deputy-of " + HEAD);
    isRefused(key, "checkPost", "staff.bpet");
    isRefused(key, "checkPost", "staff2.bpet");
    isRefused(key, "checkPost", "staff.obs");
    scene.leaves(DEPUTY);
    isRefused(key, "checkPost", DEPUTY);
  }
}
