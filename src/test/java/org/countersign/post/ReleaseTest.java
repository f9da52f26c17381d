package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.CaseDesk.with;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** P1 and P3: what goes out is what was approved, with the consents of that very moment. */
@PostTest
@Tag("walk")
class ReleaseTest {

  private static final String PUPIL = "bpet-p031";
  private static final String OUT = "https://social.example/p/1";

  @Autowired private Desk desk;
  @Autowired private Scene scene;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private void goesBack(String key, String why) {
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(desk.post(key).why()).isEqualTo(why);
    assertThat(desk.steps(key)).doesNotContain("publishPost");
  }

  private void isToBeTakenDown(String key, boolean consentHeld) {
    assertThat(desk.isOver(key)).isTrue();
    assertThat(desk.ends(key)).contains("postedWithoutConsent").doesNotContain("postRecorded");
    Post post = desk.post(key);
    assertThat(post.status()).isEqualTo(Status.POSTED);
    assertThat(post.posting().consentHeld()).isEqualTo(consentHeld);
    assertThat(scene.isTakeDownAndBreach(key)).isTrue();
  }

  /** A picture approved for a later day at WMAT, where consent ends with leaving. */
  private String approvedAtWmat() {
    Map<String, Object> fields = desk.picture("facebook-wmat", "staff.wmat", "wmat-p031");
    String key =
        desk.ask("staff.wmat", with(fields, "publishOn", scene.today().plusDays(3).toString()));
    desk.approve(key, "headteacher.wmat");
    return key;
  }

  @Test
  @DisplayName("P1, WMAT 7.1b: the pupil left between the approval and its day; it is not offered")
  void lapsedBeforeTheOffer() {
    String key = approvedAtWmat();
    scene.leaves("wmat-p031");
    scene.dayComes(desk.post(key).publishOn());
    desk.work(key);
    goesBack(key, Why.CONSENT_LOST);
  }

  @Test
  @DisplayName("P1, WMAT 7.1b: the pupil left between the offer and “posted”; recorded as it is")
  void lapsedBeforePosting() {
    String key = approvedAtWmat();
    scene.dayComes(desk.post(key).publishOn());
    desk.work(key);
    desk.claim(key, "publishPost", "staff.wmat");
    scene.leaves("wmat-p031");
    desk.publish(key, "staff.wmat");
    isToBeTakenDown(key, false);
    assertThat(desk.post(key).posting().by()).isEqualTo("staff.wmat");
    assertThat(desk.post(key).posting().hash()).isEqualTo(desk.post(key).approval().hash());
  }

  @ParameterizedTest
  @EnumSource(names = {"PUBLISH_CLAIMED", "PUBLISH_GIVEN_BACK"})
  @DisplayName("P1: withdrawn after somebody had begun, and it is out: take-down and data breach")
  void outAfterWithdrawal(WaitState state) {
    String key = state.reach(desk, scene, PUPIL);
    scene.withdraws(PUPIL);
    desk.complete(
        key, "confirmNotPosted", "comms-lead.bpet", Map.of("decision", "posted", "link", OUT));
    isToBeTakenDown(key, false);
    assertThat(desk.post(key).posting().by()).isEqualTo("comms-lead.bpet");
    assertThat(desk.post(key).posting().link()).isEqualTo(OUT);
  }

  @Test
  @DisplayName("P1: stopped after somebody had begun, and it is out with consent: recorded so")
  void outDespiteStop() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    scene.stops("bpet");
    desk.complete(
        key, "confirmNotPosted", WaitState.AUTHOR, Map.of("decision", "posted", "link", OUT));
    assertThat(desk.ends(key)).containsExactlyInAnyOrder("postRecorded");
    assertThat(desk.post(key).posting().consentHeld()).isTrue();
    assertThat(scene.isTakeDownAndBreach(key)).isFalse();
  }

  @Test
  @DisplayName("P1, P5: marked never to be published after “posted” was begun: take-down")
  void neverPublishAfterClaim() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    scene.isNeverToBePublished(PUPIL);
    desk.complete(
        key, "confirmNotPosted", WaitState.AUTHOR, Map.of("decision", "posted", "link", OUT));
    isToBeTakenDown(key, false);
  }

  @Test
  @DisplayName("P3: changed behind its back after the approval, it goes back and is never offered")
  void changedBeforeTheOffer() {
    String key = WaitState.AWAIT_PUBLISH_ON.reach(desk, scene, PUPIL);
    scene.isChangedInTheDatabase(key, "School never reopens.");
    scene.dayComes(desk.post(key).publishOn());
    desk.work(key);
    goesBack(key, Why.CONSENT_LOST);
  }

  @Test
  @DisplayName("P3, OBS reading 7: what nobody checked is fixed by its hash as it was sent")
  void changedThoughNobodyChecks() {
    Map<String, Object> fields = desk.words("x-obs");
    String key =
        desk.ask("staff.obs", with(fields, "publishOn", scene.today().plusDays(3).toString()));
    scene.isChangedInTheDatabase(key, "School never reopens.");
    scene.dayComes(desk.post(key).publishOn());
    desk.work(key);
    goesBack(key, Why.CONSENT_LOST);
  }

  @Test
  @DisplayName("P3: changed behind its back after the offer, what is out was never approved")
  void changedAfterTheOffer() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    scene.isChangedInTheDatabase(key, "School never reopens.");
    desk.publish(key, WaitState.AUTHOR);
    isToBeTakenDown(key, true);
  }

  @Test
  @DisplayName("ours: the account was closed before its day, so nothing is posted from it")
  void accountClosed() {
    String key = WaitState.AWAIT_PUBLISH_ON.reach(desk, scene, PUPIL);
    scene.closes("facebook-bpet");
    scene.dayComes(desk.post(key).publishOn());
    desk.work(key);
    goesBack(key, Why.NOBODY_POSTS);
  }

  @Test
  @DisplayName("ours: everybody who runs the account left, so nobody is offered the post")
  void ownersLeft() {
    String key = WaitState.AWAIT_PUBLISH_ON.reach(desk, scene, PUPIL);
    scene.leaves("staff.bpet");
    scene.leaves("comms-lead.bpet");
    scene.dayComes(desk.post(key).publishOn());
    desk.work(key);
    goesBack(key, Why.NOBODY_POSTS);
  }

  @Test
  @DisplayName("A4: fewer owners than the policy wants are left, so nothing is posted")
  void tooFewOwnersLeft() {
    String key = WaitState.AWAIT_PUBLISH_ON.reach(desk, scene, PUPIL);
    scene.leaves("comms-lead.bpet");
    scene.dayComes(desk.post(key).publishOn());
    desk.work(key);
    goesBack(key, Why.NOBODY_POSTS);
  }

  @Test
  @DisplayName("ours: the account was closed before anybody looked; the author chooses another one")
  void accountClosedBeforeTheCheck() {
    String key = WaitState.JOB_PENDING.reach(desk, scene, PUPIL);
    scene.closes("facebook-bpet");
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(desk.steps(key)).doesNotContain("checkPost");
  }
}
