package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a changed consent and a stop of all posting do in each wait state. */
@PostTest
@Tag("walk")
class InterruptionsTest {

  private static final String PUPIL = "bpet-p011";

  @Autowired private Desk desk;
  @Autowired private PostNotes notes;
  @Autowired private Scene scene;

  @AfterEach
  void putBack() {
    scene.end();
  }

  /** What is on record, after the stop that brought the post where it was. */
  private void isOnRecord(String key, WaitState state, String kind) {
    String last = kind + ":" + (state.isBegun() ? WaitState.AUTHOR : "");
    assertThat(scene.interruptions(key))
        .isEqualTo(state == WaitState.AWAIT_RESUME ? List.of("stopped:", last) : List.of(last));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("P1, BPET 6-4a, OIEA 4.4: a withdrawal takes the post back to its author")
  void consentWithdrawn(WaitState state) {
    String key = state.reach(desk, scene, PUPIL, "bpet-p012");
    scene.withdraws(PUPIL);
    assertThat(desk.open(key)).doesNotContain("publishPost", "checkPost", "reviseDraft");
    state.isNotPosted(desk, key);
    if (state == WaitState.AWAIT_RESUME) {
      assertThat(scene.isWaitingFor(key, "awaitResume")).isTrue();
      scene.resumes("bpet");
    }
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(desk.post(key).why()).contains("Consent is not held");
    isOnRecord(key, state, "consent-changed");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("P1: a consent that changed and is still held has the post checked again")
  void consentRenewed(WaitState state) {
    String key = state.reach(desk, scene, PUPIL, "bpet-p012");
    scene.givesAgain(PUPIL);
    state.isNotPosted(desk, key);
    if (state == WaitState.AWAIT_RESUME) {
      scene.resumes("bpet");
    }
    desk.work(key);
    assertThat(desk.open(key)).containsExactly(whoGoesOn(state));
    isOnRecord(key, state, "consent-changed");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("P1: the consent of a pupil whom the post does not show leaves it alone")
  void somebodyElse(WaitState state) {
    String key = state.reach(desk, scene, PUPIL, "bpet-p012");
    scene.withdraws("bpet-p013");
    assertThat(scene.interruptions(key)).doesNotContain("consent-changed:");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAIT_RESUME")
  @DisplayName("ours: a stop holds the post up wherever it is, and it goes on from a fresh look")
  void stopped(WaitState state) {
    String key = state.reach(desk, scene, PUPIL, "bpet-p012");
    scene.stops("bpet");
    state.isNotPosted(desk, key);
    assertThat(desk.open(key)).isEmpty();
    assertThat(scene.isWaitingFor(key, "awaitResume")).isTrue();
    assertThat(scene.heldNow("bpet")).contains(key);
    scene.resumes("bpet");
    assertThat(scene.heldNow("bpet")).doesNotContain(key);
    desk.work(key);
    assertThat(desk.open(key)).containsExactly(whoGoesOn(state));
    isOnRecord(key, state, "stopped");
  }

  /** What was returned stays with its author until it is changed (P4); all else is checked anew. */
  private static String whoGoesOn(WaitState state) {
    return state == WaitState.REVISE_DRAFT ? "reviseDraft" : "checkPost";
  }

  @Test
  @DisplayName("ours: where nobody who runs the account answers, the head says whether it is out")
  void theHeadSaysIt() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    scene.withdraws(PUPIL);
    desk.complete(
        key,
        "confirmNotPosted",
        "headteacher.bpet",
        Map.of("decision", "posted", "link", "https://social.example/p/1"));
    Post post = desk.post(key);
    assertThat(post.status()).isEqualTo(Status.POSTED);
    assertThat(post.posting().consentHeld()).isFalse();
    assertThat(notes.reviews(post.id()).get(0))
        .matches(said -> said.by().equals("headteacher.bpet") && said.decision().equals("posted"));
  }

  @Test
  @DisplayName("P1: lost when it was interrupted and given again before it is said to be out: lost")
  void lostAndGivenAgain() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    scene.withdraws(PUPIL);
    scene.later();
    scene.givesAgain(PUPIL);
    desk.complete(
        key,
        "confirmNotPosted",
        WaitState.AUTHOR,
        Map.of("decision", "posted", "link", "https://social.example/p/1"));
    assertThat(desk.post(key).posting().consentHeld()).isFalse();
    assertThat(desk.ends(key)).contains("postedWithoutConsent");
  }

  @Test
  @DisplayName("ours: what is asked for while posting is stopped waits from its first moment")
  void askedWhileStopped() {
    scene.stops("bpet");
    String key = desk.ask(WaitState.AUTHOR, desk.words("facebook-bpet"));
    assertThat(desk.steps(key)).doesNotContain("findUses");
    assertThat(scene.heldNow("bpet")).contains(key);
    scene.resumes("bpet");
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("checkPost");
  }

  @Test
  @DisplayName("ours: a stop of one school leaves the others alone")
  void anotherSchool() {
    String key = WaitState.CHECK_POST.reach(desk, scene, PUPIL);
    scene.stops("wmat");
    assertThat(desk.open(key)).containsExactly("checkPost");
  }

  @Test
  @DisplayName("ours: posting goes on before the answer comes whether it is out; nothing waits on")
  void resumedWhileAsked() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    scene.stops("bpet");
    scene.resumes("bpet");
    WaitState.PUBLISH_CLAIMED.isNotPosted(desk, key);
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("checkPost");
  }

  @Test
  @DisplayName("ours: stopped before the answer comes whether it is out; then it waits")
  void stoppedWhileAsked() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    scene.givesAgain(PUPIL);
    scene.stops("bpet");
    WaitState.PUBLISH_CLAIMED.isNotPosted(desk, key);
    assertThat(scene.isWaitingFor(key, "awaitResume")).isTrue();
  }
}
