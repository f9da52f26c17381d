package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.Submission;
import org.countersign.account.SocialAccounts;
import org.countersign.gate.Answer;
import org.countersign.gate.EngineTables;
import org.countersign.gate.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody might try with an application, over the API that Tasklist uses. */
@AccountTest
class AccountAttacksTest {

  private static final String TASK = "/engine/engine/default/task/";
  private static final String SECRET = "Tulips!2026";

  @Autowired private AccountDesk desk;
  @Autowired private AccountScene scene;
  @Autowired private SaidTable said;
  @Autowired private SocialAccounts accounts;
  @Autowired private JdbcTemplate jdbc;
  @LocalServerPort private int port;

  private final ObjectMapper json = new ObjectMapper();

  @AfterEach
  void putBack() {
    scene.end();
  }

  private Answer send(String who, String method, String path, Object body) {
    Visitor visitor = new Visitor(port).signedIn(who, "demo");
    Map<String, List<String>> before = EngineTables.snapshot(jdbc);
    Answer answer;
    try {
      answer = visitor.send(method, path, body == null ? null : json.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    assertThat(answer.isReadable()).as("%s", answer).isTrue();
    assertThat(EngineTables.changes(before, jdbc)).as("%s", answer).isEmpty();
    return answer;
  }

  private void isRefused(Answer answer, int status, String words) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.message()).contains(words);
  }

  private static Map<String, Object> form(Map<String, ?> fields) {
    Map<String, Object> variables = new HashMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
    return Map.of("variables", variables);
  }

  private void submit(
      String key, String step, String who, Map<String, ?> fields, int status, String words) {
    String task = desk.task(key, step, who).getId();
    isRefused(send(who, "POST", TASK + task + "/submit-form", form(fields)), status, words);
  }

  private String approved(String school) {
    String key = desk.ask("staff." + school, desk.application(school));
    desk.decide(key, "approveAccount", "headteacher." + school, "approve");
    return key;
  }

  private void isNotRegistered(String key) {
    assertThat(desk.isOver(key)).isFalse();
    Application application = desk.find(key);
    assertThat(application.account()).isNull();
    assertThat(accounts.all(application.school()))
        .noneMatch(account -> account.handle().startsWith("Gardeners"));
  }

  @Test
  @DisplayName("A1: a case cannot be begun at its last step, nor moved there")
  void pastTheApprover() {
    String start = "/engine/engine/default/process-definition/" + desk.definition() + "/start";
    Map<String, Object> body = new HashMap<>(form(desk.application("wmat")));
    body.put(
        "startInstructions",
        List.of(Map.of("type", "startBeforeActivity", "activityId", "registerAccount")));
    assertThat(send("staff.wmat", "POST", start, body).status()).isEqualTo(403);
    String key = desk.ask("staff.wmat", desk.application("wmat"));
    String instance = "/engine/engine/default/process-instance/" + desk.instance(key);
    Map<String, Object> move =
        Map.of(
            "instructions",
            List.of(Map.of("type", "startBeforeActivity", "activityId", "registerAccount")));
    assertThat(send("headteacher.wmat", "POST", instance + "/modification", move).status())
        .isEqualTo(403);
    Map<String, Object> approval =
        Map.of(
            "modifications",
            Map.of("approveAccountDecision", Map.of("value", "approve", "type", "String")));
    assertThat(send("headteacher.wmat", "POST", instance + "/variables", approval).status())
        .isEqualTo(403);
    isNotRegistered(key);
  }

  @Test
  @DisplayName("A1: fields that are the case's own are no fields of a form")
  void variablesOfTheCase() {
    String key = approved("wmat");
    for (String field : List.of("everybodyReady", "approval", "applicationId", "creatorRoles")) {
      submit(
          key,
          "confirmReadiness",
          "staff.wmat",
          with(desk.readiness(key, "staff.wmat"), field, "true"),
          400,
          "no field “" + field + "”");
    }
    isNotRegistered(key);
  }

  @Test
  @DisplayName("A2: the applicant neither claims nor decides, whatever roles they hold")
  void applicantDecides() {
    String key = desk.ask("headteacher.wmat", desk.application("wmat"));
    String task = desk.task(key, "approveAccount", "headteacher.wmat").getId();
    isRefused(
        send(
            "headteacher.wmat",
            "POST",
            TASK + task + "/claim",
            Map.of("userId", "headteacher.wmat")),
        403,
        "");
    isRefused(
        send(
            "headteacher.wmat",
            "POST",
            TASK + task + "/submit-form",
            form(Map.of("decision", "approve"))),
        403,
        "");
    isRefused(
        send(
            "deputy-headteacher.wmat",
            "POST",
            TASK + task + "/assignee",
            Map.of("userId", "headteacher.wmat")),
        403,
        "");
  }

  @Test
  @DisplayName("A2: nobody votes who applies, twice, or in the place of another")
  void votes() {
    String key = desk.ask("slt.obs", desk.application("obs"));
    String task = desk.task(key, "voteOnAccount", "deputy-headteacher.obs").getId();
    for (String who : List.of("slt.obs", "headteacher.obs", "staff.obs")) {
      isRefused(
          send(who, "POST", TASK + task + "/submit-form", form(Map.of("decision", "approve"))),
          403,
          "");
    }
    submit(
        key,
        "voteOnAccount",
        "deputy-headteacher.obs",
        Map.of("decision", "refuse"),
        400,
        "“Reason” is missing");
  }

  @Test
  @DisplayName("A3: no point is left out, none is to come, and nobody confirms for another")
  void readiness() {
    String key = desk.ask("staff.obs", desk.application("obs"));
    desk.decide(key, "voteOnAccount", "slt.obs", "approve");
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", "approve");
    Map<String, Object> ready = desk.readiness(key, "staff.obs");
    Map<String, Object> without = new HashMap<>(ready);
    without.remove("trainingOn");
    submit(key, "confirmReadiness", "staff.obs", without, 400, "is missing");
    submit(
        key,
        "confirmReadiness",
        "staff.obs",
        with(ready, "trainingOn", scene.today().plusDays(1).toString()),
        400,
        "still to come");
    submit(
        key,
        "confirmReadiness",
        "staff.obs",
        with(ready, "trainingOn", scene.today().minusYears(1).toString()),
        400,
        "too long ago");
    submit(
        key, "confirmReadiness", "staff.obs", with(ready, "trainingOn", "soon"), 400, "is no day");
    String other = desk.task(key, "confirmReadiness", "comms-lead.obs").getId();
    isRefused(send("staff.obs", "POST", TASK + other + "/submit-form", form(ready)), 403, "");
    isNotRegistered(key);
  }

  @Test
  @DisplayName("A3, A4: the account is not created once an owner has left, though nobody was told")
  void ownerLeft() {
    String key = approved("wmat");
    desk.everybodyIsReady(key);
    desk.claim(key, "createAccount", "designated-staff.wmat");
    scene.leavesUnsaid("comms-lead.wmat");
    submit(
        key,
        "createAccount",
        "designated-staff.wmat",
        desk.created(key, "headteacher"),
        400,
        "is not at the school any more");
    isNotRegistered(key);
  }

  @Test
  @DisplayName("A3: a confirmation that is gone from the register opens nothing")
  void confirmationGone() {
    String key = approved("wmat");
    desk.everybodyIsReady(key);
    desk.claim(key, "createAccount", "designated-staff.wmat");
    jdbc.update(
        "delete from account_readiness where application = ? and confirmed_by = ?",
        desk.find(key).id(),
        "staff.wmat");
    submit(
        key,
        "createAccount",
        "designated-staff.wmat",
        desk.created(key, "headteacher"),
        400,
        "Not every owner has confirmed");
    isNotRegistered(key);
  }

  @Test
  @DisplayName("A5: a password in any field of any step is refused and stored nowhere")
  void passwords() {
    String key = approved("wmat");
    desk.everybodyIsReady(key);
    desk.claim(key, "createAccount", "designated-staff.wmat");
    Map<String, Object> created = desk.created(key, "headteacher");
    submit(
        key,
        "createAccount",
        "designated-staff.wmat",
        with(created, "credentialsPlace", "Safe, " + SECRET),
        400,
        "password or code");
    submit(
        key,
        "createAccount",
        "designated-staff.wmat",
        with(created, "password", SECRET),
        400,
        "no field “password”");
    submit(
        key,
        "createAccount",
        "designated-staff.wmat",
        with(created, "link", "https://staff:" + SECRET + "@social.example/gardeners"),
        400,
        "the account’s own address");
    submit(
        key,
        "createAccount",
        "designated-staff.wmat",
        Map.of("decision", "return", "reason", "The code is " + SECRET),
        400,
        "password or code");
    assertThat(everywhere(SECRET)).isEmpty();
    isNotRegistered(key);
  }

  private List<String> everywhere(String text) {
    return jdbc
        .queryForList(
            "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                + " and lower(table_schema) = 'public'",
            String.class)
        .stream()
        .filter(
            table ->
                jdbc.queryForList("select * from \"" + table + "\"").stream()
                    .anyMatch(row -> row.values().toString().contains(text)))
        .toList();
  }

  @Test
  @DisplayName("each answer of who creates the account is needed, and the handle is free")
  void creation() {
    String key = approved("wmat");
    desk.everybodyIsReady(key);
    desk.claim(key, "createAccount", "designated-staff.wmat");
    Map<String, Object> created = desk.created(key, "headteacher");
    Map<String, String> wrong =
        Map.of(
            "handle",
            "wumbletonMADEup",
            "link",
            "http://social.example",
            "schoolEmail",
            "me@mail.example",
            "credentialsKeeper",
            "office",
            "twoStepLoginDone",
            "no");
    wrong.forEach(
        (field, value) ->
            submit(
                key,
                "createAccount",
                "designated-staff.wmat",
                with(created, field, value),
                400,
                "“"));
    isNotRegistered(key);
  }

  private static Submission by(String person) {
    return new Submission(
        new Actor(person, Set.of(), Set.of("obs")), "obs", Map.of(), Map.of(), null);
  }

  @Test
  @DisplayName("HCPS OU-10: no vote opens an account whose risk was found not acceptable")
  void tooRiskyForVotes() {
    String key = desk.ask("staff.obs", desk.application("obs"));
    Application application = desk.find(key);
    said.add(application, Advisers.ASSESS, "not-acceptable", "Too open", Map.of(), by("it.obs"));
    assertThatThrownBy(() -> desk.decide(key, "voteOnAccount", "slt.obs", "approve"))
        .hasMessageContaining("found the account not acceptable");
    // Votes from before anybody looked at that.
    for (String voter : List.of("slt.obs", "deputy-headteacher.obs")) {
      said.add(application, VoteOnAccount.TASK, "approve", "", Map.of(), by(voter));
    }
    scene.timeIsUp(key);
    assertThat(desk.open(key)).containsExactly("approveAccount");
    assertThatThrownBy(() -> desk.decide(key, "approveAccount", "headteacher.obs", "approve"))
        .hasMessageContaining("found the account not acceptable");
    // Nobody cast them.
    jdbc.update(
        "delete from account_application_said where application = ? and task = ?",
        application.id(),
        VoteOnAccount.TASK);
  }
}
