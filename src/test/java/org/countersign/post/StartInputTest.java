package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.util.Collections;
import java.util.Map;
import org.countersign.evidence.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a request the registers refuse, and what is kept as it was written. */
@PostTest
class StartInputTest {

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private Uploads uploads;
  @Autowired private Kept kept;
  @Autowired private PostRegister register;

  private Kept.Count before;

  @BeforeEach
  void count() {
    before = kept.count();
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private void isRefused(Map<String, Object> fields, String... words) {
    assertThatThrownBy(() -> desk.askOnly("staff.bpet", fields)).hasMessageContainingAll(words);
    assertThat(kept.count()).isEqualTo(before);
  }

  private Map<String, Object> picture() {
    Map<String, Object> fields = desk.picture("facebook-bpet", "staff.bpet", "bpet-p061");
    before = kept.count();
    return fields;
  }

  @Test
  @DisplayName("an empty form is refused as a whole, every missing answer named")
  void empty() {
    isRefused(Map.of(), "“Account”", "“Text”", "“Kind of post”", "“Publish on”", "“Refers to”");
    isRefused(Collections.singletonMap("postText", null), "“Text” is missing.");
  }

  @Test
  @DisplayName("step 1: a picture needs its file, whom it shows, and the questions about it")
  void picturesQuestions() {
    isRefused(with(picture(), "media", ""), "Add the picture");
    isRefused(with(picture(), "pupilsShown", ""), "Say which pupils the");
    isRefused(with(picture(), "noChildRecognisable", "yes"), "Take back one of the two.");
    isRefused(with(picture(), "groupImage", ""), "“Group picture” is not answered.");
    isRefused(with(picture(), "suitablyDressed", ""), "“Suitably dressed” is not answered.");
    isRefused(with(picture(), "contentKind", "video"), "Add the video");
    isRefused(
        with(desk.words("facebook-bpet"), "pupilsShown", "bpet-p001"), "Add the picture or the");
  }

  @ParameterizedTest(name = "of {0}")
  @ValueSource(strings = {"staff.wmat", "staff2.bpet"})
  @DisplayName("step 1: a file of another school or another person is refused")
  void foreignFile(String person) {
    String file = uploads.picture(person.substring(person.indexOf('.') + 1), person);
    Map<String, Object> fields = with(picture(), "media", file);
    isRefused(fields, "was uploaded by somebody else", "upload it again");
  }

  @Test
  @DisplayName("step 1: a file that another post has already is refused")
  void usedFile() {
    Map<String, Object> fields = picture();
    desk.ask("staff.bpet", fields);
    before = kept.count();
    isRefused(fields, "is used elsewhere");
  }

  @Test
  @DisplayName("step 1: a child not on the roll without a held consent is refused")
  void otherChild() {
    Map<String, Object> fields =
        with(picture(), "otherChildren", "yes", "otherChildrenShown", "nobody-we-know");
    isRefused(fields, "Ask the office to record it first, or take the child out.");
  }

  @Test
  @DisplayName("OBS ACC-1.4, A4: from an account with too few owners, or closed, nothing is posted")
  void accountsOfObs() {
    assertThatThrownBy(() -> desk.askOnly("staff.obs", desk.words("facebook-obs-old")))
        .hasMessageContaining("“Account” is not open. Choose another one.");
    scene.leaves("comms-lead.obs");
    scene.leaves("account-administrator.obs");
    assertThatThrownBy(() -> desk.askOnly("staff.obs", desk.words("x-obs")))
        .hasMessageContainingAll("fewer than 2 people", "ACC-1.4", "tell the headteacher");
    assertThat(kept.count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('Monday')</script>",
        "=HYPERLINK(\"https://example.org\";\"Monday\")",
        "${execution.setVariable('a', 1)} #{1+1}",
        "'; drop table post; --",
        "../../etc/passwd",
        "مرحبا بالعالم، المدرسة مفتوحة",
        "👩‍👩‍👧‍👦 on Monday\r\n\tall day"
      })
  @DisplayName("valid text, however it looks, is kept byte for byte")
  void keptAsItIs(String text) {
    String key = desk.ask("staff.bpet", with(desk.words("facebook-bpet"), "postText", text));
    assertThat(desk.open(key)).containsExactly("checkPost");
    assertThat(register.draft(desk.post(key)).text()).isEqualTo(text);
  }
}
