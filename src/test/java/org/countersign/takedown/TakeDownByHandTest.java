package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.CaseDesk;
import org.countersign.consent.Child;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.post.PostsOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Posts and links that somebody names themselves. */
@TakeDownTest
@Tag("walk")
class TakeDownByHandTest {

  @Autowired private CaseDesk desk;
  @Autowired private TakeDownScene scene;
  @Autowired private TakeDownTable table;
  @Autowired private PostRegister posts;
  @Autowired private PostsOut out;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private String names(String person, String... fields) {
    Map<String, Object> sent = new HashMap<>(Map.of("reason", "A family told us of it."));
    for (int i = 0; i < fields.length; i += 2) {
      sent.put(fields[i], fields[i + 1]);
    }
    return desk.start(CaseTakeDown.PROCEDURE, person, sent);
  }

  private Post now(Post post) {
    return posts.byId(post.school(), post.id()).orElseThrow();
  }

  @Test
  @DisplayName("issue 7: the office names a link outside the register, and its owners take it down")
  void link() {
    String key =
        names(
            "office.obs", "what", "link", "link", "https://x.example/by-hand", "account", "x-obs");
    TakeDown named = scene.of(key);
    assertThat(named.naming().by()).isEqualTo("office.obs");
    assertThat(named.isRegistered()).isFalse();
    assertThat(desk.offered(key, "takeDownPost")).contains("staff.obs");
    assertThatThrownBy(
            () ->
                names(
                    "data-lead.obs",
                    "what",
                    "link",
                    "link",
                    "https://x.example/by-hand",
                    "account",
                    "x-obs"))
        .hasMessageContaining("as " + key);
    scene.removes(key, "staff.obs");
    assertThat(scene.of(key).state()).isEqualTo(State.REMOVED);
  }

  @Test
  @DisplayName("issue 7: found again after its check, it is taken down anew, linked to the first")
  void foundAgain() {
    Post post = out.portrait("x-obs", "obs-p064");
    String first = scene.withdrawn(scene.cause("obs"), "obs-p064", post);
    scene.removes(first, "staff.obs");
    desk.timeIsUp(first);
    scene.decides(first, "checkStillGone", "staff.obs", "gone");
    assertThat(desk.isOver(first)).isTrue();
    assertThat(now(post).isOut()).isFalse();

    String again = names("data-lead.obs", "what", "post", "post", post.caseKey());

    assertThat(now(post).isOut()).as("it can be seen").isTrue();
    assertThat(scene.of(again).naming().againOf()).isEqualTo(scene.of(first).id());
    assertThat(scene.of(again).about()).isEqualTo(scene.of(first).about());
    scene.removes(again, "staff.obs");
    assertThat(now(post).isOut()).isFalse();
  }

  @Test
  @DisplayName("issue 7, reading 4: a basis that no longer holds has the kept post looked at again")
  void basisFails() {
    Post post = out.portrait("x-obs", "obs-p065");
    String first = scene.withdrawn(scene.cause("obs"), "obs-p065", post);
    desk.complete(first, "takeDownPost", "staff.obs", TakeDownScene.keep());
    scene.decides(first, "acceptKeeping", "data-lead.obs", "accept");
    String again = names("data-lead.obs", "what", "post", "post", post.caseKey());
    assertThat(desk.open(again)).containsExactly("takeDownPost");
    assertThat(scene.of(again).naming().againOf()).isEqualTo(scene.of(first).id());
    assertThat(scene.of(first).state()).as("what was decided then stays").isEqualTo(State.KEPT);
  }

  @Test
  @DisplayName("P5: what may never be shown and is found again may not be kept by that either")
  void neverKept() {
    Post post = out.portrait("x-obs", "obs-p066");
    String first =
        scene
            .ask(scene.cause("obs"), Reason.NEVER_PUBLISH, Child.pupil("obs-p066"), true, post)
            .get(0);
    scene.removes(first, "staff.obs");
    String again = names("office.obs", "what", "post", "post", post.caseKey());
    assertThat(scene.of(again).mayKeep()).isFalse();
    assertThat(scene.of(again).removalAsked()).isTrue();
    assertThatThrownBy(
            () -> desk.complete(again, "takeDownPost", "staff.obs", TakeDownScene.keep()))
        .hasMessageContaining("This post cannot be kept");
  }

  @Test
  @DisplayName("issue 7, bad input: others, no such post, not ours, no reason: nothing is entered")
  void refused() {
    List<String> post = List.of("what", "post", "post", "obs-POST-2026-9999");
    refused("office.obs", "There is no post", post.toArray(String[]::new));
    refused("office.obs", "What is to go?");
    refused(
        "office.obs",
        "begins with https://",
        "what",
        "link",
        "link",
        "x.example/1",
        "account",
        "x-obs");
    refused(
        "office.obs",
        "On which account?",
        "what",
        "link",
        "link",
        "https://x.example/1",
        "account",
        "facebook-bpet");
    Post other = out.portrait("facebook-bpet", "bpet-p064");
    refused("office.obs", "There is no post", "what", "post", "post", other.caseKey());
    assertThatThrownBy(
            () -> names("class-teacher.obs", "what", "post", "post", "obs-POST-2026-9999"))
        .isInstanceOf(RuntimeException.class);
  }

  private void refused(String person, String says, String... fields) {
    int before = table.toOpen(1_000).size();
    assertThatThrownBy(() -> names(person, fields)).hasMessageContaining(says);
    assertThat(table.toOpen(1_000)).hasSize(before);
  }
}
