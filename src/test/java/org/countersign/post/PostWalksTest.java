package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shortest walk from a request to a recorded post, for each policy. */
@PostTest
class PostWalksTest {

  @Autowired private Desk desk;

  private void isPosted(String key) {
    assertThat(desk.isOver(key)).isTrue();
    assertThat(desk.ends(key)).containsExactly("contentPosted", "postRecorded");
    Post post = desk.post(key);
    assertThat(post.status()).isEqualTo(Status.POSTED);
    assertThat(post.posting().consentHeld()).isTrue();
    assertThat(post.posting().hash()).isEqualTo(post.approval().hash()).hasSize(64);
    assertThat(post.posting().link()).isEqualTo("https://social.example/p/" + key);
  }

  @Test
  @DisplayName("BPET 7-8a: the headteacher checks, an owner posts, the register has it")
  void bpet() {
    String key =
        desk.ask(
            "staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001", "bpet-p002"));
    assertThat(desk.open(key)).containsExactly("checkPost");
    desk.approve(key, "headteacher.bpet");
    desk.publish(key, "staff.bpet");
    isPosted(key);
    assertThat(desk.post(key).approval().by()).isEqualTo("headteacher.bpet");
    assertThat(desk.post(key).approval().clause()).isEqualTo("BPET:7-8a");
  }
}
