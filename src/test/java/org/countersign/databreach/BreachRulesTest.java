package org.countersign.databreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.databreach.BreachScene.letter;
import static org.countersign.databreach.BreachScene.reported;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.start.Visitor;
import org.countersign.takedown.TakeDownScene;
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong with what people say of a breach, and who must not say it. */
@TakeDownTest
class BreachRulesTest {

  @LocalServerPort private int port;
  @Autowired private CaseDesk desk;
  @Autowired private BreachScene scene;
  @Autowired private TakeDownScene takeDowns;
  @Autowired private MovableClock clock;
  @Autowired private TaskService tasks;

  @AfterEach
  void putBack() {
    scene.end();
    takeDowns.end();
  }

  @ParameterizedTest
  @CsvSource({
    "awareTime, 09:01, still to come",
    "awareOn, 2026-11-21, still to come",
    "awareTime, nine, no time",
    "awareOn, '', missing",
    "howMany, some, no whole number",
    "howMany, -1, no whole number",
    "kindsOfData, '', not answered",
    "kindsOfData, secrets, not answered",
    "whatHappened, ' ', missing",
    "whoseDoing, staff.bpet, not at the school",
    "reference, IC-1, no field"
  })
  @DisplayName(
      "PROCEDURES data-breach: what is wrong is refused with what to change, and nothing is kept")
  void wrong(String field, String value, String says) {
    int before = scene.all("obs").size();
    assertThatThrownBy(() -> desk.start("data-breach", "office.obs", letter(field, value)))
        .hasMessageContaining(says);
    assertThat(scene.all("obs")).hasSize(before);
  }

  @Test
  @DisplayName(
      "PROCEDURES data-breach: the office, data lead, officer and head note it, others do not")
  void whoNotes() {
    for (String role : List.of("office", "data-lead", "dpo", "headteacher")) {
      assertThat(desk.start("data-breach", role + ".obs", letter())).startsWith("obs-BREACH-2026");
    }
    for (String role : List.of("staff", "comms-lead", "auditor", "slt")) {
      assertThatThrownBy(() -> desk.start("data-breach", role + ".obs", letter()))
          .as(role)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  @DisplayName(
      "UK GDPR, article 33(1): a report after 72 hours says why it is late, one in time does not")
  void late() {
    String key = scene.noted("obs");
    scene.decides(key, "assessRisk", "dpo.obs", "risk");
    clock.standAt(Instant.parse("2026-11-24T10:00:00Z"));

    refused(key, "reportToIco", reported("2026-11-23", "08:01", null), "Why it is reported late");
    refused(
        key,
        "reportToIco",
        reported("2026-11-20", "07:59", null),
        "before the school became aware");
    refused(key, "reportToIco", reported("2026-11-24", "10:01", null), "still to come");
    desk.complete(key, "reportToIco", "dpo.obs", reported("2026-11-23", "08:00", null));
    assertThat(scene.breach(key).report().late()).isNull();

    String other = scene.noted("obs");
    scene.decides(other, "assessRisk", "dpo.obs", "risk");
    desk.complete(
        other, "reportToIco", "dpo.obs", reported("2026-11-24", "09:00", "Nobody read it."));
    assertThat(scene.breach(other).report().late()).isEqualTo("Nobody read it.");
  }

  private void refused(String key, String step, Map<String, Object> fields, String says) {
    assertThatThrownBy(() -> desk.complete(key, step, "dpo.obs", fields))
        .hasMessageContaining(says);
  }

  @Test
  @DisplayName("NAT:21: an assessment and a decision not to report have their reason")
  void reasons() {
    String key = scene.noted("obs");
    refused(key, "assessRisk", Map.of("decision", "no-risk"), "Reason");
    refused(key, "assessRisk", Map.of("decision", "none", "reason", "x"), "not offered");
    scene.decides(key, "assessRisk", "dpo.obs", "high-risk");
    refused(key, "reportToIco", Map.of("decision", "not-reported"), "Why it is not reported");
    refused(key, "tellAffected", Map.of("decision", "notice", "message", "x"), "no address");
    refused(key, "tellAffected", Map.of("decision", "not-told", "reason", "x"), "Ground");
    desk.complete(
        key,
        "tellAffected",
        "dpo.obs",
        Map.of("decision", "not-told", "ground", "protected", "reason", "The stick was locked."));
    assertThat(scene.breach(key).telling().how())
        .isEqualTo("Nobody can read the data. The stick was locked.");
  }

  @Test
  @DisplayName("ours: nobody assesses what was their own doing where somebody else is there")
  void ownDoing() {
    String key = scene.noted("obs", "whoseDoing", "dpo.obs");
    assertThat(desk.offered(key, "assessRisk")).containsExactly("data-lead");
    assertThatThrownBy(() -> scene.decides(key, "assessRisk", "dpo.obs", "no-risk"))
        .isInstanceOf(RuntimeException.class);
    scene.decides(key, "assessRisk", "data-lead.obs", "high-risk");
    assertThat(scene.breach(key).assessment().by()).isEqualTo("data-lead.obs");
    assertThat(desk.offered(key, "reportToIco")).containsExactly("data-lead");
    assertThat(desk.offered(key, "tellAffected")).containsExactly("data-lead");
    assertThatThrownBy(
            () ->
                desk.complete(
                    key,
                    "tellAffected",
                    "dpo.obs",
                    Map.of("decision", "by-hand", "reason", "By telephone.")))
        .isInstanceOf(RuntimeException.class);
    assertThat(scene.breach(key).telling()).isNull();
  }

  @Test
  @DisplayName("UK GDPR, article 33(5): the register and its file, for data lead, officer and head")
  void register() {
    String key = scene.noted("obs", "whatHappened", "=1+1, a formula");
    for (String role : List.of("data-lead", "dpo", "headteacher")) {
      String page = get(role, "/breaches").body();
      assertThat(page).contains(key, "20 November 2026, 08:00", "23 November 2026, 08:00");
    }
    assertThat(get("dpo", "/breaches/export").body()).contains(key).contains("'=1+1");
    for (String role : List.of("staff", "office", "auditor", "comms-lead")) {
      for (String address : List.of("/breaches", "/breaches/export")) {
        assertThat(get(role, address).statusCode()).as(role + address).isIn(403, 404);
      }
    }
    assertThat(get("office", "/breach-forms/form").statusCode()).isEqualTo(200);
    assertThat(get("office", "/breach-forms/" + scene.breach(key).id()).statusCode())
        .isEqualTo(404);
    assertThat(get("dpo", "/breach-forms/" + scene.breach(key).id()).body()).contains(key);
  }

  @Test
  @DisplayName("decision 101: a deputy reads the breach of their task, while they have it")
  void deputy() {
    String key = scene.noted("obs");
    String address = "/breach-forms/" + scene.breach(key).id();
    assertThat(get("slt", address).statusCode()).isIn(403, 404);
    tasks.addCandidateUser(desk.task(key, "containIt").getId(), "slt.obs");
    assertThat(get("slt", address).body()).contains(key);
    assertThat(get("slt", "/breaches").statusCode()).as("not the register").isIn(403, 404);
  }

  @Test
  @DisplayName("PROCEDURES data-breach: somebody ticked twice counts once; too many are refused")
  void manyDoing() {
    String twice =
        "staff.obs,staff.obs,staff.obs,staff.obs,staff.obs,staff.obs,staff.obs,staff.obs";
    String key = scene.noted("obs", "whoseDoing", twice, "kindsOfData", "names,names");
    assertThat(scene.breach(key).event().doneBy()).containsExactly("staff.obs");
    assertThat(scene.breach(key).event().kinds()).containsExactly("names");
    String many =
        "staff.obs,office.obs,dpo.obs,slt.obs,comms-lead.obs,data-lead.obs,headteacher.obs,"
            + "class-teacher.obs";
    assertThatThrownBy(() -> scene.noted("obs", "whoseDoing", many))
        .hasMessageContaining("more than 7 people");
  }

  private HttpResponse<String> get(String role, String address) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(role + ".obs", "demo");
    return visitor.data(address);
  }
}
