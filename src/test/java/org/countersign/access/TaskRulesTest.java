package org.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.access.Verdict.ALLOWED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class TaskRulesTest {

  private static final Actor HEAD = actor("headteacher.obs", "headteacher");
  private static final Actor DEPUTY = actor("deputy-headteacher.obs", "deputy-headteacher");
  private static final Actor AUTHOR = actor("staff.obs", "staff");
  private static final Actor OTHER_HEAD =
      new Actor("headteacher.bpet", Set.of("headteacher"), Set.of("bpet"));

  private static Actor actor(String id, String role) {
    return new Actor(id, Set.of(role), Set.of("obs"));
  }

  private static TaskFacts task(String assignee, String... excluded) {
    return task(assignee, Map.of(), excluded);
  }

  private static TaskFacts task(String assignee, Map<String, String> deputies, String... excluded) {
    return new TaskFacts(
        "obs",
        assignee,
        Set.of("deputy-headteacher.obs"),
        Set.of("headteacher"),
        Set.of(excluded),
        deputies);
  }

  @Test
  void aCandidateByRoleOrByNameClaims() {
    assertThat(TaskRules.claim(HEAD, "headteacher.obs", task(null))).isEqualTo(ALLOWED);
    assertThat(TaskRules.claim(DEPUTY, "deputy-headteacher.obs", task(null))).isEqualTo(ALLOWED);
  }

  @Test
  void nobodyElseClaims() {
    assertRefused(TaskRules.claim(AUTHOR, "staff.obs", task(null)), "for other people");
  }

  @Test
  void nobodyClaimsForSomebodyElse() {
    assertRefused(TaskRules.claim(HEAD, "deputy-headteacher.obs", task(null)), "for yourself only");
  }

  @Test
  void anExclusionBeatsEveryRole() {
    TaskFacts own = task(null, "headteacher.obs");
    assertRefused(TaskRules.claim(HEAD, "headteacher.obs", own), "Somebody else has to");
    assertRefused(
        TaskRules.complete(HEAD, task("headteacher.obs", "headteacher.obs")), "you asked for");
    assertRefused(TaskRules.handOver(HEAD, DEPUTY, own), "you asked for");
    assertRefused(
        TaskRules.handOver(HEAD, DEPUTY, task(null, "deputy-headteacher.obs")), "may not do");
  }

  @Test
  void anotherSchoolsTaskIsNoTask() {
    assertThat(TaskRules.claim(OTHER_HEAD, "headteacher.bpet", task(null)))
        .isEqualTo(TaskRules.NO_SUCH_TASK);
    assertThat(TaskRules.complete(OTHER_HEAD, task("headteacher.bpet")))
        .isEqualTo(TaskRules.NO_SUCH_TASK);
    assertThat(TaskRules.release(OTHER_HEAD, task("headteacher.bpet")))
        .isEqualTo(TaskRules.NO_SUCH_TASK);
    assertRefused(TaskRules.handOver(HEAD, OTHER_HEAD, task(null)), "may not do");
  }

  @Test
  void onlyTheAssigneeCompletes() {
    assertThat(TaskRules.complete(HEAD, task("headteacher.obs"))).isEqualTo(ALLOWED);
    assertRefused(TaskRules.complete(HEAD, task(null)), "Claim the task first");
    assertRefused(TaskRules.complete(HEAD, task("deputy-headteacher.obs")), "Claim the task");
  }

  @Test
  void anAssigneeWithoutARoleCompletesWhatWasGivenToThem() {
    TaskFacts given = new TaskFacts("obs", "staff.obs", Set.of(), Set.of(), Set.of(), Map.of());
    assertThat(TaskRules.complete(AUTHOR, given)).isEqualTo(ALLOWED);
    assertRefused(TaskRules.complete(HEAD, given), "for other people");
  }

  @Test
  void whoLostTheRoleNoLongerDoesWhatWasClaimedBefore() {
    assertRefused(TaskRules.complete(AUTHOR, task("staff.obs")), "for other people");
    assertRefused(TaskRules.handOver(AUTHOR, HEAD, task("staff.obs")), "for other people");
    assertThat(TaskRules.release(AUTHOR, task("staff.obs"))).isEqualTo(ALLOWED);
  }

  @Test
  void onlyTheAssigneeGivesATaskBack() {
    assertThat(TaskRules.release(HEAD, task("headteacher.obs"))).isEqualTo(ALLOWED);
    assertRefused(TaskRules.release(DEPUTY, task("headteacher.obs")), "Only the person");
  }

  @Test
  void nobodyGivesBackWhatNobodyElseCouldTake() {
    TaskFacts given = new TaskFacts("obs", "staff.obs", Set.of(), Set.of(), Set.of());
    assertRefused(TaskRules.release(AUTHOR, given), "yours alone");
  }

  @Test
  void aDeputyGivesBackWhatOnlyThePersonAwayHad() {
    TaskFacts lent =
        new TaskFacts(
            "obs", "staff.obs", Set.of(), Set.of(), Set.of(), Map.of("staff.obs", "teacher.obs"));
    assertThat(TaskRules.release(AUTHOR, lent)).isEqualTo(ALLOWED);
  }

  @Test
  void aTaskIsHandedToACandidateOnly() {
    assertThat(TaskRules.handOver(HEAD, DEPUTY, task("headteacher.obs"))).isEqualTo(ALLOWED);
    assertRefused(TaskRules.handOver(HEAD, AUTHOR, task("headteacher.obs")), "may not do");
    assertRefused(TaskRules.handOver(HEAD, DEPUTY, task("deputy-headteacher.obs")), "has claimed");
    assertRefused(TaskRules.handOver(AUTHOR, HEAD, task(null)), "for other people");
  }

  @Test
  void aDeputyDoesTheTaskOfWhomTheyStandInFor() {
    Map<String, String> deputies = Map.of("staff.obs", "headteacher.obs");
    assertThat(TaskRules.claim(AUTHOR, "staff.obs", task(null, deputies))).isEqualTo(ALLOWED);
    assertThat(TaskRules.complete(AUTHOR, task("staff.obs", deputies))).isEqualTo(ALLOWED);
    assertThat(TaskRules.handOver(HEAD, AUTHOR, task(null, deputies))).isEqualTo(ALLOWED);
    assertThat(task(null, deputies).onBehalfOf(AUTHOR)).contains("headteacher.obs");
  }

  @Test
  void anExclusionBeatsADeputyToo() {
    Map<String, String> deputies = Map.of("staff.obs", "headteacher.obs");
    assertRefused(
        TaskRules.claim(AUTHOR, "staff.obs", task(null, deputies, "staff.obs")), "you asked for");
  }

  @Test
  void aDeputyOfAnotherSchoolFindsNoTask() {
    Map<String, String> deputies = Map.of("headteacher.bpet", "headteacher.obs");
    assertThat(TaskRules.claim(OTHER_HEAD, "headteacher.bpet", task(null, deputies)))
        .isEqualTo(TaskRules.NO_SUCH_TASK);
  }

  @Test
  void whoMayDoItByRoleTooActsInTheirOwnName() {
    Map<String, String> deputies = Map.of("headteacher.obs", "deputy-headteacher.obs");
    assertThat(task(null, deputies).onBehalfOf(HEAD)).isEmpty();
  }

  private static void assertRefused(Verdict verdict, String words) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refused.class, refused -> assertThat(refused.reason()).contains(words));
  }
}
