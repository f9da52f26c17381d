package org.countersign.accounthandover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.accounthandover.HandoverDesk.request;
import static org.countersign.accounthandover.HandoverDesk.transfer;

import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.countersign.account.SocialAccount.Status;
import org.countersign.accountcreation.AccountTest;
import org.countersign.school.RollChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When a handover begins by itself, and when it does not. */
@AccountTest
class WatchAccountsTest {

  private static final String FACEBOOK = "facebook-bpet";

  @Autowired private ApplicationContext product;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private RepositoryService repository;
  private HandoverDesk desk;

  @BeforeEach
  void sitDown() {
    desk = new HandoverDesk(product);
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  private long handovers() {
    return desk.jdbc
        .sql("select count(*) from account_handover where status = 'open' and account = ?")
        .param(FACEBOOK)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName(
      "OBS ADM-4, A4: two leave in one import, for both reasons: one handover, nobody's name lost")
  void twoLeave() {
    desk.leave("comms-lead.bpet", "staff.bpet");
    desk.rollChanges("bpet");
    assertThat(handovers()).isEqualTo(1);
    Handover handover = desk.find(desk.openOn(FACEBOOK));
    assertThat(handover.leavers()).containsExactly("comms-lead.bpet", "staff.bpet");
    assertThat(handover.why())
        .contains(
            "who leads it", "0 of those who run it are at the school, and the policy wants 2");
    assertThat(desk.told(handover.caseKey(), "headteacher.bpet"))
        .singleElement()
        .asString()
        .contains("is to be handed over", "Nothing is posted from it until that is done");
    assertThat(desk.told(handover.caseKey(), "staff.bpet")).as("a leaver").isEmpty();
  }

  @Test
  @DisplayName("A4: fewer owners than the policy wants are left, though its lead stays")
  void tooFew() {
    desk.leave("staff.bpet");
    String key = desk.openOn(FACEBOOK);
    assertThat(desk.find(key).why())
        .isEqualTo(
            "1 of those who run it are at the school, and the policy wants 2 (ours: the default"
                + " where a policy is silent).");
    assertThat(desk.account(FACEBOOK).status()).isEqualTo(Status.SUSPENDED);
  }

  @Test
  @DisplayName(
      "ours: a last day that passes without an import counts from midnight, and that night")
  void dayPasses() {
    desk.leftOn("comms-lead.bpet", desk.clock.today().plusDays(1));
    desk.rollChanges("bpet");
    assertThat(handovers()).isZero();
    desk.clock.moveTo(desk.clock.today().plusDays(1));
    assertThat(desk.accounts.obstacle(desk.account(FACEBOOK))).isPresent();
    assertThat(handovers()).isZero();
    desk.rollChanges("bpet");
    assertThat(handovers()).isEqualTo(1);
  }

  @Test
  @DisplayName("ours: an import that is rolled back opens nothing")
  void rolledBack() {
    desk.leaveUnsaid("comms-lead.bpet");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              product.publishEvent(new RollChanged("bpet", Set.of()));
              status.setRollbackOnly();
            });
    assertThat(handovers()).isZero();
  }

  @Test
  @DisplayName("ours: a handover that cannot open fails no import, and comes again that night")
  void cannotOpen() {
    repository.suspendProcessDefinitionByKey(AskForHandover.PROCEDURE);
    try {
      desk.leave("comms-lead.bpet");
      assertThat(handovers()).isZero();
      assertThat(desk.accounts.obstacle(desk.account(FACEBOOK))).as("A4").isPresent();
    } finally {
      repository.activateProcessDefinitionByKey(AskForHandover.PROCEDURE);
    }
    desk.rollChanges("bpet");
    assertThat(handovers()).isEqualTo(1);
  }

  @Test
  @DisplayName("ours: closed accounts, and those of which nobody left, are not handed over")
  void nothingToDo() {
    desk.rollChanges("obs");
    desk.leave("staff2.obs");
    assertThat(desk.isBeingHandedOver("x-obs")).isFalse();
    desk.leave("comms-lead.obs", "account-administrator.obs");
    assertThat(desk.isBeingHandedOver("facebook-obs-old")).isFalse();
    assertThat(desk.isBeingHandedOver("x-obs")).isTrue();
  }

  @Test
  @DisplayName("ours: one handover an account at a time, by hand or by itself")
  void oneAtATime() {
    desk.leave("comms-lead.bpet");
    String key = desk.openOn(FACEBOOK);
    assertThatThrownBy(() -> desk.ask("office.bpet", request(FACEBOOK, "", "yes")))
        .hasMessageContaining("is being handed over already, in " + key);
    assertThat(handovers()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "A4: the lead leaves before a planned handover is over: the account is held from then")
  void leavesEarlier() {
    String key = desk.ask("office.bpet", request(FACEBOOK, "comms-lead.bpet", "no"));
    assertThat(desk.account(FACEBOOK).isOpen()).isTrue();
    desk.leave("comms-lead.bpet");
    assertThat(desk.accounts.suspendedIn("bpet", FACEBOOK)).contains(key);
    assertThat(desk.find(key).hold()).isTrue();
    assertThat(desk.open(key)).containsExactly("changeCredentials");
    assertThat(handovers()).isEqualTo(1);
  }

  @Test
  @DisplayName("OBS ADM-4: who is to decide and leaves does not; the next in line does")
  void deciderLeaves() {
    String key = desk.ask("headteacher.obs", request("x-obs", "account-administrator.obs", "yes"));
    assertThatThrownBy(() -> desk.claim(key, "changeCredentials", "account-administrator.obs"))
        .isInstanceOf(RuntimeException.class);
    desk.complete(
        key, "changeCredentials", "headteacher.obs", desk.changed("account-administrator"));
    assertThatThrownBy(() -> desk.claim(key, "chooseSuccessor", "account-administrator.obs"))
        .isInstanceOf(RuntimeException.class);
    desk.complete(
        key,
        "chooseSuccessor",
        "headteacher.obs",
        transfer("staff.obs,comms-lead.obs", "comms-lead.obs"));
    assertThat(desk.open(key)).containsExactly("confirmSuccession", "confirmSuccession");
  }
}
