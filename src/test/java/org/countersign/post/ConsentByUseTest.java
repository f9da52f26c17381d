package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.CaseDesk.with;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** P1 at the first look: which of the demo's pupils may be shown, named and where. */
@PostTest
@Tag("walk")
class ConsentByUseTest {

  @Autowired private Desk desk;
  @Autowired private Scene scene;

  @AfterEach
  void putBack() {
    scene.end();
  }

  @ParameterizedTest(name = "{1} on {0}, names {2}: {3}")
  @DisplayName("P1: each pupil, use and network needs its own consent; no record is no (reading 3)")
  @CsvSource({
    "facebook-oiea, oiea-p001, none, checkPost",
    "facebook-oiea, oiea-p001, first, checkPost",
    "facebook-oiea, oiea-p001, full, reviseDraft",
    "facebook-oiea, oiea-p015, full, checkPost",
    "facebook-oiea, oiea-p006, none, checkPost",
    "facebook-oiea, oiea-p006, first, reviseDraft",
    "facebook-oiea, oiea-p007, none, checkPost",
    "x-oiea, oiea-p007, none, reviseDraft",
    "x-oiea, oiea-p001, none, checkPost",
    "facebook-oiea, oiea-p008, none, reviseDraft",
    "facebook-oiea, oiea-p009, none, reviseDraft",
    "facebook-oiea, oiea-p010, none, reviseDraft",
    "facebook-oiea, oiea-p005, none, reviseDraft"
  })
  void consentByUse(String account, String pupil, String names, String step) {
    String key =
        desk.ask(
            "staff.oiea", with(desk.picture(account, "staff.oiea", pupil), "namesPupils", names));
    assertThat(desk.open(key)).containsExactly(step);
  }

  @Test
  @DisplayName("P1: one pupil without consent holds back the picture of many")
  void oneOfMany() {
    String key =
        desk.ask(
            "staff.oiea",
            desk.picture(
                "facebook-oiea", "staff.oiea", "oiea-p001", "oiea-p002", "oiea-p003", "oiea-p010"));
    assertThat(desk.open(key)).containsExactly("reviseDraft");
  }
}
