package org.countersign.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.absence.CoverRules.Allowed;
import org.countersign.access.Cover;
import org.countersign.access.NextRoles;
import org.countersign.access.TaskFacts;
import org.countersign.school.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issue 5, “Deputies and absence”. */
@Tag("no-database")
class CoverRulesTest {

  private static final Staff STAFF =
      new Staff(
          Map.of(
              "head", EnumSet.of(Role.HEADTEACHER, Role.SLT),
              "vice", EnumSet.of(Role.DEPUTY_HEADTEACHER, Role.SLT),
              "ann", EnumSet.of(Role.STAFF),
              "ben", EnumSet.of(Role.STAFF),
              "ceo", EnumSet.of(Role.CHIEF_EXECUTIVE),
              "aud", EnumSet.of(Role.AUDITOR)));

  private static final List<NextRoles> LINE =
      List.of(
          new NextRoles(List.of("headteacher"), "BPET:7-8a"),
          new NextRoles(List.of("deputy-headteacher"), "ours: first"),
          new NextRoles(List.of("chief-executive"), "ours: then"));

  private static final Allowed YES = new Allowed(true, true);

  private static TaskFacts forRole(String role, String... excluded) {
    return new TaskFacts("obs", null, Set.of(), Set.of(role), Set.of(excluded), Map.of());
  }

  private static TaskFacts assigned(String person, String role, Map<String, String> deputies) {
    Set<String> roles = role == null ? Set.of() : Set.of(role);
    return new TaskFacts("obs", person, Set.of(), roles, Set.of(), deputies);
  }

  private static Cover cover(TaskFacts task, Map<String, String> away) {
    return CoverRules.cover(task, null, STAFF, away, YES, LINE);
  }

  @Test
  void whereAllAreThereNobodyElseIsAsked() {
    assertThat(cover(forRole("headteacher"), Map.of())).isEqualTo(Cover.NONE);
    assertThat(cover(forRole("headteacher"), Map.of("ann", "ben"))).isEqualTo(Cover.NONE);
  }

  @Test
  void theDeputyOfWhoeverIsAwayIsAsked() {
    Cover cover = cover(forRole("headteacher"), Map.of("head", "ann"));
    assertThat(cover.deputies()).containsExactly(Map.entry("ann", "head"));
    assertThat(cover.next()).isEmpty();
    assertThat(cover.nobody()).isFalse();
  }

  @Test
  void theDeputyIsAskedThoughAnotherOfTheRoleIsThere() {
    assertThat(cover(forRole("slt"), Map.of("head", "ann")).deputies()).containsOnlyKeys("ann");
  }

  @Test
  @DisplayName("reading 2: never somebody who is excluded, and not for somebody who is")
  void excluded() {
    assertThat(cover(forRole("headteacher", "ann"), Map.of("head", "ann")).deputies()).isEmpty();
    assertThat(cover(forRole("headteacher", "ann"), Map.of("head", "ann")).next())
        .containsExactly("vice");
    assertThat(cover(forRole("slt", "head"), Map.of("head", "ann")).deputies()).isEmpty();
    assertThat(cover(forRole("headteacher", "vice"), Map.of("head", "")).next())
        .containsExactly("ceo");
  }

  @Test
  void whoIsAwayWhoHasLeftAndWhoOnlyReadsIsNoDeputy() {
    for (String deputy : List.of("gone", "aud", "head", "")) {
      Cover cover = cover(forRole("headteacher"), Map.of("head", deputy));
      assertThat(cover.deputies()).as(deputy).isEmpty();
      assertThat(cover.next()).as(deputy).containsExactly("vice");
    }
  }

  @Test
  @DisplayName("issue 5: deputies of each other, both away: the next in line, and no circle")
  void loop() {
    Cover cover = cover(forRole("headteacher"), Map.of("head", "ann", "ann", "head"));
    assertThat(cover.deputies()).isEmpty();
    assertThat(cover.next()).containsExactly("vice");
    Cover three = cover(forRole("headteacher"), Map.of("head", "ann", "ann", "ben", "ben", "head"));
    assertThat(three.deputies()).isEmpty();
    assertThat(three.next()).containsExactly("vice");
  }

  @Test
  void aDeputyOfTheirOwnRoleNeedsNoAsking() {
    assertThat(cover(forRole("slt"), Map.of("head", "vice"))).isEqualTo(Cover.NONE);
  }

  @Test
  void whoComesNextIsSkippedWhereTheyAreAwayToo() {
    Map<String, String> away = Map.of("head", "", "vice", "ben");
    Cover cover = cover(forRole("headteacher"), away);
    assertThat(cover.next()).containsExactly("ceo");
    assertThat(cover.clause()).isEqualTo("ours: then");
  }

  @Test
  void nobodyIsLeft() {
    Cover cover = cover(forRole("headteacher", "vice"), Map.of("head", "", "ceo", ""));
    assertThat(cover.nobody()).isTrue();
    assertThat(cover.next()).isEmpty();
    assertThat(cover.free()).isFalse();
    assertThat(cover(forRole("dsl", "head", "vice", "ceo"), Map.of()).nobody()).isTrue();
  }

  @Test
  void whereDeputiesAreNotAllowedTheNextInLineDoesIt() {
    Cover cover =
        CoverRules.cover(
            forRole("headteacher"),
            null,
            STAFF,
            Map.of("head", "ann"),
            new Allowed(false, true),
            LINE);
    assertThat(cover.deputies()).isEmpty();
    assertThat(cover.next()).containsExactly("vice");
  }

  @Test
  void whatOnePersonHasIsTheirDeputysMeanwhile() {
    Cover cover = cover(assigned("ann", null, Map.of()), Map.of("ann", "ben"));
    assertThat(cover.deputies()).containsExactly(Map.entry("ben", "ann"));
    assertThat(cover.free()).isTrue();
  }

  @Test
  void whatOnePersonHasStaysTheirsWhereNobodyElseIsLeft() {
    Cover cover =
        CoverRules.cover(
            assigned("ann", null, Map.of()), null, STAFF, Map.of("ann", ""), YES, List.of());
    assertThat(cover.nobody()).isTrue();
    assertThat(cover.free()).isFalse();
  }

  @Test
  void whatSomebodyPresentHasIsPutBeforeNobodyElse() {
    assertThat(cover(assigned("vice", "slt", Map.of()), Map.of("head", "ann")))
        .isEqualTo(Cover.NONE);
    Cover kept = cover(assigned("vice", "slt", Map.of("ann", "head")), Map.of("head", "ann"));
    assertThat(kept.deputies()).containsExactly(Map.entry("ann", "head"));
    assertThat(cover(assigned("vice", "slt", Map.of("ben", "head")), Map.of("head", "ann")))
        .isEqualTo(Cover.NONE);
  }

  @Test
  @DisplayName("ours: what somebody has begun to post stays theirs while another owner is there")
  void notLent() {
    TaskFacts task =
        new TaskFacts("obs", "ann", Set.of("ann", "ben"), Set.of(), Set.of(), Map.of());
    Allowed not = new Allowed(false, false);
    assertThat(CoverRules.cover(task, null, STAFF, Map.of("ann", ""), not, LINE).free()).isFalse();
    Map<String, String> both = Map.of("ann", "", "ben", "");
    assertThat(CoverRules.cover(task, null, STAFF, both, not, LINE).free()).isTrue();
    assertThat(CoverRules.cover(task, null, STAFF, both, not, LINE).next()).containsExactly("head");
  }

  @Test
  @DisplayName("decision 100: what the next in line has begun to post is theirs when owners return")
  void begunByTheNext() {
    TaskFacts task = new TaskFacts("obs", null, Set.of("ann", "ben"), Set.of(), Set.of(), Map.of());
    Allowed not = new Allowed(false, false);
    assertThat(begun(task, "head", not, Map.of()).next()).containsExactly("head");
    // As with those who run the account: somebody else is there, so it stays with who has it.
    assertThat(begun(task, "head", not, Map.of("head", "")).next()).containsExactly("head");
    Map<String, String> all = Map.of("head", "", "ann", "", "ben", "");
    assertThat(begun(task, "head", not, all).next()).containsExactly("vice");
    assertThat(begun(task, "ceo", not, Map.of("ann", "")).clause()).isEqualTo("ours: then");
    // Whoever comes next no longer, or may not do it, keeps nothing.
    assertThat(begun(task, "aud", not, Map.of())).isEqualTo(Cover.NONE);
    assertThat(begun(task, "gone", not, Map.of())).isEqualTo(Cover.NONE);
    assertThat(begun(task, "head", YES, Map.of())).isEqualTo(Cover.NONE);
    TaskFacts excluded =
        new TaskFacts("obs", null, Set.of("ann"), Set.of(), Set.of("head"), Map.of());
    assertThat(begun(excluded, "head", not, Map.of())).isEqualTo(Cover.NONE);
  }

  private static Cover begun(
      TaskFacts task, String begunBy, Allowed allowed, Map<String, String> away) {
    return CoverRules.cover(task, begunBy, STAFF, away, allowed, LINE);
  }
}
