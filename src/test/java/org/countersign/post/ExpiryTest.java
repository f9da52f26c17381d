package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** P6: what expired is never posted, wherever the post was when its day was over. */
@PostTest
@Tag("walk")
class ExpiryTest {

  private static final String PUPIL = "bpet-p011";

  @Autowired private Desk desk;
  @Autowired private Scene scene;

  @AfterEach
  void putBack() {
    scene.end();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("P6: its day is over, so it expires wherever it is")
  void dayOver(WaitState state) {
    String key = state.reach(desk, scene, PUPIL, "bpet-p012");
    scene.dayComes(desk.post(key).publishOn().plusDays(1));
    scene.fires(key, state == WaitState.AWAIT_RESUME ? "dayOverWhileStopped" : "itsDayIsOver");
    state.isNotPosted(desk, key);
    assertThat(desk.isOver(key)).isTrue();
    assertThat(desk.ends(key)).containsExactlyInAnyOrder("postExpired");
    assertThat(desk.post(key).status()).isEqualTo(Status.EXPIRED);
    String begunBy = state.isBegun() ? WaitState.AUTHOR : "";
    assertThat(scene.interruptions(key)).last().isEqualTo("expired:" + begunBy);
  }

  @ParameterizedTest
  @EnumSource(names = {"JOB_PENDING", "AWAIT_PUBLISH_ON", "CHECK_POST"})
  @DisplayName("P6: work that was left until its day is over never offers it")
  void neverOfferedLate(WaitState state) {
    String key = state.reach(desk, scene, PUPIL, "bpet-p012");
    scene.dayComes(desk.post(key).publishOn().plusDays(1));
    if (state == WaitState.JOB_PENDING) {
      scene.fires(key, "findUses");
    }
    if (state == WaitState.AWAIT_PUBLISH_ON) {
      scene.fires(key, "awaitPublishOn");
    } else {
      desk.completeOnly(key, "checkPost", "headteacher.bpet", claimed(key));
      scene.fires(key, "awaitPublishOn");
    }
    assertThat(desk.steps(key)).doesNotContain("publishPost");
    desk.work(key);
    assertThat(desk.post(key).status()).isEqualTo(Status.EXPIRED);
  }

  private Map<String, Object> claimed(String key) {
    desk.claim(key, "checkPost", "headteacher.bpet");
    return desk.approval(key);
  }

  @Test
  @DisplayName("P6: a post that was sent again gets the new day's end, not the old one's")
  void revisedDay() {
    String key = WaitState.REVISE_DRAFT.reach(desk, scene, PUPIL);
    var later = scene.today().plusDays(2);
    desk.complete(
        key,
        "reviseDraft",
        WaitState.AUTHOR,
        with(
            desk.picture("facebook-bpet", WaitState.AUTHOR, PUPIL),
            "decision",
            "resubmit",
            "publishOn",
            later.toString()));
    scene.dayComes(later);
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("checkPost");
    scene.dayComes(later.plusDays(1));
    desk.work(key);
    assertThat(desk.post(key).status()).isEqualTo(Status.EXPIRED);
  }

  @Test
  @DisplayName("P6: on the morning of its day it is offered, and not a moment before")
  void itsDay() {
    String key = WaitState.AWAIT_PUBLISH_ON.reach(desk, scene, PUPIL);
    scene.dayComes(desk.post(key).publishOn());
    scene.aSecondEarlier();
    desk.work(key);
    assertThat(desk.open(key)).isEmpty();
    scene.dayComes(desk.post(key).publishOn());
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("publishPost");
  }

  @Test
  @DisplayName("P6: an expired post cannot be claimed, checked or posted any more")
  void nothingLeft() {
    String key = WaitState.CHECK_POST.reach(desk, scene, PUPIL);
    String task = desk.task(key, "checkPost").getId();
    scene.dayComes(desk.post(key).publishOn().plusDays(1));
    desk.work(key);
    assertThatThrownBy(() -> desk.claimOnly(task, "headteacher.bpet"))
        .isInstanceOf(RuntimeException.class);
    assertThat(desk.open(key)).isEmpty();
  }
}
