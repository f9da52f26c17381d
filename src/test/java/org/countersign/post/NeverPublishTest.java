package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.util.Map;
import org.countersign.consent.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * P5: a child who is never published is in no post, whatever consent there is; nobody reads why.
 */
@PostTest
@Tag("walk")
class NeverPublishTest {

  /** With consent to everything, and marked never to be published; see the demo's registers. */
  private static final String NEVER = "bpet-p005";

  private static final String REFUSED = "bpet-p008";

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private PostNotes notes;
  @Autowired private Traces traces;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private Map<String, Object> unrecognisable(String... pupils) {
    return with(
        desk.picture("facebook-bpet", WaitState.AUTHOR, pupils),
        "decision",
        "resubmit",
        "unrecognisable",
        "pupil:" + pupils[0]);
  }

  @Test
  @DisplayName("P5, OBS IMG-3: held consents do not help, and the table says no more than that")
  void beatsConsent() {
    String key =
        desk.ask(
            WaitState.AUTHOR, desk.picture("facebook-bpet", WaitState.AUTHOR, NEVER, "bpet-p001"));
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(notes.latestConsents(desk.post(key)))
        .filteredOn(look -> look.child().id().equals(NEVER))
        .isNotEmpty()
        .allSatisfy(
            look -> {
              assertThat(look.standing()).isEqualTo(Standing.NOT_TO_BE_PUBLISHED);
              assertThat(look.record()).isNull();
            });
  }

  @Test
  @DisplayName("P5, reading 5: to be unrecognisable does not help who is never to be published")
  void unrecognisableDoesNotHelp() {
    String key = desk.ask(WaitState.AUTHOR, desk.picture("facebook-bpet", WaitState.AUTHOR, NEVER));
    desk.complete(key, "reviseDraft", WaitState.AUTHOR, unrecognisable(NEVER));
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(desk.steps(key)).doesNotContain("checkPost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no"})
  @DisplayName("BPET 6-8a, reading 5: blurring counts only when the checker confirms it")
  void notConfirmed(String answer) {
    String key = blurred();
    desk.claim(key, "checkPost", "headteacher.bpet");
    Map<String, Object> fields = with(desk.approval(key), "unrecognisableConfirmed", answer);
    assertThatThrownBy(() -> desk.completeOnly(key, "checkPost", "headteacher.bpet", fields))
        .hasMessageContaining(answer.isEmpty() ? "is not answered" : "Return the post");
    assertThat(desk.open(key)).containsExactly("checkPost");
  }

  @Test
  @DisplayName(
      "step 4: a child whom nobody can recognise, as the checker confirms, needs no consent")
  void confirmed() {
    String key = blurred();
    desk.complete(
        key,
        "checkPost",
        "headteacher.bpet",
        with(desk.approval(key), "unrecognisableConfirmed", "yes"));
    assertThat(desk.open(key)).containsExactly("publishPost");
  }

  @Test
  @DisplayName("step 4, OBS DO-1: a person looks at it where the policy asks nobody else to")
  void confirmedWhereNobodyHasToCheck() {
    String key = desk.ask("staff.obs", desk.picture("x-obs", "staff.obs", "obs-p008"));
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    desk.complete(
        key,
        "reviseDraft",
        "staff.obs",
        with(
            desk.picture("x-obs", "staff.obs", "obs-p008"),
            "decision",
            "resubmit",
            "unrecognisable",
            "pupil:obs-p008"));
    assertThat(desk.open(key)).containsExactly("checkPost");
    assertThat(desk.post(key).checker().roles()).containsExactly("slt");
  }

  private String blurred() {
    String key =
        desk.ask(WaitState.AUTHOR, desk.picture("facebook-bpet", WaitState.AUTHOR, REFUSED));
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    desk.complete(key, "reviseDraft", WaitState.AUTHOR, unrecognisable(REFUSED));
    assertThat(desk.open(key)).containsExactly("checkPost");
    return key;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("P5: marked while the post is on its way; it stops wherever it is, and says no why")
  void markedOnTheWay(WaitState state) {
    String key = state.reach(desk, scene, "bpet-p041", "bpet-p042");
    scene.isNeverToBePublished("bpet-p041");
    if (state.isBegun()) {
      desk.complete(key, "confirmNotPosted", WaitState.AUTHOR, Map.of("decision", "not-posted"));
    }
    scene.resumes("bpet");
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(traces.of(Families.NEVER_REASON)).isEmpty();
    assertThat(traces.of("Invented reason")).isEmpty();
  }
}
