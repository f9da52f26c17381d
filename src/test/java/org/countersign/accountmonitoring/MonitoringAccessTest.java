package org.countersign.accountmonitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;
import static org.countersign.accountmonitoring.MonitoringDesk.because;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.countersign.absence.Away;
import org.countersign.account.AccountChanged;
import org.countersign.account.SocialAccount;
import org.countersign.accountcreation.AccountTest;
import org.countersign.evidence.Media;
import org.countersign.school.Role;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads what came in: the forms' addresses, the log, the evidence and the trail. */
@AccountTest
class MonitoringAccessTest {

  @Autowired private AutowireCapableBeanFactory product;
  @Autowired private MessageRegister register;
  @Autowired private LookRegister looks;
  @Autowired private LookRounds rounds;
  @Autowired private Media media;
  @Autowired private Away away;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;
  @LocalServerPort private int port;

  private MonitoringDesk desk;

  @BeforeEach
  void sit() {
    desk = new MonitoringDesk(product);
  }

  @AfterEach
  void putBack() {
    away.end();
    desk.end();
  }

  private Visitor visitor(String user) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(user, "demo");
    return visitor;
  }

  private int status(String user, String path) {
    return visitor(user).data(path).statusCode();
  }

  @Test
  @DisplayName("the roles are those that the model names")
  void roles() {
    assertThat(MessageReaders.STARTERS).containsExactlyInAnyOrderElementsOf(named("starters"));
    assertThat(MessageReaders.WORKERS).containsExactlyInAnyOrderElementsOf(named("workers"));
    assertThat(MessageReaders.READERS).containsExactlyInAnyOrderElementsOf(named("readers"));
  }

  private static Set<Role> named(String property) {
    Process model =
        Bpmn.readModelFromFile(Path.of("processes", "account-monitoring.bpmn").toFile())
            .getModelElementById(SomethingCameIn.PROCEDURE);
    return model
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .singleResult()
        .getCamundaProperties()
        .stream()
        .filter(one -> property.equals(one.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(role -> Role.byId(role.strip()).orElseThrow())
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName(
      "issue 6: monitors, head, owners and data lead read it; colleagues and others do not")
  void message() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    desk.complete(key, "saveEvidence", "staff.obs", desk.evidence(key, "staff.obs"));
    String path = "/account-messages/" + register.byCase(key).orElseThrow().id();
    String file = "/media/" + media.attachedTo(key).get(0).id();
    for (String reader :
        List.of("account-administrator.obs", "headteacher.obs", "dsl.obs", "staff.obs")) {
      assertThat(status(reader, path)).as(reader).isEqualTo(200);
      assertThat(status(reader, file)).as(reader).isEqualTo(200);
    }
    assertThat(status("data-lead.obs", path)).isEqualTo(200);
    assertThat(status("data-lead.obs", file)).as("reads, and deals with nothing").isEqualTo(404);
    for (String other : List.of("staff2.obs", "office.obs", "headteacher.bpet")) {
      assertThat(status(other, path)).as(other).isEqualTo(404);
      assertThat(status(other, file)).as(other).isEqualTo(404);
      assertThat(status(other, "/trail/" + key)).as(other).isEqualTo(404);
    }
    assertThat(status("account-administrator.obs", "/trail/" + key)).isEqualTo(200);
  }

  @Test
  @DisplayName("BPET 4-HMC-1: where the policy does not let owners watch, they do not read")
  void owners() {
    String key = desk.log("staff2.bpet", desk.seen("facebook-bpet", "complaint"));
    String path = "/account-messages/" + register.byCase(key).orElseThrow().id();
    assertThat(status("staff.bpet", path)).isEqualTo(404);
    assertThat(status("comms-lead.bpet", path)).isEqualTo(200);
  }

  @Test
  @DisplayName("a look is read by those who watch the account")
  void look() {
    rounds.go();
    String path = "/account-messages/looks/" + looks.latest("obs", "x-obs").orElseThrow().id();
    assertThat(visitor("staff.obs").data(path).body()).contains("https://x.com/OddlingtonBogus");
    assertThat(status("staff2.obs", path)).isEqualTo(404);
    assertThat(status("account-administrator.bpet", path)).isEqualTo(404);
  }

  @Test
  @DisplayName("ours: what the safeguarding lead decided, and why, is in the trail for few")
  void trailOfEscalation() {
    String key =
        desk.log("staff2.bpet", with(desk.seen("facebook-bpet", "offensive"), "words", "Twit!"));
    desk.complete(key, "saveEvidence", "comms-lead.bpet", desk.evidence(key, "comms-lead.bpet"));
    desk.complete(key, "moderateMessage", "comms-lead.bpet", desk.moderated());
    desk.complete(key, "tellAudience", "comms-lead.bpet", desk.told("Insults are hidden here."));
    desk.complete(
        key,
        "decideEscalation",
        "dsl.bpet",
        with(because("no-further"), "reason", "Known to the lead already"));
    for (String address : List.of("/trail/" + key, "/trail/" + key + "/json")) {
      assertThat(visitor("comms-lead.bpet").page(address).body())
          .as(address)
          .contains("Decide whether it goes further")
          .doesNotContain("Known to the lead already");
      assertThat(visitor("dsl.bpet").page(address).body()).contains("Known to the lead already");
    }
  }

  @Test
  @DisplayName(
      "BPET 4-HMC-4: the log can be searched, says what was done, and is handed out as CSV")
  void log() {
    String late =
        desk.log(
            "staff2.bpet",
            with(
                desk.seen("facebook-bpet", "query"),
                "words",
                "=HYPERLINK(\"x\")",
                "receivedAt",
                "2026-11-09T09:00"));
    String key =
        desk.log("staff2.bpet", with(desk.seen("facebook-bpet", "offensive"), "words", "Twit!"));
    desk.complete(key, "saveEvidence", "comms-lead.bpet", desk.evidence(key, "comms-lead.bpet"));
    desk.complete(key, "moderateMessage", "comms-lead.bpet", desk.moderated());
    desk.complete(key, "tellAudience", "comms-lead.bpet", desk.told("Insults are hidden here."));
    desk.complete(key, "decideEscalation", "dsl.bpet", because("no-further"));
    Visitor reader = visitor("comms-lead.bpet");
    assertThat(reader.page("/accounts/log").body()).contains(key, late, "overdue");
    assertThat(reader.page("/accounts/log?offensive=yes").body())
        .contains(key, "1 file", "hidden, reported to the network", "Insults are hidden here.")
        .doesNotContain(late);
    assertThat(reader.page("/accounts/log?words=twit+bumblewick").body())
        .contains(key)
        .doesNotContain(late);
    assertThat(reader.data("/accounts/log/export").body())
        .startsWith("number,account,kind")
        .contains(key, "seen by the safeguarding lead", "\"'=HYPERLINK")
        .doesNotContain("Because of no-further");
    assertThat(reader.page("/accounts/log").body()).doesNotContain("Because of no-further");
    assertThat(reader.data(path(key)).body())
        .contains("\"decision\":\"seen\"")
        .doesNotContain("no-further");
    for (String lead : List.of("dsl.bpet", "headteacher.bpet")) {
      assertThat(visitor(lead).data("/accounts/log/export").body())
          .contains("goes no further: Because of no-further");
      assertThat(visitor(lead).data(path(key)).body()).contains("Because of no-further");
    }
    assertThat(visitor("headteacher.obs").page("/accounts/log").body()).doesNotContain(key);
    assertThat(status("headteacher.obs", "/accounts/log?school=bpet")).isEqualTo(404);
    assertThat(status("staff.bpet", "/accounts/log")).isEqualTo(403);
    assertThat(status("office.bpet", "/accounts/log/export")).isEqualTo(403);
  }

  @Test
  @DisplayName("ours: a role that the policy lets watch nothing reads nothing of it")
  void rolesOfThePolicy() {
    String key = desk.log("staff2.obs", desk.seen("elsewhere", "complaint"));
    String path = "/account-messages/" + register.byCase(key).orElseThrow().id();
    for (String other : List.of("comms-lead.obs", "designated-staff.obs")) {
      assertThat(status(other, path)).as(other).isEqualTo(404);
      assertThat(status(other, "/accounts/log")).as(other).isEqualTo(403);
    }
  }

  @Test
  @DisplayName(
      "record 101: a deputy who has the task reads it and its evidence, while they have it")
  void deputy() {
    String key = desk.log("staff2.bpet", desk.seen("facebook-bpet", "offensive"));
    desk.complete(key, "saveEvidence", "comms-lead.bpet", desk.evidence(key, "comms-lead.bpet"));
    String path = "/account-messages/" + register.byCase(key).orElseThrow().id();
    String file = "/media/" + media.attachedTo(key).get(0).id();
    assertThat(status("office.bpet", path)).isEqualTo(404);
    away.isAway("comms-lead.bpet", "office.bpet");
    assertThat(status("office.bpet", path)).isEqualTo(200);
    assertThat(status("office.bpet", file)).isEqualTo(200);
    away.isBack("comms-lead.bpet");
    assertThat(status("office.bpet", path)).isEqualTo(404);
    assertThat(status("office.bpet", file)).isEqualTo(404);
  }

  @Test
  @DisplayName("ours: whoever owns the account no more has none of its tasks; who owns it now, has")
  void ownersChange() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    desk.claim(key, "staff.obs");
    owner("staff.obs", "staff2.obs");
    try {
      changed();
      assertThat(desk.task(key).getAssignee()).isNull();
      assertThatThrownBy(() -> desk.claim(key, "staff.obs")).isNotNull();
      assertThat(status("staff.obs", path(key))).isEqualTo(404);
      assertThat(status("staff2.obs", path(key))).isEqualTo(200);
      desk.complete(key, "saveEvidence", "staff2.obs", because("gone"));
      assertThatThrownBy(() -> desk.claim(key, "staff.obs")).isNotNull();
      desk.claim(key, "staff2.obs");
    } finally {
      owner("staff2.obs", "staff.obs");
    }
  }

  private String path(String key) {
    return "/account-messages/" + register.byCase(key).orElseThrow().id();
  }

  private void owner(String from, String to) {
    assertThat(
            jdbc.sql(
                    "update social_account_owner set username = ? where account = 'x-obs'"
                        + " and school = 'obs' and username = ?")
                .params(to, from)
                .update())
        .isPositive();
  }

  private void changed() {
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new AccountChanged("obs", "x-obs", SocialAccount.Status.OPEN, true)));
  }

  @Test
  @DisplayName("the form offers the school’s accounts, and says whom public criticism is told")
  void form() {
    assertThat(visitor("staff.wmat").data("/account-messages/form").body())
        .contains("facebook-wmat", "WMAT:8.1.9-U1a", "\"approvalToReply\":true")
        .doesNotContain("facebook-bpet");
    assertThat(status("staff.wmat", "/account-messages/form?school=obs")).isEqualTo(404);
  }
}
