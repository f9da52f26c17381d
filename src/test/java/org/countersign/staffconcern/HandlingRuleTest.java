package org.countersign.staffconcern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.school.Role.CHAIR_OF_GOVERNORS;
import static org.countersign.school.Role.CHAIR_OF_TRUSTEES;
import static org.countersign.school.Role.CHIEF_EXECUTIVE;
import static org.countersign.school.Role.DSL;
import static org.countersign.school.Role.HEADTEACHER;
import static org.countersign.school.Role.IT;
import static org.countersign.school.Role.SLT;
import static org.countersign.school.Role.STAFF;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.school.Role;
import org.countersign.staffconcern.HandlingRule.Answer;
import org.countersign.staffconcern.HandlingRule.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reading 11 and the line of PROCEDURES, step 2: one case manager or none, never the subject, and
 * never nobody. What each pack answers is looked at in {@link WhoHandlesTest}.
 */
@Tag("no-database")
class HandlingRuleTest {

  private static final List<Role> LINE =
      List.of(HEADTEACHER, CHIEF_EXECUTIVE, CHAIR_OF_GOVERNORS, CHAIR_OF_TRUSTEES);

  /** Usernames are the roles' ids; DSL and IT are there to be told, or to be the subject. */
  private static final List<Role> ALL =
      List.of(HEADTEACHER, CHIEF_EXECUTIVE, CHAIR_OF_GOVERNORS, CHAIR_OF_TRUSTEES, DSL, IT, STAFF);

  /** As the papers have it: who would manage it, the first first. */
  @ParameterizedTest(name = "{0}: about {1}")
  @CsvSource({
    "bpet, staff,               headteacher chief-executive chair-of-governors chair-of-trustees",
    "wmat, staff,               headteacher chief-executive chair-of-governors chair-of-trustees",
    "oiea, staff,               headteacher chair-of-governors chief-executive chair-of-trustees",
    "hcps, staff,               headteacher chair-of-governors chief-executive chair-of-trustees",
    "obs,  staff,               headteacher chair-of-governors chief-executive chair-of-trustees",
    "bpet, headteacher,         chief-executive chair-of-governors chair-of-trustees",
    "wmat, headteacher,         chief-executive chair-of-governors chair-of-trustees",
    "oiea, headteacher,         chair-of-governors chief-executive chair-of-trustees",
    "hcps, headteacher,         chair-of-governors chief-executive chair-of-trustees",
    "obs,  headteacher,         chair-of-governors chief-executive chair-of-trustees",
    "bpet, chief-executive,     chair-of-trustees chair-of-governors",
    "wmat, chief-executive,     chair-of-trustees chair-of-governors",
    "oiea, chief-executive,     chair-of-trustees chair-of-governors",
    "hcps, chief-executive,     chair-of-trustees chair-of-governors",
    "obs,  chief-executive,     chair-of-trustees chair-of-governors",
    "bpet, chair-of-governors,  headteacher chief-executive chair-of-trustees",
    "obs,  chair-of-governors,  headteacher chief-executive chair-of-trustees",
    "wmat, chair-of-trustees,   headteacher chief-executive chair-of-governors",
    "hcps, chair-of-trustees,   headteacher chair-of-governors chief-executive",
    "oiea, dsl,                 headteacher chair-of-governors chief-executive chair-of-trustees",
    "wmat, it,                  headteacher chief-executive chair-of-governors chair-of-trustees",
  })
  void everyCombinationOfConflictAndAbsence(String policy, String subject, String line) {
    List<String> inLine = List.of(line.split(" "));
    for (int conflicts = 0; conflicts < 16; conflicts++) {
      for (int away = 0; away < 16; away++) {
        for (boolean conflictOfReport : new boolean[] {false, true}) {
          Set<String> kept = some(conflicts);
          Set<String> absent = some(away);
          Handling handling =
              HandlingRule.handle(asked(policy, subject, kept, absent, conflictOfReport));
          List<String> left = inLine.stream().filter(one -> !kept.contains(one)).toList();
          Optional<String> there = left.stream().filter(one -> !absent.contains(one)).findFirst();
          String what = "%s kept, %s away".formatted(kept, absent);
          assertThat(handling.line()).as(what).containsExactlyElementsOf(left);
          assertThat(handling.manager())
              .as(what)
              .isEqualTo(there.or(() -> left.stream().findFirst()));
          assertThat(handling.ladoDirectly())
              .as(what)
              .isEqualTo(conflictOfReport || there.isEmpty());
          assertThat(handling.told()).as(what).doesNotContain(subject).noneMatch(kept::contains);
        }
      }
    }
  }

  @Test
  @DisplayName("WMAT 9.2c: the chair of local governors is told, the CEO is the one case manager")
  void bothHear() {
    Handling handling =
        HandlingRule.handle(asked("wmat", "headteacher", Set.of(), Set.of(), false));
    assertThat(handling.manager()).contains("chief-executive");
    assertThat(handling.told()).containsExactly("chair-of-governors");
    assertThat(handling.ladoDirectly()).isFalse();
  }

  @Test
  @DisplayName("HCPS SG-6: use of networks in the working day, the DSL is told; the head manages")
  void dslIsTold() {
    Answer working = new Answer(List.of(DSL), HEADTEACHER, "HCPS:SG-6");
    Asked usual = asked("hcps", "staff", Set.of(), Set.of(), false);
    Handling handling =
        HandlingRule.handle(
            new Asked(
                usual.subjectRoles(),
                working,
                usual.head(),
                usual.chief(),
                usual.holders(),
                usual.excluded(),
                usual.away(),
                false));
    assertThat(handling.manager()).contains("headteacher");
    assertThat(handling.told()).containsExactly("dsl");
  }

  @Test
  @DisplayName("OBS BEH-5: one relevant senior colleague hears of it, not the whole team")
  void oneSenior() {
    Handling handling = HandlingRule.handle(asked("obs", "staff", Set.of(), Set.of(), false));
    assertThat(handling.manager()).contains("headteacher");
    assertThat(handling.told()).isEmpty();
  }

  @Test
  @DisplayName("reading 11: two heads, one is the subject: neither handles it")
  void twoHeads() {
    Asked usual = asked("hcps", "headteacher", Set.of(), Set.of(), false);
    Map<Role, List<String>> holders = new EnumMap<>(usual.holders());
    holders.put(HEADTEACHER, List.of("headteacher", "other-head"));
    Handling handling =
        HandlingRule.handle(
            new Asked(
                usual.subjectRoles(),
                usual.staff(),
                usual.head(),
                usual.chief(),
                holders,
                usual.excluded(),
                Set.of(),
                false));
    assertThat(handling.manager()).contains("chair-of-governors");
    assertThat(handling.line()).doesNotContain("other-head");
  }

  @Test
  @DisplayName("NAT 3: nobody holds any of the roles: the LADO directly")
  void nobody() {
    Asked usual = asked("hcps", "staff", Set.of(), Set.of(), false);
    Handling handling =
        HandlingRule.handle(
            new Asked(
                usual.subjectRoles(),
                usual.staff(),
                usual.head(),
                usual.chief(),
                Map.of(),
                Set.of("staff"),
                Set.of(),
                false));
    assertThat(handling.manager()).isEmpty();
    assertThat(handling.ladoDirectly()).isTrue();
    assertThat(handling.clauses()).contains("NAT:3");
  }

  private static Set<String> some(int which) {
    Set<String> some = new HashSet<>();
    for (int i = 0; i < LINE.size(); i++) {
      if ((which & 1 << i) != 0) {
        some.add(LINE.get(i).id());
      }
    }
    return some;
  }

  private static Asked asked(
      String policy, String subject, Set<String> kept, Set<String> absent, boolean conflict) {
    Map<Role, List<String>> holders = new EnumMap<>(Role.class);
    ALL.forEach(role -> holders.put(role, List.of(role.id())));
    Set<String> excluded = new HashSet<>(kept);
    excluded.add(subject);
    return new Asked(
        Role.byId(subject).orElseThrow().withIncluded(),
        new Answer(
            policy.equals("obs") ? List.of(SLT) : List.of(HEADTEACHER), HEADTEACHER, "staff"),
        head(policy),
        new Answer(List.of(CHAIR_OF_TRUSTEES), CHAIR_OF_TRUSTEES, "chief"),
        holders,
        excluded,
        absent,
        conflict);
  }

  private static Answer head(String policy) {
    return switch (policy) {
      case "bpet" -> new Answer(List.of(CHIEF_EXECUTIVE), CHIEF_EXECUTIVE, "BPET:11-2c");
      case "wmat" ->
          new Answer(List.of(CHAIR_OF_GOVERNORS, CHIEF_EXECUTIVE), CHIEF_EXECUTIVE, "WMAT:9.2c");
      default -> new Answer(List.of(CHAIR_OF_GOVERNORS), CHAIR_OF_GOVERNORS, "NAT:2");
    };
  }
}
