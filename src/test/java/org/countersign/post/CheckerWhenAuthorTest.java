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
import org.springframework.beans.factory.annotation.Autowired;

/** P2: nobody checks what they wrote or edited; the policy's or our other checkers do. */
@PostTest
@Tag("walk")
class CheckerWhenAuthorTest {

  @Autowired private Desk desk;
  @Autowired private Scene scene;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private void isCheckedBy(String key, String checker) {
    desk.approve(key, checker);
    assertThat(desk.open(key)).containsExactly("publishPost");
    assertThat(desk.post(key).approval().by()).isEqualTo(checker);
  }

  private void mayNot(String key, String... people) {
    for (String person : people) {
      String before = desk.task(key, "checkPost").getAssignee();
      assertThatThrownBy(() -> desk.claim(key, "checkPost", person))
          .as(person)
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> desk.completeOnly(key, "checkPost", person, desk.approval(key)))
          .as(person)
          .isInstanceOf(RuntimeException.class);
      assertThat(desk.task(key, "checkPost").getAssignee()).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("OIEA 5.1.3, reading 2: another of the three checks what one of them wrote")
  @CsvSource({
    "headteacher.oiea, slt.oiea",
    "slt.oiea, comms-lead.oiea",
    "comms-lead.oiea, headteacher.oiea"
  })
  void oiea(String author, String checker) {
    String key = desk.ask(author, desk.words("facebook-oiea"));
    mayNot(key, author, "staff.oiea");
    isCheckedBy(key, checker);
  }

  @ParameterizedTest(name = "{0}: {1}, not {2}")
  @DisplayName("BPET 7-8a, WMAT 8.1.8a, reading 2: the deputy checks what the head wrote")
  @CsvSource({
    "headteacher.bpet, deputy-headteacher.bpet, chief-executive.bpet, facebook-bpet",
    "headteacher.wmat, designated-staff.wmat, deputy-headteacher.wmat, facebook-wmat"
  })
  void headIsAuthor(String author, String checker, String other, String account) {
    String key = desk.ask(author, desk.words(account));
    mayNot(key, author, other, "slt." + author.substring(author.indexOf('.') + 1));
    isCheckedBy(key, checker);
  }

  @Test
  @DisplayName("BPET, reading 2: head and deputy wrote it, so the chief executive checks")
  void chiefExecutive() {
    String key = editedBy("headteacher.bpet", "facebook-bpet", "deputy-headteacher.bpet");
    mayNot(key, "headteacher.bpet", "slt.bpet");
    isCheckedBy(key, "chief-executive.bpet");
    assertThat(desk.post(key).approval().clause()).startsWith("ours");
  }

  @Test
  @DisplayName("WMAT, reading 2: head and designated person wrote it, so the deputy checks")
  void deputyOfWmat() {
    String key = editedBy("headteacher.wmat", "facebook-wmat", "designated-staff.wmat");
    mayNot(key, "headteacher.wmat", "designated-staff.wmat", "chief-executive.wmat");
    isCheckedBy(key, "deputy-headteacher.wmat");
  }

  @Test
  @DisplayName("P2: who edited a returned post does not check it")
  void editor() {
    String key = desk.ask("staff.oiea", desk.words("facebook-oiea"));
    desk.complete(
        key, "checkPost", "slt.oiea", Map.of("decision", "return", "reason", "Say which Monday"));
    scene.isGivenTo(key, "reviseDraft", "comms-lead.oiea");
    desk.complete(
        key,
        "reviseDraft",
        "comms-lead.oiea",
        with(desk.words("facebook-oiea"), "decision", "resubmit"));
    assertThat(desk.variable(key, PostFacts.AUTHORS)).isEqualTo("staff.oiea,comms-lead.oiea");
    mayNot(key, "comms-lead.oiea", "staff.oiea");
    isCheckedBy(key, "slt.oiea");
  }

  @Test
  @DisplayName("HCPS OU-7: the head wrote of an activity, so a named colleague checks")
  void hcpsHead() {
    Map<String, Object> fields = with(desk.words("facebook-hcps"), "refersTo", "school-activity");
    String key = desk.ask("headteacher.hcps", with(fields, "checker", "office.hcps"));
    mayNot(key, "headteacher.hcps", "slt.hcps");
    isCheckedBy(key, "office.hcps");
    assertThat(desk.post(key).approval().clause()).isEqualTo("HCPS:OU-7");
  }

  @ParameterizedTest(name = "names {0}")
  @DisplayName("HCPS OU-7: without another colleague's name the request is refused")
  @CsvSource({"''", "staff.hcps", "staff.obs", "chair-of-governors.hcps", "nobody"})
  void hcpsNobodyNamed(String checker) {
    assertThatThrownBy(
            () -> desk.ask("staff.hcps", with(desk.words("facebook-hcps"), "checker", checker)))
        .hasMessageContaining(
            checker.isEmpty()
                ? "Choose a colleague who checks it, other than who wrote it."
                : "“Colleague who checks” must be another member of staff.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("OBS DO-1, reading 2: another member of the leadership team checks")
  @CsvSource({
    "slt.obs, headteacher.obs",
    "headteacher.obs, slt.obs",
    "deputy-headteacher.obs, slt.obs"
  })
  void obs(String author, String checker) {
    String key = desk.ask(author, with(desk.words("x-obs"), "controversial", "yes"));
    mayNot(key, author, "staff.obs", "chair-of-governors.obs");
    isCheckedBy(key, checker);
  }

  /** Returned by a checker, to whom the product then gives it to change, and sent again. */
  private String editedBy(String author, String account, String editor) {
    Map<String, Object> fields = desk.words(account);
    String key = desk.ask(author, fields);
    desk.complete(
        key, "checkPost", editor, Map.of("decision", "return", "reason", "Say which Monday"));
    scene.isGivenTo(key, "reviseDraft", editor);
    desk.complete(key, "reviseDraft", editor, with(fields, "decision", "resubmit"));
    return key;
  }
}
