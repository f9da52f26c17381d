package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.Role;
import org.countersign.training.Trainee;
import org.countersign.training.Training;
import org.countersign.training.TrainingRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The usual walk from an application to an open account, for each policy. */
@AccountTest
@Tag("walk")
class AccountWalksTest {

  @Autowired private AccountDesk desk;
  @Autowired private AccountScene scene;
  @Autowired private SocialAccounts accounts;
  @Autowired private AccountRegister register;
  @Autowired private TrainingRecord training;

  @AfterEach
  void putBack() {
    scene.end();
  }

  /** The account that the case brought about, open and run by those two. */
  private SocialAccount isOpen(String key, String approvedBy, String clause) {
    assertThat(desk.isOver(key)).isTrue();
    assertThat(desk.ends(key)).containsExactlyInAnyOrder("accountPrepared", "accountRegistered");
    Application application = desk.find(key);
    assertThat(application.status()).isEqualTo(Status.REGISTERED);
    assertThat(application.approval().by()).isEqualTo(approvedBy);
    assertThat(application.approval().clause()).startsWith(clause);
    String school = application.school();
    SocialAccount account = accounts.byId(school, application.account()).orElseThrow();
    assertThat(account.status()).isEqualTo(SocialAccount.Status.OPEN);
    assertThat(account.owners()).containsExactly("comms-lead." + school, "staff." + school);
    assertThat(account.upkeep().lead()).isEqualTo("staff." + school);
    assertThat(account.openedOn()).isEqualTo(scene.today());
    // ours: looked at again after a year; 20 November 2027 is a Saturday.
    assertThat(account.upkeep().reviewOn()).isEqualTo(LocalDate.of(2027, 11, 22));
    assertThat(register.history(school, account.id()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.status()).isEqualTo(SocialAccount.Status.OPEN);
              assertThat(line.caseKey()).isEqualTo(key);
            });
    return account;
  }

  private void mayNot(String key, String step, String... people) {
    for (String person : people) {
      assertThatThrownBy(() -> desk.claim(key, step, person))
          .as(person)
          .isInstanceOf(RuntimeException.class);
    }
  }

  private void create(String key, String creator, String keeper) {
    assertThat(desk.open(key)).containsExactly("createAccount");
    desk.complete(key, "createAccount", creator, desk.created(key, keeper));
  }

  private boolean isTrained(String person, Training kind, String platform) {
    String school = person.substring(person.indexOf('.') + 1);
    return training
        .valid(school, Trainee.staff(person), kind, platform)
        .filter(entry -> entry.on().equals(scene.today()))
        .isPresent();
  }

  @Test
  @DisplayName("BPET 7-2a to 7-3, 7-10b: consulted, decided by the head, owners inducted, created")
  void bpet() {
    String key = desk.ask("staff.bpet", desk.application("bpet"));
    assertThat(desk.open(key)).containsExactly("consult");
    mayNot(key, "consult", "staff.bpet", "headteacher.bpet", "slt.bpet");
    desk.decide(key, "consult", "comms-lead.bpet", "against");
    assertThat(desk.open(key)).as("advice does not decide").containsExactly("approveAccount");
    mayNot(key, "approveAccount", "staff.bpet", "comms-lead.bpet", "deputy-headteacher.bpet");
    desk.decide(key, "approveAccount", "headteacher.bpet", "approve");
    assertThat(desk.assignees(key, "confirmReadiness"))
        .containsExactly("comms-lead.bpet", "staff.bpet");
    desk.everybodyIsReady(key);
    mayNot(key, "createAccount", "staff.bpet", "slt.bpet", "account-administrator.bpet");
    create(key, "designated-staff.bpet", "headteacher");

    SocialAccount account = isOpen(key, "headteacher.bpet", "BPET:7-2b");
    assertThat(account.credentialsKeeper()).isEqualTo(Role.HEADTEACHER);
    assertThat(account.upkeep().monitors()).containsExactly(Role.COMMS_LEAD);
    assertThat(isTrained("staff.bpet", Training.PLATFORM_INDUCTION, "facebook")).isTrue();
    assertThat(isTrained("comms-lead.bpet", Training.PLATFORM_INDUCTION, "facebook")).isTrue();
    assertThat(isTrained("staff.bpet", Training.PLATFORM_INDUCTION, "x")).isFalse();
  }

  @Test
  @DisplayName("HCPS SS-P1, OU-2, OU-9, SE-1: risk assessed, decided, signed, families told")
  void hcps() {
    String key = desk.ask("staff.hcps", desk.application("hcps"));
    assertThat(desk.open(key)).containsExactly("assessRisk");
    mayNot(key, "assessRisk", "staff.hcps", "comms-lead.hcps", "slt.hcps");
    desk.complete(
        key,
        "assessRisk",
        "headteacher.hcps",
        Map.of("decision", "acceptable", "risks", "Rude comments", "measures", "Comments are off"));
    mayNot(key, "approveAccount", "staff.hcps", "deputy-headteacher.hcps");
    desk.decide(key, "approveAccount", "headteacher.hcps", "approve");
    desk.everybodyIsReady(key);
    create(key, "comms-lead.hcps", "slt");
    assertThat(desk.open(key)).containsExactly("tellFamilies");
    mayNot(key, "tellFamilies", "staff.hcps");
    desk.complete(
        key,
        "tellFamilies",
        "office.hcps",
        Map.of("decision", "told", "how", "A letter", "toldOn", scene.today().toString()));

    SocialAccount account = isOpen(key, "headteacher.hcps", "HCPS:SS-P1");
    assertThat(account.upkeep().ownersMonitor()).isTrue();
    assertThat(isTrained("staff.hcps", Training.ACCEPTABLE_USE_SIGNED, null)).isTrue();
  }

  @Test
  @DisplayName("OBS SLT-6, ACC-2, ADM-1, ADM-2: voted for, everybody trained, helpers too, created")
  void obs() {
    Map<String, Object> fields =
        with(desk.application("obs"), "nonEmployees", "Pip Volunteerson\nDot Helperley");
    String key = desk.ask("staff.obs", fields);
    assertThat(desk.assignees(key, "voteOnAccount"))
        .as("the leadership team but the head")
        .containsExactly("deputy-headteacher.obs", "slt.obs");
    desk.decide(key, "voteOnAccount", "slt.obs", "approve");
    assertThat(desk.open(key)).as("one vote is not enough").containsExactly("voteOnAccount");
    desk.decide(key, "voteOnAccount", "deputy-headteacher.obs", "approve");
    desk.everybodyIsReady(key);
    mayNot(key, "createAccount", "staff.obs", "comms-lead.obs", "headteacher.obs");
    create(key, "account-administrator.obs", "account-administrator");

    SocialAccount account = isOpen(key, "deputy-headteacher.obs,slt.obs", "OBS:SLT-6");
    assertThat(account.upkeep().nonEmployees())
        .containsExactly("Dot Helperley", "Pip Volunteerson");
    assertThat(account.upkeep().monitors()).containsExactly(Role.ACCOUNT_ADMINISTRATOR);
    assertThat(
            training.of("obs", Trainee.nonEmployee("Pip Volunteerson")).stream()
                .map(TrainingRecord.Entry::kind))
        .containsExactlyInAnyOrder(Training.POLICY_READ, Training.TRAINING);
  }

  @Test
  @DisplayName("WMAT 8.1.1 to 8.1.5: decided by the head, created by whom the head designates")
  void wmat() {
    String key = desk.ask("staff.wmat", desk.application("wmat"));
    desk.decide(key, "approveAccount", "headteacher.wmat", "approve");
    desk.everybodyIsReady(key);
    mayNot(key, "createAccount", "comms-lead.wmat", "headteacher.wmat");
    create(key, "designated-staff.wmat", "designated-staff");

    SocialAccount account = isOpen(key, "headteacher.wmat", "WMAT:8.1.2");
    assertThat(account.credentialsKeeper()).isEqualTo(Role.DESIGNATED_STAFF);
    assertThat(account.upkeep().monitors()).containsExactly(Role.DESIGNATED_STAFF);
  }

  @Test
  @DisplayName("OIEA is silent on creation: our defaults apply, and are shown as such")
  void oiea() {
    String key = desk.ask("staff.oiea", desk.application("oiea"));
    desk.decide(key, "approveAccount", "headteacher.oiea", "approve");
    assertThat(desk.find(key).approver().basis()).isEqualTo("default");
    desk.everybodyIsReady(key);
    create(key, "comms-lead.oiea", "office");

    SocialAccount account = isOpen(key, "headteacher.oiea", "ours:");
    // OIEA 5.1.1a: the school office keeps the password.
    assertThat(account.credentialsKeeper()).isEqualTo(Role.OFFICE);
    assertThat(account.upkeep().monitors()).isEmpty();
    assertThat(isTrained("staff.oiea", Training.POLICY_READ, null)).isTrue();
    assertThat(List.of(account.purpose(), account.audience()))
        .containsExactly("About the garden: purpose", "About the garden: audience");
  }
}
