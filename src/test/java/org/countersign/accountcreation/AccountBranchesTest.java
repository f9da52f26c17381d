package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.OpenTasks;
import org.countersign.account.SocialAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The other ways that an application may take. */
@AccountTest
@Tag("walk")
class AccountBranchesTest {

  @Autowired private AccountDesk desk;
  @Autowired private AccountScene scene;
  @Autowired private SocialAccounts accounts;
  @Autowired private OpenTasks openTasks;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private String why(String key) {
    return desk.find(key).why();
  }

  private void isBack(String key) {
    assertThat(desk.open(key)).containsExactly("reviseApplication");
    assertThat(accounts.all(desk.find(key).school()))
        .noneMatch(account -> account.handle().startsWith("Gardeners"));
  }

  private void isRefused(String key) {
    assertThat(desk.isOver(key)).isTrue();
    assertThat(desk.ends(key)).containsExactly("applicationRefused");
    assertThat(desk.find(key).status()).isEqualTo(Status.REFUSED);
  }

  private String approved(String school) {
    String key = desk.ask("staff." + school, desk.application(school));
    if (school.equals("bpet")) {
      desk.decide(key, "consult", "comms-lead.bpet", "in-favour");
    }
    desk.decide(key, "approveAccount", "headteacher." + school, "approve");
    return key;
  }

  @Test
  @DisplayName("A4: an owner who left before the application was looked at is missing")
  void incomplete() {
    String key = desk.askOnly("staff.wmat", desk.application("wmat"));
    scene.leavesUnsaid("comms-lead.wmat");
    desk.work(key);
    isBack(key);
    assertThat(why(key)).contains("not a member of this school’s staff");
  }

  @Test
  @DisplayName("BPET 7-2c: a consultee who applies is not consulted on it")
  void consulteeApplies() {
    String key = desk.ask("comms-lead.bpet", desk.application("bpet"));
    assertThat(desk.open(key)).containsExactly("approveAccount");
  }

  @Test
  @DisplayName("HCPS OU-2, A2: where the head applies the deputy assesses the risk and decides")
  void headAppliesHcps() {
    String key = desk.ask("headteacher.hcps", desk.application("hcps"));
    Map<String, Object> fields =
        Map.of("decision", "acceptable", "risks", "Few", "measures", "Many");
    assertThatThrownBy(() -> desk.claim(key, "assessRisk", "headteacher.hcps"))
        .isInstanceOf(RuntimeException.class);
    desk.complete(key, "assessRisk", "deputy-headteacher.hcps", fields);
    assertThatThrownBy(() -> desk.claim(key, "approveAccount", "headteacher.hcps"))
        .isInstanceOf(RuntimeException.class);
    desk.decide(key, "approveAccount", "deputy-headteacher.hcps", "refuse");
    isRefused(key);
    assertThat(why(key)).startsWith("Refused (ours:").endsWith("Because of refuse");
  }

  @Test
  @DisplayName("HCPS OU-2: where nobody may assess the risk it goes back, and says what to do")
  void nobodyAssesses() {
    scene.leavesUnsaid("deputy-headteacher.hcps");
    scene.leavesUnsaid("chair-of-governors.hcps");
    String key = desk.ask("headteacher.hcps", desk.application("hcps"));
    isBack(key);
    assertThat(why(key)).isEqualTo(Why.NOBODY_ASSESSES);
  }

  @Test
  @DisplayName("HCPS OU-10: what was assessed as not acceptable cannot be approved as it stands")
  void tooRisky() {
    String key = desk.ask("staff.hcps", desk.application("hcps"));
    desk.complete(
        key,
        "assessRisk",
        "headteacher.hcps",
        Map.of("decision", "not-acceptable", "risks", "R", "measures", "M", "reason", "Too open"));
    assertThatThrownBy(() -> desk.decide(key, "approveAccount", "headteacher.hcps", "approve"))
        .hasMessageContaining("found the account not acceptable");
    desk.decide(key, "approveAccount", "headteacher.hcps", "return");
    isBack(key);
  }

  @Test
  @DisplayName("A2: where nobody but the applicant could decide it goes back, and says what to do")
  void nobodyDecides() {
    scene.leavesUnsaid("deputy-headteacher.wmat");
    scene.leavesUnsaid("chair-of-governors.wmat");
    String key = desk.ask("headteacher.wmat", desk.application("wmat"));
    isBack(key);
    assertThat(why(key)).isEqualTo(Why.NOBODY_DECIDES);
  }

  @Test
  @DisplayName("reading 1: what is returned keeps what was typed, is decided anew, or is withdrawn")
  void returned() {
    Map<String, Object> fields = desk.application("wmat");
    String key = desk.ask("staff.wmat", fields);
    desk.decide(key, "approveAccount", "headteacher.wmat", "return");
    isBack(key);
    assertThat(why(key)).isEqualTo("Returned: Because of return");
    // Ours: ten school days, from Friday 20 November to the end of Friday 4 December.
    assertThat(desk.task(key, "reviseApplication", "staff.wmat").getDueDate())
        .isEqualTo("2026-12-05T00:00:00Z");
    desk.complete(
        key,
        "reviseApplication",
        "staff.wmat",
        with(fields, "decision", "resubmit", "purpose", "Another purpose"));
    assertThat(desk.find(key).version()).isEqualTo(2);
    desk.decide(key, "approveAccount", "headteacher.wmat", "return");
    desk.decide(key, "reviseApplication", "staff.wmat", "withdraw");
    assertThat(desk.ends(key)).containsExactly("applicationWithdrawn");
    assertThat(desk.find(key).status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  @DisplayName("OBS SLT-6, reading 16: two refusals and no approval refuse")
  void refusedByVote() {
    String key = desk.ask("staff.obs", desk.application("obs"));
    desk.decide(key, "voteOnAccount", "slt.obs", "refuse");
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", "refuse");
    isRefused(key);
    assertThat(why(key)).contains("OBS:SLT-6", "Because of refuse");
  }

  @ParameterizedTest(name = "{0}, then {1}")
  @DisplayName("OBS SLT-6: a refusal against an approval goes to the head at once")
  @CsvSource({"approve,refuse", "refuse,approve"})
  void split(String first, String second) {
    String key = desk.ask("staff.obs", desk.application("obs"));
    desk.decide(key, "voteOnAccount", "slt.obs", first);
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", second);
    assertThat(desk.open(key)).containsExactly("approveAccount");
    for (String voter : List.of("slt.obs", "deputy-headteacher.obs")) {
      // Were there nobody else: whoever voted has had their say.
      assertThatThrownBy(() -> desk.claim(key, "approveAccount", voter))
          .hasMessageContaining("You cannot do this task");
    }
    desk.decide(key, "approveAccount", "headteacher.obs", "approve");
    assertThat(desk.open(key)).containsExactly("confirmReadiness", "confirmReadiness");
  }

  @Test
  @DisplayName("OBS SLT-6, reading 16: too few votes by the due date go to the head")
  void tooFewVotes() {
    String key = desk.ask("staff.obs", desk.application("obs"));
    // Five school days after Friday 20 November, at the end of the day.
    assertThat(scene.dueAt(key).toInstant()).isEqualTo(Instant.parse("2026-11-28T00:00:00Z"));
    desk.decide(key, "voteOnAccount", "slt.obs", "refuse");
    scene.timeIsUp(key);
    assertThat(desk.open(key)).containsExactly("approveAccount");
    desk.decide(key, "approveAccount", "headteacher.obs", "refuse");
    isRefused(key);
  }

  @Test
  @DisplayName("OBS, A2: where a member of the team applies their vote is not asked")
  void voterApplies() {
    String key = desk.ask("slt.obs", desk.application("obs"));
    assertThat(desk.assignees(key, "voteOnAccount")).containsExactly("deputy-headteacher.obs");
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", "approve");
    assertThat(desk.open(key)).as("one vote is too few").containsExactly("approveAccount");
  }

  @Test
  @DisplayName("OBS, A2: where the head applies the chair of governors decides what votes do not")
  void headAppliesObs() {
    String key = desk.ask("headteacher.obs", desk.application("obs"));
    assertThat(desk.assignees(key, "voteOnAccount"))
        .containsExactly("deputy-headteacher.obs", "slt.obs");
    desk.decide(key, "voteOnAccount", "slt.obs", "approve");
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", "refuse");
    assertThatThrownBy(() -> desk.claim(key, "approveAccount", "headteacher.obs"))
        .isInstanceOf(RuntimeException.class);
    desk.decide(key, "approveAccount", "chair-of-governors.obs", "approve");
    assertThat(desk.open(key)).containsExactly("confirmReadiness", "confirmReadiness");
  }

  @Test
  @DisplayName("OBS, A2: where nobody may decide what votes do not, it waits for a head")
  void nobodyIsLeft() {
    scene.leavesUnsaid("headteacher.obs");
    scene.leavesUnsaid("chair-of-governors.obs");
    String key = desk.ask("staff.obs", desk.application("obs"));
    desk.decide(key, "voteOnAccount", "slt.obs", "approve");
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", "refuse");
    assertThat(desk.open(key)).containsExactly("approveAccount");
    assertThatThrownBy(() -> desk.claim(key, "approveAccount", "slt.obs"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  @DisplayName("OBS: where nobody of the team is left to vote the head decides")
  void nobodyVotes() {
    scene.leavesUnsaid("slt.obs");
    String key = desk.ask("deputy-headteacher.obs", desk.application("obs"));
    assertThat(desk.open(key)).containsExactly("approveAccount");
    desk.decide(key, "approveAccount", "headteacher.obs", "refuse");
    isRefused(key);
  }

  @Test
  @DisplayName("issue 5: what an applicant who left can no longer end, the headteacher ends")
  void applicantLeft() {
    String key = approved("bpet");
    desk.decide(key, "confirmReadiness", "comms-lead.bpet", "decline");
    assertThat(desk.open(key)).containsExactly("reviseApplication");
    scene.leaves("staff.bpet");
    openTasks.follow("bpet");
    desk.decide(key, "reviseApplication", "headteacher.bpet", "withdraw");
    assertThat(desk.ends(key)).contains("applicationWithdrawn");
  }

  @Test
  @DisplayName("A3: an owner who will not run it sends it back, and nothing opens")
  void ownerDeclines() {
    String key = approved("bpet");
    desk.decide(key, "confirmReadiness", "comms-lead.bpet", "decline");
    isBack(key);
    assertThat(why(key)).contains("will not run the account: Because of decline");
    assertThat(desk.find(key).approval()).isNotNull();
    Map<String, Object> fields =
        with(desk.application("bpet"), "ownerStaff", "staff.bpet,slt.bpet", "decision", "resubmit");
    desk.complete(key, "reviseApplication", "staff.bpet", fields);
    assertThat(desk.open(key)).as("it is decided anew").containsExactly("consult");
    assertThat(desk.find(key).isApproved()).isFalse();
  }

  @ParameterizedTest(name = "while {0}")
  @DisplayName("A3, A4: an owner who leaves before the account opens sends it back")
  @CsvSource({"confirmReadiness", "createAccount"})
  void ownerLeaves(String step) {
    String key = approved("wmat");
    if (step.equals("createAccount")) {
      desk.everybodyIsReady(key);
    }
    assertThat(desk.open(key)).contains(step);
    scene.leaves("comms-lead.wmat");
    isBack(key);
    assertThat(why(key)).contains("is not at the school any more");
  }

  @Test
  @DisplayName("A4: an owner who left as it was decided is found before anybody is asked")
  void ownerLeftBefore() {
    String key = desk.ask("staff.wmat", desk.application("wmat"));
    scene.leaves("comms-lead.wmat");
    assertThat(desk.open(key)).containsExactly("approveAccount");
    desk.decide(key, "approveAccount", "headteacher.wmat", "approve");
    isBack(key);
  }

  @Test
  @DisplayName("whoever cannot create the account returns it with the reason")
  void notCreated() {
    String key = approved("oiea");
    desk.everybodyIsReady(key);
    desk.decide(key, "createAccount", "comms-lead.oiea", "return");
    isBack(key);
    assertThat(why(key)).isEqualTo("It could not be created: Because of return");
  }

  @Test
  @DisplayName("what the training record has is offered again, and kept once")
  void prefilled() {
    String first = approved("oiea");
    desk.everybodyIsReady(first);
    long known = scene.count("training_record");
    String second = approved("oiea");
    Map<String, Object> fields = new HashMap<>(desk.readiness(second, "staff.oiea"));
    desk.complete(second, "confirmReadiness", "staff.oiea", fields);
    assertThat(scene.count("training_record")).isEqualTo(known);
    assertThat(List.of(known)).containsExactly(2L);
  }

  /** Its two owners besides who leads it are comms-lead and slt; the first is late. */
  private String late(String school, String owners) {
    Map<String, Object> fields = with(desk.application(school), "ownerStaff", owners);
    String key = desk.ask("staff." + school, fields);
    desk.decide(key, "approveAccount", "headteacher." + school, "approve");
    for (String owner : desk.assignees(key, "confirmReadiness")) {
      if (!owner.startsWith("comms-lead.")) {
        desk.complete(key, "confirmReadiness", owner, desk.readiness(key, owner));
      }
    }
    // Ten school days after Friday 20 November, at the end of the day.
    assertThat(scene.dueAt(key).toInstant()).isEqualTo(Instant.parse("2026-12-05T00:00:00Z"));
    scene.timeIsUp(key);
    assertThat(desk.open(key)).containsExactly("decideOnOwners");
    return key;
  }

  @Test
  @DisplayName("A3, A4: without an owner who is late it goes on, where enough others are ready")
  void goesOnWithout() {
    String key = late("wmat", "staff.wmat,comms-lead.wmat,slt.wmat");
    assertThatThrownBy(() -> desk.claim(key, "decideOnOwners", "staff.wmat"))
        .isInstanceOf(RuntimeException.class);
    desk.decide(key, "decideOnOwners", "headteacher.wmat", "go-on");
    desk.complete(
        key, "createAccount", "designated-staff.wmat", desk.created(key, "designated-staff"));
    assertThat(accounts.byId("wmat", desk.find(key).account()).orElseThrow().owners())
        .containsExactly("slt.wmat", "staff.wmat");
  }

  @Test
  @DisplayName("A4: with too few left it does not go on; it is asked again, or returned")
  void askedAgain() {
    String key = late("wmat", "staff.wmat,comms-lead.wmat");
    assertThatThrownBy(() -> desk.decide(key, "decideOnOwners", "headteacher.wmat", "go-on"))
        .hasMessageContaining("Fewer than 2 members of staff would run it");
    desk.decide(key, "decideOnOwners", "headteacher.wmat", "ask-again");
    assertThat(desk.assignees(key, "confirmReadiness")).containsExactly("comms-lead.wmat");
    scene.timeIsUp(key);
    desk.decide(key, "decideOnOwners", "headteacher.wmat", "return");
    isBack(key);
    assertThat(why(key)).endsWith("did not confirm in time: Because of return");
  }

  @Test
  @DisplayName("A4: it does not go on without whoever leads the account")
  void leadIsLate() {
    Map<String, Object> fields =
        with(desk.application("wmat"), "ownerStaff", "staff.wmat,comms-lead.wmat,slt.wmat");
    String key = desk.ask("staff.wmat", fields);
    desk.decide(key, "approveAccount", "headteacher.wmat", "approve");
    for (String owner : List.of("comms-lead.wmat", "slt.wmat")) {
      desk.complete(key, "confirmReadiness", owner, desk.readiness(key, owner));
    }
    scene.timeIsUp(key);
    assertThatThrownBy(() -> desk.decide(key, "decideOnOwners", "headteacher.wmat", "go-on"))
        .hasMessageContaining("Whoever leads the account has not confirmed");
  }

  @Test
  @DisplayName("OBS SLT-6: what came up after a vote the head decides")
  void lateAfterVote() {
    String key = desk.ask("staff.obs", desk.application("obs"));
    desk.decide(key, "voteOnAccount", "slt.obs", "approve");
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", "approve");
    scene.timeIsUp(key);
    assertThatThrownBy(() -> desk.claim(key, "decideOnOwners", "slt.obs"))
        .isInstanceOf(RuntimeException.class);
    desk.decide(key, "decideOnOwners", "headteacher.obs", "return");
    isBack(key);
  }
}
