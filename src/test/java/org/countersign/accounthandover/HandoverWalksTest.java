package org.countersign.accounthandover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.countersign.CaseDesk.with;
import static org.countersign.accounthandover.HandoverDesk.request;
import static org.countersign.accounthandover.HandoverDesk.said;
import static org.countersign.accounthandover.HandoverDesk.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.access.OpenTasks;
import org.countersign.account.AccountRegister;
import org.countersign.account.AccountRegister.StatusLine;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccount.Status;
import org.countersign.accountcreation.AccountTest;
import org.countersign.school.Schools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Handovers of an account of OBS, whose policy names the Administrator (ADM-4), on all ways. */
@AccountTest
@Tag("walk")
class HandoverWalksTest {

  private static final String X = "x-obs";
  private static final String ADMIN = "account-administrator.obs";
  private static final String LEAD = "comms-lead.obs";
  private static final String STAFF = "staff.obs";
  private static final String NEW = "class-teacher.obs";

  @Autowired private ApplicationContext product;
  @Autowired private AccountRegister register;
  private HandoverDesk desk;

  @BeforeEach
  void sitDown() {
    desk = new HandoverDesk(product);
    desk.isLedBy(X, LEAD);
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  private List<StatusLine> history() {
    return register.history("obs", X);
  }

  private static Map<String, Object> without(Map<String, Object> fields, String field) {
    Map<String, Object> fewer = new HashMap<>(fields);
    fewer.remove(field);
    return fewer;
  }

  private void isSuspendedIn(String key) {
    assertThat(desk.account(X).status()).isEqualTo(Status.SUSPENDED);
    assertThat(desk.accounts.suspendedIn("obs", X)).contains(key);
  }

  /** As that person reads it. */
  private String why(String key, String person) {
    String role = person.substring(0, person.indexOf('.'));
    return product
        .getBean(HandoverFacts.class)
        .of(
            desk.find(key),
            product.getBean(Schools.class).byId("obs").orElseThrow(),
            new Actor(person, Set.of(role), Set.of("obs")))
        .why();
  }

  /** Its lead has left, and the credentials are changed. */
  private String leadLeft() {
    desk.leave(LEAD);
    String key = desk.openOn(X);
    desk.complete(key, "changeCredentials", ADMIN, desk.changed("account-administrator"));
    return key;
  }

  @Test
  @DisplayName(
      "OBS ADM-4, ACC-1.4, ACC-2b: the lead leaves, others are ready, the register follows")
  void transferred() {
    desk.isRunToo(X, "Dot Helperley");
    desk.leave(LEAD);
    String key = desk.openOn(X);
    isSuspendedIn(key);
    assertThat(desk.find(key).why()).contains("who leads it, is not at the school any more");
    assertThat(desk.open(key)).containsExactly("changeCredentials");
    desk.complete(key, "changeCredentials", ADMIN, desk.changed("account-administrator"));
    Map<String, Object> chosen = transfer(STAFF + "," + NEW, NEW);
    desk.complete(key, "chooseSuccessor", ADMIN, with(chosen, "nonEmployees", "Dot Helperley"));
    assertThat(desk.open(key)).containsExactly("confirmSuccession", "confirmSuccession");
    desk.complete(key, "confirmSuccession", NEW, desk.ready());
    isSuspendedIn(key);
    desk.complete(key, "confirmSuccession", STAFF, desk.ready());
    assertThat(desk.ends(key)).contains("accountTransferred");
    SocialAccount account = desk.account(X);
    assertThat(account.status()).isEqualTo(Status.OPEN);
    assertThat(account.owners()).containsExactly(NEW, STAFF);
    assertThat(account.upkeep().lead()).isEqualTo(NEW);
    assertThat(account.upkeep().nonEmployees()).containsExactly("Dot Helperley");
    assertThat(account.credentialsPlace()).isEqualTo("Safe of the school office");
    assertThat(account.schoolEmail()).isEqualTo("news@obs.example");
    assertThat(history())
        .extracting(StatusLine::status, StatusLine::by, StatusLine::caseKey)
        .endsWith(tuple(Status.SUSPENDED, null, key), tuple(Status.OPEN, ADMIN, key));
    assertThat(history().get(history().size() - 1).note())
        .contains("Credentials changed on 20 November 2026", "ended on 20 November 2026, 08:45");
    for (String person : List.of(ADMIN, STAFF, NEW, "headteacher.obs")) {
      assertThat(desk.told(key, person)).as(person).last().asString().contains("is handed over");
    }
    assertThat(desk.told(key, "headteacher.obs")).hasSize(2);
    assertThat(desk.isBeingHandedOver(X)).isFalse();
  }

  @Test
  @DisplayName("OBS ADM-4: the account is closed; what was in it is kept, and the register says so")
  void closed() {
    String key = leadLeft();
    desk.complete(key, "chooseSuccessor", ADMIN, said("close"));
    desk.complete(key, "closeAccount", ADMIN, said("return"));
    assertThat(desk.find(key).back()).isEqualTo("It could not be closed: Because of return");
    desk.complete(key, "chooseSuccessor", ADMIN, said("close"));
    desk.complete(key, "closeAccount", ADMIN, desk.closed());
    assertThat(desk.ends(key)).contains("accountClosed");
    assertThat(desk.account(X).status()).isEqualTo(Status.CLOSED);
    assertThat(history().get(history().size() - 1))
        .matches(line -> line.caseKey().equals(key) && line.by().equals(ADMIN))
        .matches(line -> line.note().contains("Kept: With the school office."));
    assertThat(desk.told(key, STAFF)).last().asString().contains("is closed", "OBS:ADM-4");
  }

  @Test
  @DisplayName("ours: a mistake in the roll is put right, and the account stays as it was")
  void kept() {
    String key = leadLeft();
    assertThatThrownBy(() -> desk.complete(key, "chooseSuccessor", ADMIN, said("keep")))
        .hasMessageContaining("cannot stay as it was: it is led by nobody who is at the school");
    desk.leftOn(LEAD, null);
    desk.rollChanges("obs");
    isSuspendedIn(key);
    desk.complete(key, "chooseSuccessor", ADMIN, said("keep"));
    assertThat(desk.ends(key)).contains("accountKept");
    assertThat(desk.account(X).isOpen()).isTrue();
    assertThat(desk.account(X).upkeep().lead()).isEqualTo(LEAD);
    assertThat(desk.account(X).credentialsPlace())
        .as("A5: where it is since it was changed")
        .isEqualTo("Safe of the school office");
  }

  @Test
  @DisplayName("ours: by hand, before the lead leaves: it goes on until others are ready")
  void planned() {
    String key = desk.ask("office.obs", request(X, LEAD, "no"));
    assertThat(desk.told(key, LEAD)).as("before their access ends").isEmpty();
    assertThat(desk.told(key, STAFF)).singleElement().asString().doesNotContain("A new job");
    for (String person : List.of("office.obs", "headteacher.obs")) {
      assertThat(desk.told(key, person)).singleElement().asString().contains("A new job");
    }
    assertThat(why(key, LEAD)).isNull();
    assertThat(why(key, STAFF)).isNull();
    assertThat(why(key, ADMIN)).as("who decides").isEqualTo("A new job");
    assertThat(desk.account(X).isOpen()).isTrue();
    assertThat(desk.open(key)).containsExactly("chooseSuccessor");
    assertThatThrownBy(
            () -> desk.complete(key, "chooseSuccessor", ADMIN, transfer(LEAD + "," + STAFF, STAFF)))
        .hasMessageContaining("leaves or gives it up");
    desk.complete(key, "chooseSuccessor", ADMIN, transfer(STAFF + "," + NEW, STAFF));
    desk.complete(key, "confirmSuccession", NEW, desk.ready());
    desk.complete(key, "confirmSuccession", STAFF, desk.ready());
    assertThat(desk.open(key)).containsExactly("changeCredentials");
    desk.complete(key, "changeCredentials", ADMIN, desk.changed("account-administrator"));
    assertThat(desk.ends(key)).contains("accountTransferred");
    assertThat(desk.account(X).owners()).containsExactly(NEW, STAFF);
    assertThat(desk.account(X).isOpen()).isTrue();
    assertThat(history().get(history().size() - 1).caseKey()).isEqualTo(key);
  }

  @Test
  @DisplayName("ours: somebody chosen declines, and others are chosen")
  void declined() {
    String key = leadLeft();
    desk.complete(key, "chooseSuccessor", ADMIN, transfer(STAFF + "," + NEW, NEW));
    desk.complete(key, "confirmSuccession", NEW, said("decline"));
    assertThat(desk.open(key)).containsExactly("chooseSuccessor");
    assertThat(desk.find(key).back()).contains("will not run the account: Because of decline");
    isSuspendedIn(key);
  }

  @Test
  @DisplayName("OBS ACC-1.4: somebody chosen leaves before they are ready, and others are chosen")
  void chosenLeft() {
    String key = leadLeft();
    desk.complete(key, "chooseSuccessor", ADMIN, transfer(STAFF + "," + NEW, NEW));
    desk.leave(NEW);
    assertThat(desk.open(key)).containsExactly("chooseSuccessor");
    assertThat(desk.find(key).back()).startsWith("Not at the school any more");
    assertThatThrownBy(
            () -> desk.complete(key, "chooseSuccessor", ADMIN, transfer(STAFF + "," + NEW, STAFF)))
        .hasMessageContaining("not a member of this school’s staff today");
  }

  @Test
  @DisplayName("ours: who is not ready in ten school days is no owner; others are chosen")
  void tooLate() {
    String key = leadLeft();
    desk.complete(key, "chooseSuccessor", ADMIN, transfer(STAFF + "," + NEW, NEW));
    desk.complete(key, "confirmSuccession", STAFF, desk.ready());
    desk.timeIsUp(key);
    assertThat(desk.clock.today()).hasToString("2026-12-05");
    assertThat(desk.open(key)).containsExactly("chooseSuccessor");
    assertThat(desk.find(key).back()).startsWith("Not ready in time").doesNotContain(STAFF);
    isSuspendedIn(key);
  }

  @Test
  @DisplayName("ours: credentials that cannot be changed go to whoever decides, and come again")
  void credentialsCannotBeChanged() {
    desk.leave(LEAD);
    String key = desk.openOn(X);
    desk.complete(key, "changeCredentials", ADMIN, said("cannot"));
    assertThat(desk.find(key).back()).contains("could not be changed: Because of cannot");
    desk.complete(key, "chooseSuccessor", ADMIN, transfer(STAFF + "," + ADMIN, ADMIN));
    desk.complete(key, "confirmSuccession", ADMIN, desk.ready());
    desk.complete(key, "confirmSuccession", STAFF, desk.ready());
    isSuspendedIn(key);
    desk.complete(key, "changeCredentials", ADMIN, said("cannot"));
    assertThat(desk.open(key)).containsExactly("chooseSuccessor");
    isSuspendedIn(key);
  }

  @Test
  @DisplayName(
      "ours: an owner who leaves after the credentials were changed has them changed again")
  void anotherLeft() {
    String key = leadLeft();
    desk.later();
    desk.leave(ADMIN);
    assertThat(desk.find(key).leavers()).containsExactly(ADMIN, LEAD);
    assertThat(desk.open(key)).containsExactly("changeCredentials");
    // Whoever was to do it has left too: the next in line does.
    product.getBean(OpenTasks.class).follow("obs");
    desk.complete(
        key, "changeCredentials", "headteacher.obs", desk.changed("account-administrator"));
    product.getBean(OpenTasks.class).follow("obs");
    desk.complete(key, "chooseSuccessor", "headteacher.obs", transfer(STAFF + "," + NEW, NEW));
    desk.complete(key, "confirmSuccession", NEW, desk.ready());
    desk.complete(key, "confirmSuccession", STAFF, desk.ready());
    assertThat(desk.ends(key)).contains("accountTransferred");
  }

  @Test
  @DisplayName("ADM-4, A4: who was to leave has left: the credentials come first, whatever goes on")
  void leftMeanwhile() {
    String key = desk.ask("office.obs", request(X, LEAD, "no"));
    desk.complete(key, "chooseSuccessor", ADMIN, transfer(STAFF + "," + NEW, STAFF));
    desk.leave(LEAD);
    assertThat(desk.open(key)).containsExactly("changeCredentials");
    isSuspendedIn(key);
    desk.complete(key, "changeCredentials", ADMIN, desk.changed("account-administrator"));
    desk.complete(key, "chooseSuccessor", ADMIN, said("close"));
    desk.rollChanges("obs");
    assertThat(desk.open(key)).as("nobody new has left").containsExactly("closeAccount");
    desk.later();
    desk.leave(STAFF);
    assertThat(desk.open(key)).containsExactly("changeCredentials");
  }

  @Test
  @DisplayName("ADM-4: it does not stay as it was while somebody who left can still sign in")
  void notKept() {
    String key = desk.ask("office.obs", request(X, STAFF, "no"));
    desk.leave(STAFF);
    desk.complete(key, "changeCredentials", ADMIN, said("cannot"));
    assertThatThrownBy(() -> desk.complete(key, "chooseSuccessor", ADMIN, said("keep")))
        .hasMessageContaining("its credentials were not changed since");
  }

  @Test
  @DisplayName("OBS ACC-1.4: somebody chosen leaves at the last moment: others are chosen")
  void leftAtLast() {
    String key = leadLeft();
    desk.complete(key, "chooseSuccessor", ADMIN, transfer(STAFF + "," + NEW, NEW));
    desk.complete(key, "confirmSuccession", NEW, desk.ready());
    desk.completeOnly(key, "confirmSuccession", STAFF, desk.ready());
    desk.leaveUnsaid(NEW);
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("chooseSuccessor");
    assertThat(desk.find(key).back()).contains("Choose again");
    isSuspendedIn(key);
  }

  @Test
  @DisplayName("A4: what another case suspended stays so, in that case, whatever a handover writes")
  void suspendedElsewhere() {
    desk.isSuspendedIn(X, "obs-ADOPT-2026-0001");
    String key = desk.ask("office.obs", request(X, "", "no"));
    desk.complete(
        key,
        "changeCredentials",
        ADMIN,
        without(desk.changed("account-administrator"), "accessEndedAt"));
    desk.complete(key, "chooseSuccessor", ADMIN, said("keep"));
    assertThat(desk.ends(key)).contains("accountKept");
    isSuspendedIn("obs-ADOPT-2026-0001");
  }
}
