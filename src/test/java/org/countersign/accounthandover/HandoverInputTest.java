package org.countersign.accounthandover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;
import static org.countersign.accounthandover.HandoverDesk.request;
import static org.countersign.accounthandover.HandoverDesk.transfer;

import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.accountcreation.AccountTest;
import org.countersign.school.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Bad input is refused with what to change, also straight from the API, and nothing is kept. */
@AccountTest
class HandoverInputTest {

  private static final String ADMIN = "account-administrator.obs";

  @Autowired private ApplicationContext product;
  private HandoverDesk desk;

  @BeforeEach
  void sitDown() {
    desk = new HandoverDesk(product);
    desk.isLedBy("x-obs", "comms-lead.obs");
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  private void isRefused(String key, String step, Map<String, Object> fields, String words) {
    assertThatThrownBy(() -> desk.complete(key, step, ADMIN, fields)).hasMessageContaining(words);
    assertThat(desk.open(key)).containsExactly(step);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "accountId | facebook-bpet | is none of this school’s",
        "accountId | facebook-obs-old | is closed, so there is nothing to hand over",
        "accountId | '' | “Account” is missing",
        "leaverStaff | staff2.obs | names somebody who does not run it",
        "reason | '' | “Why” is missing",
        "reason | The password is Summer2026 | seems to hold a password",
        "hold | perhaps | not offered",
        "other | x | has no field “other”",
      })
  @DisplayName("a handover asked for by hand")
  void start(String field, String value, String words) {
    Map<String, Object> fields = with(request("x-obs", "", "yes"), field, value);
    assertThatThrownBy(() -> desk.ask("office.obs", fields)).hasMessageContaining(words);
    assertThat(desk.isBeingHandedOver("x-obs")).isFalse();
    assertThat(desk.account("x-obs").isOpen()).isTrue();
  }

  @Test
  @DisplayName("only the office, the account administrator and the head ask for one")
  void whoAsks() {
    assertThatThrownBy(() -> desk.ask("staff.obs", request("x-obs", "", "yes")))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "changedOn | 2026-11-21 | “Changed on” is still to come",
        "changedOn | '' | “Changed on” is missing",
        "credentialsPlace | Safe, code 4711 | seems to hold a password",
        "credentialsKeeper | office | not offered",
        "schoolEmail | robin@mail.example | nobody’s personal address",
        "twoStepMoved | '' | “Two-step login is moved” is not answered",
        "accessEndedAt | 2026-11-20T09:01 | “When their access ended” is still to come",
        "accessEndedAt | yesterday | is no moment",
        "accessEndedAt | '' | “When their access ended” is missing",
        "decision | cannot | “Reason” is missing",
      })
  @DisplayName("A5, OBS ADM-2: credentials, never what they are")
  void credentials(String field, String value, String words) {
    desk.leave("comms-lead.obs");
    String key = desk.openOn("x-obs");
    isRefused(
        key, "changeCredentials", with(desk.changed("account-administrator"), field, value), words);
  }

  @Test
  @DisplayName("OBS ACC-1.4, A4: who is chosen")
  void chosen() {
    desk.leave("comms-lead.obs");
    String key = desk.openOn("x-obs");
    desk.complete(key, "changeCredentials", ADMIN, desk.changed("account-administrator"));
    String step = "chooseSuccessor";
    isRefused(
        key, step, transfer("staff.obs", "staff.obs"), "at least 2 members of staff (OBS:ACC-1.4)");
    isRefused(
        key, step, transfer("staff.obs,staff.bpet", "staff.obs"), "not a member of this school");
    isRefused(
        key,
        step,
        transfer("staff.obs,comms-lead.obs", "staff.obs"),
        "not a member of this school");
    isRefused(
        key, step, transfer("staff.obs,staff2.obs", ADMIN), "must be one of those who run it");
    isRefused(key, step, transfer("", ""), "“Who runs it” is missing");
    Map<String, Object> two = transfer("staff.obs,staff2.obs", "staff.obs");
    isRefused(key, step, with(two, "nonEmployees", "Dot Stranger"), "did not run it before");
    desk.leftOn("staff2.obs", desk.clock.today().plusDays(20));
    isRefused(key, step, two, "names somebody who leaves or gives it up");
    isRefused(key, step, Map.of("decision", "close"), "“Reason” is missing");
  }

  @Test
  @DisplayName("OBS ACC-2b: who is to run it says when each was done, and not too long ago")
  void readiness() {
    desk.leave("comms-lead.obs");
    String key = desk.openOn("x-obs");
    desk.complete(key, "changeCredentials", ADMIN, desk.changed("account-administrator"));
    desk.complete(key, "chooseSuccessor", ADMIN, transfer("staff.obs," + ADMIN, "staff.obs"));
    Map<String, Object> ready = desk.ready();
    for (String[] wrong :
        new String[][] {
          {"trainingOn", "", "is missing"},
          {"trainingOn", "2026-11-21", "is still to come"},
          {"policyReadOn", "2025-11-19", "is too long ago"},
          {"decision", "decline", "“Reason” is missing"}
        }) {
      assertThatThrownBy(
              () -> desk.complete(key, "confirmSuccession", ADMIN, with(ready, wrong[0], wrong[1])))
          .hasMessageContaining(wrong[2]);
    }
  }

  @Test
  @DisplayName("OBS ADM-4: a closed account is described whole")
  void closure() {
    String key = desk.ask("office.obs", request("x-obs", "", "no"));
    desk.complete(key, "chooseSuccessor", ADMIN, HandoverDesk.said("close"));
    for (String field : new String[] {"how", "scheduledPosts", "followersTold", "archive"}) {
      isRefused(key, "closeAccount", with(desk.closed(), field, ""), "is missing");
    }
    isRefused(
        key, "closeAccount", with(desk.closed(), "closedOn", "2026-11-21"), "is still to come");
  }

  @Test
  @DisplayName("who reads a handover: the roles of the model, at the school alone")
  void readers() {
    HandoverReaders readers = product.getBean(HandoverReaders.class);
    Actor stranger = new Actor("staff.bpet", java.util.Set.of("staff"), java.util.Set.of("bpet"));
    assertThat(readers.readBy(stranger)).extracting(school -> school.id()).containsExactly("bpet");
    assertThat(readers.askedForBy(stranger)).isEmpty();
    assertThat(HandoverReaders.READERS).doesNotContain(Role.STUDENT_SERVICES);
  }
}
