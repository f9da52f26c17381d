package org.countersign.accountmonitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;
import static org.countersign.accountmonitoring.MonitoringDesk.because;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.accountcreation.AccountTest;
import org.countersign.accountmonitoring.Message.Status;
import org.countersign.evidence.Media;
import org.countersign.evidence.MediaFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes in, from its log to its end, and the regular looks. */
@AccountTest
@Tag("walk")
class MonitoringWalksTest {

  @Autowired private AutowireCapableBeanFactory product;
  @Autowired private MessageRegister register;
  @Autowired private LookRegister looks;
  @Autowired private LookRounds rounds;
  @Autowired private Media media;
  @Autowired private JdbcClient jdbc;

  private MonitoringDesk desk;

  @BeforeEach
  void sit() {
    desk = new MonitoringDesk(product);
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  private Status status(String key) {
    return register.byCase(key).orElseThrow().status();
  }

  private void mayNot(String key, String... people) {
    for (String person : people) {
      assertThatThrownBy(() -> desk.claim(key, person))
          .as(person)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  @DisplayName("OBS MON-1b: came in on Friday 15:00, logged on Saturday: due on Sunday 15:00")
  void friday() {
    desk.clock.standAt(Instant.parse("2026-11-21T10:00:00Z"));
    String key =
        desk.log("staff2.obs", with(desk.seen("x-obs", "query"), "receivedAt", "2026-11-20T15:00"));
    assertThat(desk.task(key).getDueDate()).isEqualTo(Instant.parse("2026-11-22T15:00:00Z"));
    mayNot(key, "staff2.obs", "designated-staff.obs", "account-administrator.bpet");
    desk.complete(key, "replyToMessage", "staff.obs", desk.replied("acknowledged"));
    assertThat(status(key)).isEqualTo(Status.ACKNOWLEDGED);
    assertThat(desk.open(key)).containsExactly("answerMessage");
    desk.complete(key, "answerMessage", "account-administrator.obs", desk.replied("answered"));
    assertThat(status(key)).isEqualTo(Status.ANSWERED);
    assertThat(desk.ends(key)).containsExactly("messageAnswered");
  }

  @Test
  @DisplayName(
      "OBS MON-1b: came in on a Saturday: due as the next working day ends; answered at once")
  void weekend() {
    desk.clock.standAt(Instant.parse("2026-11-22T10:00:00Z"));
    String key =
        desk.log(
            "staff2.obs", with(desk.seen("x-obs", "comment"), "receivedAt", "2026-11-21T08:00"));
    assertThat(desk.task(key).getDueDate()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    desk.complete(key, "replyToMessage", "account-administrator.obs", desk.replied("answered"));
    assertThat(desk.ends(key)).containsExactly("messageAnswered");
  }

  @Test
  @DisplayName("ours: elsewhere two school days; entered by mistake or with nothing left, it ends")
  void byDefault() {
    String key = desk.log("staff2.hcps", desk.seen("x-hcps", "complaint"));
    // Friday, and two school days later Tuesday.
    assertThat(desk.task(key).getDueDate()).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    desk.complete(key, "replyToMessage", "staff.hcps", because("mistake"));
    assertThat(status(key)).isEqualTo(Status.CLOSED);
    String other = desk.log("staff2.hcps", desk.seen("x-hcps", "complaint"));
    desk.complete(other, "replyToMessage", "staff.hcps", desk.replied("acknowledged"));
    desk.complete(other, "answerMessage", "staff.hcps", because("closed"));
    assertThat(status(other)).isEqualTo(Status.CLOSED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "oiea, facebook-oiea, staff.oiea, designated-staff.oiea",
    "bpet, facebook-bpet, comms-lead.bpet, staff.bpet",
    "wmat, facebook-wmat, designated-staff.wmat, staff.wmat",
    "bpet, elsewhere, comms-lead.bpet, headteacher.bpet",
    "oiea, elsewhere, headteacher.oiea, comms-lead.oiea",
  })
  @DisplayName("BPET 4-HMC-1, WMAT 8.1.1a, ours: who watches deals with it, and nobody else")
  void whoDealsWithIt(String school, String account, String monitor, String other) {
    String key = desk.log("staff2." + school, desk.seen(account, "comment"));
    mayNot(key, other, "data-lead." + school, "auditor." + school);
    desk.complete(key, "replyToMessage", monitor, desk.replied("answered"));
    assertThat(desk.ends(key)).containsExactly("messageAnswered");
  }

  @Test
  @DisplayName("OBS CYB-3, ABU-1, ABU-2, MON-1c: saved, then hidden, audience told, DSL decides")
  void offensive() {
    String key = desk.log("staff2.obs", desk.seen("x-obs", "offensive"));
    assertThat(desk.told(key, "offensive"))
        .as("the safeguarding lead hears of it before anything is done")
        .hasSize(2)
        .anyMatch(line -> line.startsWith("dsl.obs: "));
    // ours: within a day of coming in.
    assertThat(desk.task(key).getDueDate()).isEqualTo(Instant.parse("2026-11-21T08:00:00Z"));
    desk.complete(key, "saveEvidence", "staff.obs", desk.evidence(key, "staff.obs"));
    assertThat(media.attachedTo(key))
        .singleElement()
        .satisfies(file -> assertThat(file.state()).isEqualTo(MediaFile.State.KEPT));
    desk.complete(key, "moderateMessage", "account-administrator.obs", desk.moderated());
    assertThat(status(key)).isEqualTo(Status.MODERATED);
    desk.complete(
        key, "tellAudience", "staff.obs", desk.told("Insults are against our rules here."));
    mayNot(key, "staff.obs", "account-administrator.obs", "headteacher.obs");
    desk.complete(key, "decideEscalation", "dsl.obs", because("cyberbullying"));
    assertThat(
            jdbc.sql(
                    "select count(*) from concern_report where username = 'dsl.obs'"
                        + " and what_happened like ?")
                .param("%" + key + "%")
                .query(Long.class)
                .single())
        .as("issue 6: a case of its own")
        .isOne();
    assertThat(status(key)).isEqualTo(Status.SETTLED);
    assertThat(desk.ends(key)).containsExactly("offensiveLogged");
  }

  @Test
  @DisplayName(
      "ABU-2a: found offensive at the reply; gone and left as it is: the DSL still decides")
  void turnsOffensive() {
    String key = desk.log("staff2.bpet", desk.seen("facebook-bpet", "comment"));
    assertThat(desk.told(key, "offensive")).isEmpty();
    desk.complete(key, "replyToMessage", "comms-lead.bpet", because("offensive"));
    assertThat(desk.told(key, "offensive")).isNotEmpty();
    assertThat(register.byCase(key).orElseThrow().kind()).isEqualTo(Message.Kind.OFFENSIVE);
    desk.complete(key, "saveEvidence", "comms-lead.bpet", because("gone"));
    desk.complete(key, "moderateMessage", "comms-lead.bpet", because("left"));
    desk.complete(key, "decideEscalation", "dsl.bpet", because("no-further"));
    assertThat(desk.ends(key)).containsExactly("offensiveLogged");
  }

  @Test
  @DisplayName("ABU-2a: found offensive only at the answer: the evidence comes first there too")
  void turnsOffensiveLater() {
    String key = desk.log("staff2.bpet", desk.seen("facebook-bpet", "comment"));
    desk.complete(key, "replyToMessage", "comms-lead.bpet", desk.replied("acknowledged"));
    desk.complete(key, "answerMessage", "comms-lead.bpet", because("offensive"));
    assertThat(desk.open(key)).containsExactly("saveEvidence");
    assertThat(desk.told(key, "offensive")).isNotEmpty();
    assertThat(register.byCase(key).orElseThrow().kind()).isEqualTo(Message.Kind.OFFENSIVE);
  }

  @Test
  @DisplayName("ours: what is for the safeguarding lead alone is not moderated, and has no file")
  void notHere() {
    String key = desk.log("staff2.wmat", desk.seen("facebook-wmat", "offensive"));
    desk.complete(key, "saveEvidence", "designated-staff.wmat", Map.of("decision", "not-here"));
    assertThat(media.attachedTo(key)).isEmpty();
    desk.complete(key, "decideEscalation", "dsl.wmat", because("safeguarding"));
    assertThat(desk.ends(key)).containsExactly("offensiveLogged");
  }

  /** People see what was said there, and write to it. */
  private void suspended(String status) {
    jdbc.sql("update social_account set status = ? where school = 'obs' and id = 'x-obs'")
        .param(status)
        .update();
  }

  private String lookOf(String school, String account) {
    return looks.latest(school, account).orElseThrow().caseKey();
  }

  @Test
  @DisplayName(
      "OBS MON-1a, SCO-4: each account that is not closed is looked at, once a week, never twice at once")
  void look() {
    suspended("suspended");
    rounds.go();
    suspended("open");
    String key = lookOf("obs", "x-obs");
    assertThat(looks.latest("obs", "facebook-obs-old")).as("a closed account").isEmpty();
    desk.work(key);
    // Four school days after Friday: Thursday.
    assertThat(desk.task(key).getDueDate()).isEqualTo(Instant.parse("2026-11-27T00:00:00Z"));
    desk.clock.standAt(Instant.parse("2026-12-20T09:00:00Z"));
    rounds.go();
    assertThat(lookOf("obs", "x-obs")).as("it is still open").isEqualTo(key);
    desk.clock.standAt(Instant.parse("2026-11-23T09:00:00Z"));
    mayNot(key, "staff2.obs", "designated-staff.obs");
    desk.complete(key, "watchAccount", "staff.obs", Map.of("decision", "nothing", "fresh", "yes"));
    assertThat(desk.ends(key)).containsExactly("accountWatched");
    desk.clock.standAt(Instant.parse("2026-11-26T23:59:00Z"));
    rounds.go();
    assertThat(lookOf("obs", "x-obs")).as("the week is not over").isEqualTo(key);
    desk.clock.standAt(Instant.parse("2026-11-27T00:00:00Z"));
    rounds.go();
    assertThat(lookOf("obs", "x-obs")).as("a week later").isNotEqualTo(key);
  }

  @Test
  @DisplayName(
      "BPET 4-HMC-1, 4-HMC-7: a finding is a case of its own; the head hears what is lacking")
  void found() {
    rounds.go();
    String key = lookOf("bpet", "facebook-bpet");
    desk.work(key);
    Map<String, Object> found =
        Map.of("decision", "found", "fresh", "no", "lacking", "An hour a week");
    assertThatThrownBy(() -> desk.complete(key, "watchAccount", "comms-lead.bpet", found))
        .hasMessageContaining("Nothing has been logged");
    String finding = desk.log("comms-lead.bpet", desk.seen("facebook-bpet", "query"));
    assertThat(finding).isNotEqualTo(key);
    desk.complete(key, "watchAccount", "comms-lead.bpet", found);
    assertThat(desk.told(key, "needs time"))
        .singleElement()
        .asString()
        .contains("headteacher.bpet");
    assertThat(List.of(key, finding)).allSatisfy(one -> assertThat(one).startsWith("bpet-MON-"));
  }
}
