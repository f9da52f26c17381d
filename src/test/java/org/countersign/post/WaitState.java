package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/**
 * Every place in which a post can be when something happens around it, with the way there: a
 * picture of pupils at BPET, written by staff.bpet, who also runs the account.
 */
enum WaitState {
  JOB_PENDING,
  REVISE_DRAFT,
  CHECK_POST,
  AWAIT_PUBLISH_ON,
  PUBLISH_UNCLAIMED,
  PUBLISH_CLAIMED,
  PUBLISH_GIVEN_BACK,
  AWAIT_RESUME;

  static final String AUTHOR = "staff.bpet";
  private static final int DAYS_AHEAD = 3;

  /** Whether somebody may have posted it already. */
  boolean isBegun() {
    return this == PUBLISH_CLAIMED || this == PUBLISH_GIVEN_BACK;
  }

  /** Whoever had begun to post it is asked, says no, and nothing else is open meanwhile. */
  void isNotPosted(Desk desk, String key) {
    if (isBegun()) {
      assertThat(desk.open(key)).containsExactly("confirmNotPosted");
      desk.complete(key, "confirmNotPosted", AUTHOR, Map.of("decision", "not-posted"));
    }
  }

  /** A new case in that state; its number. */
  String reach(Desk desk, Scene scene, String... pupils) {
    Map<String, Object> fields = desk.picture("facebook-bpet", AUTHOR, pupils);
    if (this == AWAIT_PUBLISH_ON) {
      fields.put("publishOn", scene.today().plusDays(DAYS_AHEAD).toString());
    }
    if (this == JOB_PENDING) {
      return desk.askOnly(AUTHOR, fields);
    }
    String key = desk.ask(AUTHOR, fields);
    switch (this) {
      case REVISE_DRAFT ->
          desk.complete(
              key,
              "checkPost",
              "headteacher.bpet",
              Map.of("decision", "return", "reason", "Choose a sharper picture"));
      case AWAIT_PUBLISH_ON, PUBLISH_UNCLAIMED -> desk.approve(key, "headteacher.bpet");
      case PUBLISH_CLAIMED, PUBLISH_GIVEN_BACK -> {
        desk.approve(key, "headteacher.bpet");
        desk.claim(key, "publishPost", AUTHOR);
        if (this == PUBLISH_GIVEN_BACK) {
          desk.release(key, "publishPost", AUTHOR);
        }
      }
      case AWAIT_RESUME -> scene.stops("bpet");
      default -> {}
    }
    return key;
  }
}
