package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.consentwithdrawal.NoticeScene.written;

import java.util.Map;
import java.util.stream.Stream;
import org.countersign.consent.Standing;
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a notice must say, and what is refused with words that say what to change. */
@TakeDownTest
class NoticeInputTest {

  @Autowired private ApplicationContext product;
  @Autowired private JdbcTemplate jdbc;
  private NoticeScene scene;

  @BeforeEach
  void open() {
    scene = product.getAutowireCapableBeanFactory().createBean(NoticeScene.class);
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private static Map<String, Object> by(String... changes) {
    return written("bpet-p121", "", changes);
  }

  static Stream<Arguments> wrong() {
    String who = "givenBy";
    return Stream.of(
        Arguments.of(by(who, "pupil", "pupilId", "nobody"), "no such pupil"),
        Arguments.of(by(who, "pupil", "pupilId", "obs-p001"), "no such pupil"),
        Arguments.of(by(who, "pupil", "pupilId", ""), "“Pupil” is missing"),
        Arguments.of(by(who, "pupil", "receivedOn", "2026-11-21"), "still to come"),
        Arguments.of(by(who, "pupil", "receivedOn", "soon"), "is no day"),
        Arguments.of(by(who, "carer:bpet-c001"), "does not link that giver"),
        Arguments.of(by(who, "entered-carer"), "does not link that giver"),
        Arguments.of(by(who, ""), "“Who gave it?” is missing"),
        Arguments.of(by(who, "somebody-else"), "Who they say they are"),
        Arguments.of(by(who, "pupil", "channel", "pigeon"), "an answer that is not offered"),
        Arguments.of(by(who, "pupil", "about", "cat"), "an answer that is not offered"),
        Arguments.of(by(who, "pupil", "uses", "image,dance"), "“Uses” has one that is not known"),
        Arguments.of(by(who, "pupil", "platforms", "myspace"), "“Networks” has one"),
        Arguments.of(by(who, "pupil", "notes", "x".repeat(2_001)), "is too long"),
        Arguments.of(by(who, "pupil", "requestedBy", "head"), "has no field"),
        Arguments.of(by(who, "pupil", "change", "amend"), "which uses stay allowed"),
        Arguments.of(
            by(who, "pupil", "change", "amend", "uses", "image,video,first-name,full-name"),
            "takes nothing back"),
        Arguments.of(by("about", "other-child", "otherChild", "nobody"), "no such child"),
        Arguments.of(by("about", "adult"), "“Name” is missing"));
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("issue 7, bad input: refused in words that say what to change, and nothing is kept")
  void wrong(Map<String, Object> fields, String words) {
    long before = count();
    assertThatThrownBy(() -> scene.enter("office.bpet", fields)).hasMessageContaining(words);
    assertThat(count()).isEqualTo(before);
  }

  private long count() {
    return jdbc.queryForObject("select count(*) from consent_notice", Long.class);
  }

  @Test
  @DisplayName("reading 3: an amendment that would allow more is led to consent-collection")
  void widening() {
    assertThatThrownBy(
            () ->
                scene.enter(
                    "office.bpet",
                    by("givenBy", "pupil", "change", "amend", "uses", "image,full-name")))
        .hasMessageContaining("consent-collection")
        .hasMessageContaining("full name");
  }

  @Test
  @DisplayName("issue 7: the same notice twice is said, and not doubled")
  void twice() {
    Map<String, Object> fields = by("givenBy", "pupil", "pupilId", "bpet-p122");
    String key = scene.enter("office.bpet", fields);
    long before = count();
    assertThatThrownBy(() -> scene.enter("dsl.bpet", fields))
        .hasMessageContaining("on record already, as " + key);
    assertThat(count()).isEqualTo(before);
    assertThat(
            scene.enter(
                "office.bpet",
                by("givenBy", "pupil", "pupilId", "bpet-p122", "receivedOn", "2026-11-19")))
        .as("another day is another notice")
        .isNotEqualTo(key);
  }

  @Test
  @DisplayName(
      "WMAT 7.4a, BPET 6-4a: after a spoken notice the same in writing is taken, and counts")
  void spokenThenInWriting() {
    Map<String, Object> said = by("givenBy", "pupil", "pupilId", "bpet-p125", "channel", "spoken");
    String first = scene.enter("staff.bpet", said);
    assertThatThrownBy(() -> scene.enter("staff.bpet", said))
        .as("said twice")
        .hasMessageContaining("on record already, as " + first);
    scene.enter("office.bpet", by("givenBy", "pupil", "pupilId", "bpet-p125"));
    scene.enter(
        "office.bpet", by("givenBy", "pupil", "pupilId", "bpet-p125", "removeEarlier", "yes"));
    assertThat(count()).as("with removal it says more").isEqualTo(3);
  }

  @Test
  @DisplayName(
      "BPET 6-5a: after a spoken notice the amendment in writing is taken, beneath the hold")
  void amendedDuringHold() {
    scene.enter("staff.bpet", by("givenBy", "pupil", "pupilId", "bpet-p011", "channel", "spoken"));
    assertThat(scene.image("bpet-p011")).isEqualTo(Standing.ON_HOLD);
    String key =
        scene.enter(
            "office.bpet",
            by("givenBy", "pupil", "pupilId", "bpet-p011", "change", "amend", "uses", "image"));
    assertThat(scene.notice(key).effect()).isEqualTo(Effect.COUNTS);
  }

  @Test
  @DisplayName("ours: any member of staff enters what was said, and nothing else")
  void anyStaff() {
    assertThatThrownBy(() -> scene.enter("staff.bpet", by("givenBy", "pupil")))
        .hasMessageContaining("by word of mouth");
    scene.enter(
        "class-teacher.bpet", by("givenBy", "pupil", "pupilId", "bpet-p123", "channel", "spoken"));
    assertThat(scene.image("bpet-p123")).isEqualTo(Standing.ON_HOLD);
  }

  @Test
  @DisplayName("ours: who is not asked to take notices cannot start one")
  void nobodyElse() {
    assertThatThrownBy(() -> scene.enter("chair-of-governors.bpet", by("givenBy", "pupil")))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("OIEA 4.1: a leaver is found, and may say no")
  void leaver() {
    String leaver =
        jdbc.queryForObject(
            "select min(sourced_id) from roll_person where kind = 'pupil' and school = 'oiea'"
                + " and left_on <= date '2026-11-20'",
            String.class);
    scene.enter("office.oiea", written(leaver, "", "givenBy", "pupil"));
    assertThat(scene.image(leaver)).isIn(Standing.WITHDRAWN, Standing.REFUSED);
  }

  @Test
  @DisplayName("ours: given again and taken back again on one day is another notice")
  void givenBetween() {
    Map<String, Object> fields = by("givenBy", "pupil", "pupilId", "bpet-p004");
    scene.enter("office.bpet", fields);
    scene.aMinuteLater();
    scene.giveAgain("bpet-p004");
    assertThat(scene.image("bpet-p004")).isEqualTo(Standing.HELD);
    scene.enter("office.bpet", fields);
    assertThat(scene.image("bpet-p004")).isEqualTo(Standing.WITHDRAWN);
  }
}
