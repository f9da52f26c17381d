package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The shortest walk from a request to a recorded post, for each policy. */
@PostTest
@Tag("walk")
class PostWalksTest {

  @Autowired private Desk desk;
  @Autowired private Scene scene;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private void isPosted(String key) {
    assertThat(desk.isOver(key)).isTrue();
    assertThat(desk.ends(key)).containsExactlyInAnyOrder("contentPosted", "postRecorded");
    Post post = desk.post(key);
    assertThat(post.status()).isEqualTo(Status.POSTED);
    assertThat(post.posting().consentHeld()).isTrue();
    assertThat(post.posting().hash()).isEqualTo(post.approval().hash()).hasSize(64);
    assertThat(post.posting().link()).isEqualTo("https://social.example/p/" + key);
    assertThat(scene.isTakeDownAndBreach(key)).isFalse();
  }

  /** Approved by that person, posted and recorded; the approval cites the clause. */
  private void walk(String key, String checker, String clause) {
    assertThat(desk.open(key)).containsExactly("checkPost");
    desk.approve(key, checker);
    assertThat(desk.open(key)).containsExactly("publishPost");
    desk.publish(key, "staff." + checker.substring(checker.indexOf('.') + 1));
    isPosted(key);
    assertThat(desk.post(key).approval().by()).isEqualTo(checker);
    assertThat(desk.post(key).approval().clause()).startsWith(clause);
  }

  private void mayNot(String key, String... people) {
    for (String person : people) {
      assertThatThrownBy(() -> desk.claim(key, "checkPost", person))
          .as(person)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  @DisplayName("BPET 7-8a: the headteacher checks, an owner posts, the register has it")
  void bpet() {
    String key =
        desk.ask(
            "staff.bpet", desk.picture("facebook-bpet", "staff.bpet", "bpet-p001", "bpet-p002"));
    mayNot(key, "staff.bpet", "slt.bpet", "comms-lead.bpet", "deputy-headteacher.bpet");
    walk(key, "headteacher.bpet", "BPET:7-8a");
  }

  @Test
  @DisplayName("BPET 7-8b: the headteacher checks a reminder")
  void bpetReminder() {
    String key =
        desk.ask("staff.bpet", with(desk.words("facebook-bpet"), "contentKind", "reminder"));
    mayNot(key, "student-services.bpet", "slt.bpet");
    walk(key, "headteacher.bpet", "BPET:7-8b");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("OIEA 5.1.3: any one of principal, SLT member and communications lead checks")
  @ValueSource(strings = {"headteacher.oiea", "slt.oiea", "comms-lead.oiea"})
  void oiea(String checker) {
    String key =
        desk.ask(
            "staff.oiea", desk.picture("facebook-oiea", "staff.oiea", "oiea-p001", "oiea-p002"));
    mayNot(key, "staff.oiea", "staff2.oiea", "student-services.oiea", "designated-staff.oiea");
    walk(key, checker, "OIEA:5.1.3");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("OIEA 5.1.4: the same three, or student services, check a reminder")
  @ValueSource(
      strings = {"headteacher.oiea", "slt.oiea", "comms-lead.oiea", "student-services.oiea"})
  void oieaReminder(String checker) {
    String key = desk.ask("staff.oiea", with(desk.words("x-oiea"), "contentKind", "reminder"));
    mayNot(key, "staff.oiea", "staff2.oiea", "designated-staff.oiea");
    walk(key, checker, "OIEA:5.1.4");
  }

  @Test
  @DisplayName("HCPS OU-7: the colleague whom the author names checks")
  void hcps() {
    String key =
        desk.ask("staff.hcps", with(desk.words("facebook-hcps"), "checker", "office.hcps"));
    mayNot(key, "staff.hcps", "comms-lead.hcps", "headteacher.hcps");
    walk(key, "office.hcps", "HCPS:OU-7");
  }

  @ParameterizedTest(name = "refers to {0}")
  @DisplayName("HCPS TOU-9: the headteacher checks what refers to people or the school's activity")
  @ValueSource(strings = {"staff", "pupil", "parent", "school-activity", "parent,pupil"})
  void hcpsHead(String refersTo) {
    String key = desk.ask("staff.hcps", with(desk.words("facebook-hcps"), "refersTo", refersTo));
    mayNot(key, "staff.hcps", "office.hcps", "slt.hcps", "deputy-headteacher.hcps");
    walk(key, "headteacher.hcps", "HCPS:TOU-9");
  }

  @Test
  @DisplayName("OBS DO-1, reading 7: nobody has to check; the content is sealed as it was sent")
  void obs() {
    String key =
        desk.ask("staff.obs", desk.picture("instagram-obs", "staff.obs", "obs-p001", "obs-p002"));
    assertThat(desk.open(key)).containsExactly("publishPost");
    assertThat(desk.post(key).approval().by()).isNull();
    assertThat(desk.post(key).approval().clause()).isEqualTo("OBS:DO-1");
    desk.publish(key, "staff.obs");
    isPosted(key);
    assertThat(desk.steps(key)).doesNotContain("checkPost");
  }

  @ParameterizedTest(name = "controversial: {0}")
  @DisplayName("OBS DO-1, DO-7, reading 7: senior staff check what is or may be controversial")
  @ValueSource(strings = {"yes", "not-sure"})
  void obsControversial(String answer) {
    String key = desk.ask("staff.obs", with(desk.words("x-obs"), "controversial", answer));
    mayNot(key, "staff.obs", "comms-lead.obs", "account-administrator.obs");
    walk(key, "slt.obs", "OBS:DO-1");
  }

  @Test
  @DisplayName("OBS reading 7: what the content rules flag is controversial, whatever is answered")
  void obsFlagged() {
    String key =
        desk.ask(
            "staff.obs",
            with(desk.picture("instagram-obs", "staff.obs", "obs-p001"), "groupImage", "no"));
    walk(key, "deputy-headteacher.obs", "OBS:DO-1");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("WMAT 8.1.8a: the headteacher or the person designated checks")
  @ValueSource(strings = {"headteacher.wmat", "designated-staff.wmat"})
  void wmat(String checker) {
    String key =
        desk.ask(
            "staff.wmat", desk.picture("facebook-wmat", "staff.wmat", "wmat-p001", "wmat-p002"));
    mayNot(key, "staff.wmat", "slt.wmat", "deputy-headteacher.wmat", "comms-lead.wmat");
    walk(key, checker, "WMAT:8.1.8a");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("WMAT 8.1.8b: the headteacher or the person designated checks a reminder")
  @ValueSource(strings = {"headteacher.wmat", "designated-staff.wmat"})
  void wmatReminder(String checker) {
    String key =
        desk.ask("staff.wmat", with(desk.words("facebook-wmat"), "contentKind", "reminder"));
    mayNot(key, "staff.wmat", "student-services.wmat", "slt.wmat");
    walk(key, checker, "WMAT:8.1.8b");
  }
}
