package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.takedown.TakeDownScene.gone;
import static org.countersign.takedown.TakeDownScene.keep;

import java.time.Instant;
import java.util.Date;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Take-downs from the asking to the end, by every way there is. */
@TakeDownTest
@Tag("walk")
class TakeDownWalksTest {

  private static final Instant END_OF_TUESDAY = Instant.parse("2026-11-25T00:00:00Z");

  @Autowired private CaseDesk desk;
  @Autowired private TakeDownScene scene;
  @Autowired private TakeDowns takeDowns;
  @Autowired private PostRegister posts;
  @Autowired private PostsOut out;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private Post now(Post post) {
    return posts.byId(post.school(), post.id()).orElseThrow();
  }

  @Test
  @DisplayName("BPET 6-4d: an owner takes it down; a week later it is looked for and is gone")
  void removed() {
    String cause = scene.cause("bpet");
    Post post = out.portrait("facebook-bpet", "bpet-p001");
    String key = scene.withdrawn(cause, "bpet-p001", post);
    assertThat(desk.offered(key, "takeDownPost")).containsExactly("comms-lead.bpet", "staff.bpet");
    assertThat(desk.task(key, "takeDownPost").getDueDate())
        .as("without undue delay: two school days from Friday, to the end of Tuesday")
        .isEqualTo(Date.from(END_OF_TUESDAY));

    desk.complete(
        key,
        "takeDownPost",
        "staff.bpet",
        gone("removed", "place-display", "left", "placesWhy", "It hangs until Monday."));

    assertThat(takeDowns.tally("bpet", cause)).isEqualTo(new Tally(1, 1, 0, 0));
    assertThat(scene.of(key).decision().by()).isEqualTo("staff.bpet");
    assertThat(scene.of(key).decision().at()).isEqualTo(scene.now());
    assertThat(scene.of(key).decision().howChecked()).contains("private window");
    assertThat(takeDowns.places(scene.of(key))).containsEntry("display", "left").hasSize(5);
    assertThat(now(post).removal()).isEqualTo(new Post.Removal(scene.now(), "staff.bpet"));
    assertThat(scene.isWaiting(key, "aWeekLater")).isTrue();

    jdbc.sql("update roll_person set left_on = '2026-11-24' where username = 'staff.bpet'")
        .update();
    try {
      desk.timeIsUp(key);
      assertThat(desk.offered(key, "checkStillGone"))
          .as("those who run the account a week later")
          .containsExactly("comms-lead.bpet");
    } finally {
      jdbc.sql("update roll_person set left_on = null where username = 'staff.bpet'").update();
    }
    assertThat(scene.now()).isEqualTo(Instant.parse("2026-11-27T09:00:00Z"));
    desk.complete(key, "checkStillGone", "comms-lead.bpet", Map.of("decision", "gone"));
    assertThat(desk.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("WMAT 7.4d: a group's picture is replaced; what is back a week later is open again")
  void replacedAndBack() {
    String cause = scene.cause("wmat");
    Child child = Child.pupil("wmat-p001");
    Post post = out.group("facebook-wmat", "wmat-p001", "wmat-p002");
    String key = scene.withdrawn(cause, "wmat-p001", post);

    desk.complete(key, "takeDownPost", "staff.wmat", gone("replaced"));

    assertThat(scene.of(key).state()).isEqualTo(State.REPLACED);
    assertThat(takeDowns.tally("wmat", cause)).isEqualTo(new Tally(1, 1, 0, 0));
    assertThat(now(post).isOut()).as("the post stays").isTrue();
    assertThat(posts.postedWith("wmat", child)).doesNotContain(now(post));
    assertThat(posts.postedWith("wmat", Child.pupil("wmat-p002"))).contains(now(post));

    desk.timeIsUp(key);
    scene.decides(key, "checkStillGone", "staff.wmat", "back");
    assertThat(takeDowns.tally("wmat", cause)).isEqualTo(new Tally(1, 0, 0, 1));
    assertThat(posts.postedWith("wmat", child)).contains(now(post));

    scene.removes(key, "staff.wmat");
    assertThat(scene.of(key).state()).isEqualTo(State.REMOVED);
    desk.timeIsUp(key);
    scene.decides(key, "checkStillGone", "staff.wmat", "gone");
    assertThat(desk.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("OIEA 4.6a, reading 4: removal not asked for, the data lead accepts a basis")
  void kept() {
    String cause = scene.cause("oiea");
    Post post = out.portrait("facebook-oiea", "oiea-p001");
    String key = scene.withdrawn(cause, "oiea-p001", post);

    desk.complete(key, "takeDownPost", "comms-lead.oiea", keep());
    assertThat(takeDowns.tally("oiea", cause).isDone()).as("asked to keep is not kept").isFalse();
    assertThat(desk.offered(key, "acceptKeeping")).containsExactly("data-lead");
    scene.decides(key, "acceptKeeping", "data-lead.oiea", "accept");

    assertThat(desk.isOver(key)).isTrue();
    assertThat(takeDowns.tally("oiea", cause)).isEqualTo(new Tally(1, 0, 1, 0));
    TakeDown kept = scene.of(key);
    assertThat(kept.basis()).contains(Basis.LEGITIMATE_INTERESTS);
    assertThat(kept.decision().by()).isEqualTo("data-lead.oiea");
    assertThat(kept.keeping().by()).isEqualTo("comms-lead.oiea");
    assertThat(now(post).isOut()).isTrue();
  }

  @Test
  @DisplayName("reading 4: what the data lead does not accept is taken down")
  void notAccepted() {
    String cause = scene.cause("obs");
    Post post = out.portrait("x-obs", "obs-p001");
    String key = scene.withdrawn(cause, "obs-p001", post);

    desk.complete(key, "takeDownPost", "staff.obs", keep());
    scene.decides(key, "acceptKeeping", "data-lead.obs", "take-down");
    assertThat(desk.open(key)).containsExactly("takeDownPost");
    assertThat(scene.of(key).keeping().answer()).isEqualTo("Looked at it together.");
    assertThat(scene.of(key).basis()).isEmpty();
    scene.removes(key, "staff.obs");

    assertThat(takeDowns.tally("obs", cause)).isEqualTo(new Tally(1, 1, 0, 0));
  }

  @Test
  @DisplayName("C3: a post that was taken down for another cause is decided without asking again")
  void goneAlready() {
    Post post = out.group("x-obs", "obs-p001", "obs-p002");
    String first = scene.withdrawn(scene.cause("obs"), "obs-p001", post);
    scene.removes(first, "staff.obs");

    String cause = scene.cause("obs");
    String second = scene.withdrawn(cause, "obs-p002", post);

    assertThat(desk.open(second)).isEmpty();
    assertThat(takeDowns.tally("obs", cause)).isEqualTo(new Tally(1, 1, 0, 0));
    assertThat(scene.of(second).decision().by()).isEqualTo("staff.obs");
  }
}
