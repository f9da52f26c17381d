package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.CaseDesk.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case holds ids and what its gateways need; words and children stay in the register. */
@PostTest
@Tag("walk")
class NoNarrativeTest {

  private static final List<String> PUPILS = List.of("bpet-p051", "bpet-p052", "bpet-p053");

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private Traces traces;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void putBack() {
    scene.end();
  }

  @Test
  @DisplayName(
      "after whole walks no table of the engine has a word, a reason, a pupil's name or id")
  void nothingInTheEngine() {
    posted(returned());
    refused();
    withdrawn();
    confirmed();
    for (String word :
        List.of("Marmalade", "Quicksilver", "Harpsichord", "Whirligig", "Zeppelin")) {
      assertThat(traces.inEngine(word)).as(word).isEmpty();
      assertThat(traces.of(word)).as(word + " is in the register").isNotEmpty();
    }
    for (String known : List.of("staff.bpet", "first-name")) {
      assertThat(traces.inEngine(known)).as("what a case may hold is found").isNotEmpty();
    }
    for (String pupil : PUPILS) {
      assertThat(traces.inEngine(pupil)).as(pupil).isEmpty();
      assertThat(traces.inEngine(name(pupil))).as(name(pupil)).isEmpty();
    }
  }

  private String name(String pupil) {
    return jdbc.sql("select given_name || ' ' || family_name from roll_person where sourced_id = ?")
        .param(pupil)
        .query(String.class)
        .single();
  }

  private Map<String, Object> fields() {
    return with(
        desk.picture("facebook-bpet", WaitState.AUTHOR, PUPILS.toArray(String[]::new)),
        "postText",
        "Marmalade day for everybody",
        "namesPupils",
        "first");
  }

  private String returned() {
    String key = desk.ask(WaitState.AUTHOR, fields());
    desk.complete(
        key,
        "checkPost",
        "headteacher.bpet",
        Map.of("decision", "return", "reason", "Quicksilver is not a word"));
    desk.complete(
        key,
        "reviseDraft",
        WaitState.AUTHOR,
        with(fields(), "decision", "resubmit", "reason", "Harpsichord instead"));
    return key;
  }

  private void posted(String key) {
    desk.approve(key, "headteacher.bpet");
    desk.publish(key, WaitState.AUTHOR);
    assertThat(desk.post(key).status()).isEqualTo(Status.POSTED);
  }

  private void refused() {
    String key = desk.ask(WaitState.AUTHOR, fields());
    desk.complete(
        key,
        "checkPost",
        "headteacher.bpet",
        Map.of("decision", "refuse", "reason", "Whirligig season is over"));
  }

  private void withdrawn() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, "bpet-p051");
    desk.complete(
        key,
        "publishPost",
        WaitState.AUTHOR,
        Map.of("decision", "return", "reason", "Zeppelin in the way"));
    desk.complete(
        key,
        "reviseDraft",
        WaitState.AUTHOR,
        Map.of("decision", "withdraw", "reason", "Zeppelin still there"));
  }

  private void confirmed() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, "bpet-p052");
    scene.withdraws("bpet-p052");
    desk.complete(key, "confirmNotPosted", WaitState.AUTHOR, Map.of("decision", "not-posted"));
    assertThat(desk.open(key)).containsExactly("reviseDraft");
  }
}
