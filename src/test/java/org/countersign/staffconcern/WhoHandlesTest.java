package org.countersign.staffconcern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.absence.Away;
import org.countersign.accountcreation.AccountTest;
import org.countersign.school.Role;
import org.countersign.school.Schools;
import org.countersign.school.StartUpRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading 11 by each of the five policies, with the people of the demo's schools. */
@AccountTest
class WhoHandlesTest {

  @Autowired private WhoHandles whoHandles;
  @Autowired private Schools schools;
  @Autowired private Away away;

  @AfterEach
  void putBack() {
    away.end();
  }

  @ParameterizedTest(name = "{3}: about {1} of {0}")
  @CsvSource({
    "oiea, staff,           headteacher,        OIEA:2.2-3,  ",
    "hcps, staff,           headteacher,        HCPS:CP-0,   ",
    "bpet, staff,           headteacher,        BPET:11-2a,  ",
    "obs,  staff,           headteacher,        OBS:BEH-5,   ",
    "wmat, staff,           headteacher,        WMAT:9.2a,   ",
    "oiea, headteacher,     chair-of-governors, NAT:2,       ",
    "hcps, headteacher,     chair-of-governors, NAT:2,       ",
    "bpet, headteacher,     chief-executive,    BPET:11-2c,  ",
    "obs,  headteacher,     chair-of-governors, NAT:2,       ",
    "wmat, headteacher,     chief-executive,    WMAT:9.2c,   chair-of-governors",
    "oiea, chief-executive, chair-of-trustees,  NAT:2,       ",
    "hcps, chief-executive, chair-of-trustees,  NAT:2,       ",
    "bpet, chief-executive, chair-of-trustees,  NAT:2,       ",
    "obs,  chief-executive, chair-of-trustees,  NAT:2,       ",
    "wmat, chief-executive, chair-of-trustees,  NAT:2,       ",
  })
  void byPolicy(String school, String subject, String manager, String clause, String told) {
    Handling handling = of(school, subject, false, false);
    assertThat(handling.manager()).contains(manager + "." + school);
    assertThat(handling.told())
        .containsExactlyElementsOf(told == null ? List.of() : Arrays.asList(told + "." + school));
    assertThat(handling.clauses()).contains(clause);
    assertThat(handling.ladoDirectly()).isFalse();
  }

  private Handling of(String school, String subject, boolean networking, boolean trust) {
    return whoHandles.of(school, subject + "." + school, Set.of(), networking, trust, false);
  }

  @Test
  @DisplayName("HCPS SG-6: the DSL is told of networks in the working day; the head manages (CP-0)")
  void networking() {
    Handling handling = of("hcps", "staff", true, false);
    assertThat(handling.manager()).contains("headteacher.hcps");
    assertThat(handling.told()).contains("dsl.hcps");
    assertThat(of("hcps", "dsl", true, false).told()).doesNotContain("dsl.hcps");
  }

  @Test
  @DisplayName("WMAT 9.2a and 1.5: of the central team, the CEO instead of the headteacher")
  void centralTeam() {
    assertThat(of("wmat", "staff", false, true).manager()).contains("chief-executive.wmat");
  }

  @Test
  @DisplayName("ours: all of the line away: it is the first one's, and the LADO is told directly")
  void away() {
    for (String role :
        List.of("headteacher", "chair-of-governors", "chief-executive", "chair-of-trustees")) {
      away.isAway(role + ".obs", null);
    }
    Handling handling = of("obs", "staff", false, false);
    assertThat(handling.manager()).contains("headteacher.obs");
    assertThat(handling.ladoDirectly()).isTrue();
  }

  @Test
  @DisplayName("NAT 2: a trust's scheme is of a school there is, and names one of the two")
  void schemes() {
    var set = new TrustSchemes.Settings(Map.of("obs", "chair-of-trustees"));
    assertThat(new TrustSchemes(set, schools).named("obs")).contains(Role.CHAIR_OF_TRUSTEES);
    assertThat(new TrustSchemes(set, schools).named("hcps")).isEmpty();
    for (var wrong : List.of(Map.of("none", "chief-executive"), Map.of("obs", "headteacher"))) {
      assertThatThrownBy(() -> new TrustSchemes(new TrustSchemes.Settings(wrong), schools))
          .isInstanceOf(StartUpRefused.class);
    }
  }
}
