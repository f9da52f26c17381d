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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people decide of a post, and where it goes then; P4: a no has a reason. */
@PostTest
@Tag("walk")
class DecisionsTest {

  private static final String PUPIL = "bpet-p021";

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private PostRegister register;
  @Autowired private PostNotes notes;

  @AfterEach
  void putBack() {
    scene.end();
  }

  @ParameterizedTest(name = "{1} at {0}, reason “{2}”")
  @DisplayName("P4, reading 1: a return, a refusal and a withdrawal without a reason are refused")
  @CsvSource({
    "CHECK_POST, return,,",
    "CHECK_POST, return, ' ',",
    "CHECK_POST, refuse,,",
    "REVISE_DRAFT, withdraw,,",
    "REVISE_DRAFT, withdraw, ' ',",
    "PUBLISH_CLAIMED, return,,"
  })
  void noReason(WaitState state, String decision, String reason) {
    String key = state.reach(desk, scene, PUPIL);
    String step = desk.open(key).get(0);
    String person = state == WaitState.CHECK_POST ? "headteacher.bpet" : WaitState.AUTHOR;
    desk.claim(key, step, person);
    Map<String, Object> fields = with(Map.of("decision", decision), "reason", reason);
    assertThatThrownBy(() -> desk.completeOnly(key, step, person, fields))
        .hasMessageContaining("“Reason” is missing. Fill it in.");
    assertThat(desk.open(key)).containsExactly(step);
    assertThat(notes.reviews(desk.post(key).id()))
        .noneMatch(
            review ->
                review.decision().equals(decision)
                    && review.task().equals(step)
                    && review.reason().isBlank());
  }

  @Test
  @DisplayName("reading 1: a refusal ends it, with the reason on record")
  void refused() {
    String key = WaitState.CHECK_POST.reach(desk, scene, PUPIL);
    desk.complete(
        key, "checkPost", "headteacher.bpet", Map.of("decision", "refuse", "reason", "Not ours"));
    assertThat(desk.isOver(key)).isTrue();
    assertThat(desk.ends(key)).containsExactlyInAnyOrder("postRefused", "notPosted");
    Post post = desk.post(key);
    assertThat(post.status()).isEqualTo(Status.REFUSED);
    assertThat(post.approval()).isNull();
    assertThat(post.posting()).isNull();
    assertThat(notes.latest(post.id(), "checkPost"))
        .hasValueSatisfying(review -> assertThat(review.reason()).isEqualTo("Not ours"));
  }

  @Test
  @DisplayName("P2: a return goes to the author, and the changed version is checked again")
  void returned() {
    String key = WaitState.REVISE_DRAFT.reach(desk, scene, PUPIL);
    assertThat(desk.task(key, "reviseDraft").getAssignee()).isEqualTo(WaitState.AUTHOR);
    Map<String, Object> words = desk.words("facebook-bpet");
    assertThatThrownBy(
            () ->
                desk.completeOnly(
                    key, "reviseDraft", "staff2.bpet", with(words, "decision", "resubmit")))
        .isInstanceOf(RuntimeException.class);
    desk.complete(key, "reviseDraft", WaitState.AUTHOR, with(words, "decision", "resubmit"));
    assertThat(desk.open(key)).containsExactly("checkPost");
    assertThat(desk.post(key).version()).isEqualTo(2);
    assertThat(register.draft(desk.post(key)).media()).isEmpty();
  }

  @Test
  @DisplayName("step 4: the author withdraws the post, and that ends it")
  void withdrawn() {
    String key = WaitState.REVISE_DRAFT.reach(desk, scene, PUPIL);
    desk.complete(
        key,
        "reviseDraft",
        WaitState.AUTHOR,
        Map.of("decision", "withdraw", "reason", "The trip is off"));
    assertThat(desk.ends(key)).containsExactlyInAnyOrder("postWithdrawn", "notPosted");
    assertThat(desk.post(key).status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  @DisplayName(
      "step 6: who cannot post it gives it back, and it is approved anew before it goes out")
  void givenBack() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    desk.complete(
        key,
        "publishPost",
        WaitState.AUTHOR,
        Map.of("decision", "return", "reason", "The network does not take the picture"));
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    desk.complete(
        key,
        "reviseDraft",
        WaitState.AUTHOR,
        with(desk.words("facebook-bpet"), "decision", "resubmit"));
    assertThat(desk.open(key)).containsExactly("checkPost");
    assertThat(desk.post(key).approved()).isEmpty();
  }

  @Test
  @DisplayName("step 6: nobody but those who run the account posts it, and after claiming it")
  void publishers() {
    String key = WaitState.PUBLISH_UNCLAIMED.reach(desk, scene, PUPIL);
    String task = desk.task(key, "publishPost").getId();
    for (String person : new String[] {"headteacher.bpet", "staff2.bpet", "staff.wmat"}) {
      assertThatThrownBy(() -> desk.claimOnly(task, person)).isInstanceOf(RuntimeException.class);
    }
    Map<String, Object> posted = Map.of("decision", "posted", "link", "https://social.example/p/1");
    assertThatThrownBy(() -> desk.completeOnly(key, "publishPost", WaitState.AUTHOR, posted))
        .hasMessageContaining("Claim");
    desk.publish(key, "comms-lead.bpet");
    assertThat(desk.post(key).posting().by()).isEqualTo("comms-lead.bpet");
  }

  @ParameterizedTest
  @DisplayName("step 5: where children are shown an approval needs each safety answer")
  @ValueSource(strings = {"facesCloseUp", "nameWithFace", "uniform", "place"})
  void safety(String question) {
    String key = WaitState.CHECK_POST.reach(desk, scene, PUPIL);
    desk.claim(key, "checkPost", "headteacher.bpet");
    Map<String, Object> fields = desk.approval(key);
    fields.remove(question);
    assertThatThrownBy(() -> desk.completeOnly(key, "checkPost", "headteacher.bpet", fields))
        .hasMessageContaining("is not answered. Choose an answer.");
    assertThat(desk.open(key)).containsExactly("checkPost");
  }

  @Test
  @DisplayName("HCPS OU-7: the named colleague left meanwhile, so the author names another one")
  void nobodyMay() {
    Map<String, Object> fields = with(desk.words("facebook-hcps"), "checker", "office.hcps");
    String key = desk.askOnly("staff.hcps", fields);
    scene.leaves("office.hcps");
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(desk.post(key).why()).contains("Choose a colleague who checks it");
    desk.complete(
        key,
        "reviseDraft",
        "staff.hcps",
        with(fields, "checker", "it.hcps", "decision", "resubmit"));
    desk.approve(key, "it.hcps");
    assertThat(desk.open(key)).containsExactly("publishPost");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("step 3: a stop of the content rules goes back to the author, who is told why")
  @CsvSource({
    "personalDetails, other, BPET:6-8b",
    "suitablyDressed, no, BPET:6-6b",
    "othersCopyright, not-permitted, BPET:7-7",
    "namesPupils, full, BPET:6-8b"
  })
  void contentStops(String field, String answer, String clause) {
    String key =
        desk.ask(
            WaitState.AUTHOR,
            with(desk.picture("facebook-bpet", WaitState.AUTHOR, "bpet-p015"), field, answer));
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(desk.post(key).why()).contains("policy does not allow");
    assertThat(notes.findings(desk.post(key)))
        .anyMatch(found -> found.weight() == Finding.Weight.STOP && found.clause().equals(clause));
  }
}
