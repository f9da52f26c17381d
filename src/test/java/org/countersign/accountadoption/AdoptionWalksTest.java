package org.countersign.accountadoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.CaseDesk.with;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.access.Actor;
import org.countersign.account.AdoptedAccounts;
import org.countersign.account.OlderPost;
import org.countersign.account.OlderPosts;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.accountcreation.AccountTest;
import org.countersign.school.Role;
import org.countersign.school.Schools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The ways that an account which existed before may take into the register, or not. */
@AccountTest
@Tag("walk")
class AdoptionWalksTest {

  @Autowired private ApplicationContext context;
  @Autowired private AdoptionRegister register;
  @Autowired private SocialAccounts accounts;
  @Autowired private AdoptedAccounts adopted;
  @Autowired private OlderPosts posts;

  private AdoptionDesk desk;

  @BeforeEach
  void sitDown() {
    desk = context.getAutowireCapableBeanFactory().createBean(AdoptionDesk.class);
  }

  @AfterEach
  void putBack() {
    desk.end();
  }

  private void hasStatus(String school, Map<String, Object> fields, SocialAccount.Status status) {
    assertThat(desk.registered(school, fields))
        .hasValueSatisfying(one -> assertThat(one.status()).isEqualTo(status));
  }

  private List<String> lacks(String key) {
    return register.gaps(desk.find(key)).stream().map(Gap::says).toList();
  }

  private void mayNot(String key, String step, String... people) {
    for (String person : people) {
      assertThatThrownBy(() -> desk.claim(key, step, person))
          .as(person)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("issue 6: what lacks nothing opens as the head confirms it, by each policy")
  @CsvSource({
    "oiea, ours:",
    "hcps, HCPS:SS-P1",
    "bpet, BPET:7-2b",
    "obs, OBS:SLT-6",
    "wmat, WMAT:8.1.2"
  })
  void lacksNothing(String school, String clause) {
    desk.trained("staff." + school, "comms-lead." + school);
    Map<String, Object> fields = desk.account(school);
    String key = desk.name("office." + school, fields);
    assertThat(lacks(key)).isEmpty();
    assertThat(desk.registered(school, fields)).as("A1: before it is confirmed").isEmpty();
    mayNot(key, "confirmAccount", "office." + school, "staff." + school);
    desk.decide(key, "confirmAccount", "headteacher." + school, "confirm");

    assertThat(desk.find(key).approver().clause()).startsWith(clause);
    hasStatus(school, fields, SocialAccount.Status.OPEN);
    SocialAccount account = desk.registered(school, fields).orElseThrow();
    assertThat(adopted.isConfirmed(account)).isTrue();
    assertThat(account.owners()).containsExactly("comms-lead." + school, "staff." + school);
    assertThat(account.openedOn()).isEqualTo(LocalDate.of(2023, 9, 1));
    assertThat(desk.ends(key)).containsExactly("accountAdopted");
    assertThat(posts.completeFrom(school, account.id())).as("not looked for yet").isEmpty();
  }

  @Test
  @DisplayName("NAT:17: older posts are listed by an owner, and the register says what is complete")
  void olderPosts() {
    desk.trained("staff.wmat", "comms-lead.wmat");
    Map<String, Object> fields = desk.account("wmat");
    String key = desk.name("headteacher.wmat", fields);
    mayNot(key, "confirmAccount", "headteacher.wmat");
    desk.decide(key, "confirmAccount", "deputy-headteacher.wmat", "confirm");
    SocialAccount account = desk.registered("wmat", fields).orElseThrow();
    assertThat(posts.incomplete("wmat")).extracting("account").contains(account.id());
    desk.complete(
        key,
        "listOlderPosts",
        "comms-lead.wmat",
        Map.of(
            "decision", "listed",
            "extent", "part",
            "how", "Scrolled back to September 2025",
            "completeFrom", "2025-09-01",
            "olderPosts",
                "link,day,pupils\nhttps://social.example/p/1,2025-10-03,\nhttps://social.example/p/2"));
    assertThat(posts.of("wmat", account.id()))
        .containsExactly(
            new OlderPost("https://social.example/p/1", LocalDate.of(2025, 10, 3), List.of()),
            new OlderPost("https://social.example/p/2", null, List.of()));
    assertThat(posts.completeFrom("wmat", account.id())).hasValue(LocalDate.of(2025, 9, 1));
    assertThat(posts.incomplete("wmat"))
        .contains(new OlderPosts.Incomplete(account.id(), LocalDate.of(2025, 9, 1)));
    assertThat(desk.ends(key)).containsExactlyInAnyOrder("accountAdopted", "olderPostsListed");
  }

  @Test
  @DisplayName("OBS ACC-1.4, ACC-2b, A3, A4: shut until two owners are trained, then open")
  void mended() {
    Map<String, Object> fields =
        with(
            desk.account("obs"),
            "ownerStaff",
            "staff.obs",
            "schoolEmail",
            "someone@mail.example",
            "credentialsKeeper",
            "office",
            "promotion",
            "",
            "alreadyDone",
            "privacy-settings");
    String key = desk.name("account-administrator.obs", fields);
    assertThat(lacks(key))
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("Fewer than 2 members of staff run it."),
            one -> assertThat(one).contains("read and understood"),
            one -> assertThat(one).contains("trained for running"),
            one -> assertThat(one).contains("How will people hear of it?"),
            one -> assertThat(one).contains("@obs.example"),
            one -> assertThat(one).contains("Two-step login"),
            one -> assertThat(one).contains("Administrator/Moderator"));
    assertThat(register.gaps(desk.find(key)))
        .extracting(Gap::shut)
        .containsExactly(true, true, true, false, false, false, false);
    assertThat(register.gaps(desk.find(key)).get(0).clause()).isEqualTo("OBS:ACC-1.4");
    mayNot(key, "confirmAccount", "slt.obs", "deputy-headteacher.obs");
    desk.decide(key, "confirmAccount", "headteacher.obs", "confirm");
    hasStatus("obs", fields, SocialAccount.Status.SUSPENDED);
    ready(key, "staff.obs");
    hasStatus("obs", fields, SocialAccount.Status.SUSPENDED);

    Map<String, Object> changed =
        with(fields, "decision", "mended", "ownerStaff", "staff.obs,comms-lead.obs");
    mayNot(key, "mendGaps", "comms-lead.obs", "slt.obs");
    desk.complete(key, "mendGaps", "staff.obs", changed);
    ready(key, "comms-lead.obs");
    hasStatus("obs", fields, SocialAccount.Status.OPEN);
    assertThat(desk.open(key)).as("the rest has an end too").containsExactly("mendGaps");

    desk.complete(
        key,
        "mendGaps",
        "account-administrator.obs",
        with(
            changed,
            "schoolEmail",
            "bees@obs.example",
            "credentialsKeeper",
            "account-administrator",
            "promotion",
            "By the newsletter",
            "alreadyDone",
            "privacy-settings,two-step-login"));
    assertThat(lacks(key)).isEmpty();
    assertThat(desk.ends(key)).containsExactly("accountAdopted");
    SocialAccount account = desk.registered("obs", fields).orElseThrow();
    assertThat(account.credentialsKeeper()).isEqualTo(Role.ACCOUNT_ADMINISTRATOR);
    assertThat(account.owners()).containsExactly("comms-lead.obs", "staff.obs");
  }

  private void ready(String key, String person) {
    assertThat(desk.open(key)).containsExactly("confirmOwnReadiness");
    desk.complete(
        key,
        "confirmOwnReadiness",
        person,
        Map.of("decision", "ready", "policyReadOn", "2026-10-01", "trainingOn", "2026-10-02"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A3: an owner who declines or is late holds nobody up; somebody else is named")
  @CsvSource({"decline", "late"})
  void ownerDoesNotConfirm(String how) {
    desk.trained("staff.oiea");
    Map<String, Object> fields = desk.account("oiea");
    String key = desk.name("office.oiea", fields);
    desk.decide(key, "confirmAccount", "headteacher.oiea", "confirm");
    hasStatus("oiea", fields, SocialAccount.Status.SUSPENDED);
    if (how.equals("late")) {
      desk.timeIsUp(key);
    } else {
      desk.decide(key, "confirmOwnReadiness", "comms-lead.oiea", "decline");
    }
    assertThat(desk.open(key)).containsExactly("mendGaps");
    desk.trained("slt.oiea");
    desk.complete(
        key,
        "mendGaps",
        "comms-lead.oiea",
        with(fields, "decision", "mended", "ownerStaff", "staff.oiea,slt.oiea"));
    hasStatus("oiea", fields, SocialAccount.Status.OPEN);
    assertThat(desk.ends(key)).containsExactly("accountAdopted");
  }

  @Test
  @DisplayName("OBS ADM-4: what cannot be mended is given up, closed, and seen to be gone")
  void givenUp() {
    desk.trained("staff.bpet", "comms-lead.bpet");
    // BPET 7-10a: the network's minimum age is 13.
    Map<String, Object> fields = with(desk.account("bpet"), "youngestReader", "9");
    String key = desk.name("office.bpet", fields);
    assertThat(register.gaps(desk.find(key)))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.shut()).isTrue();
              assertThat(gap.clause()).isEqualTo("BPET:7-10a");
            });
    desk.decide(key, "confirmAccount", "headteacher.bpet", "confirm");
    hasStatus("bpet", fields, SocialAccount.Status.SUSPENDED);
    desk.decide(key, "mendGaps", "staff.bpet", "close");
    hasStatus("bpet", fields, SocialAccount.Status.CLOSED);
    assertThat(desk.find(key).status()).isEqualTo(Status.CLOSED);
    gone(key, "designated-staff.bpet");
  }

  private void gone(String key, String person) {
    assertThat(desk.open(key)).containsExactly("closeOutside");
    desk.complete(
        key,
        "closeOutside",
        person,
        Map.of(
            "decision", "closed", "goneOn", "2026-11-20", "checked", "It is not found any more"));
    assertThat(desk.ends(key)).contains("accountGone");
  }

  @Test
  @DisplayName("issue 6: a refused account is closed, one that a file entered too, and seen gone")
  void refused() {
    SocialAccount filed =
        accounts.all("oiea").stream().filter(SocialAccount::isOpen).findFirst().orElseThrow();
    assertThat(adopted.isConfirmed(filed)).isFalse();
    Map<String, Object> fields =
        with(desk.account("oiea"), "platform", filed.platform(), "handle", filed.handle());
    String key = desk.name("comms-lead.oiea", fields);
    assertThatThrownBy(() -> desk.name("office.oiea", fields))
        .hasMessageContaining("on its way into the register already, in the case " + key);
    try {
      desk.decide(key, "confirmAccount", "headteacher.oiea", "refuse");
      hasStatus("oiea", fields, SocialAccount.Status.CLOSED);
      assertThat(desk.find(key).why()).startsWith("Refused (ours:").endsWith("Because of refuse");
      gone(key, "comms-lead.oiea");
    } finally {
      desk.asBefore(filed);
    }
  }

  @Test
  @DisplayName("issue 6: an account that a file entered is confirmed under its own id, once")
  void confirmsFile() {
    SocialAccount filed =
        accounts.all("obs").stream().filter(SocialAccount::isOpen).findFirst().orElseThrow();
    Map<String, Object> fields =
        with(desk.account("obs"), "platform", filed.platform(), "handle", filed.handle());
    String key = desk.name("office.obs", fields);
    try {
      desk.decide(key, "confirmAccount", "headteacher.obs", "confirm");
      assertThat(desk.find(key).account()).isEqualTo(filed.id());
      // A3: nobody has said that they are trained, so what was open is shut.
      hasStatus("obs", fields, SocialAccount.Status.SUSPENDED);
      assertThatThrownBy(() -> desk.name("office.obs", fields))
          .hasMessageContaining("register has this account, and it is confirmed");
    } finally {
      desk.asBefore(filed);
    }
  }

  @Test
  @DisplayName("reading 1: what is returned keeps what was typed, is decided anew, or withdrawn")
  void returned() {
    Map<String, Object> fields = desk.account("hcps");
    String key = desk.name("comms-lead.hcps", fields);
    desk.decide(key, "confirmAccount", "headteacher.hcps", "return");
    assertThat(desk.open(key)).containsExactly("reviseAdoption");
    assertThat(desk.find(key).why()).isEqualTo("Returned: Because of return");
    desk.complete(
        key,
        "reviseAdoption",
        "comms-lead.hcps",
        with(fields, "decision", "resubmit", "purpose", "Another"));
    assertThat(register.said(desk.find(key)).points()).containsEntry("purpose", "Another");
    desk.decide(key, "confirmAccount", "headteacher.hcps", "return");
    desk.decide(key, "reviseAdoption", "comms-lead.hcps", "withdraw");
    assertThat(desk.ends(key)).containsExactly("adoptionWithdrawn");
    assertThat(desk.registered("hcps", fields)).isEmpty();
  }

  @Test
  @DisplayName("A2: where nobody but whoever named it could confirm it, it goes back")
  void nobodyConfirms() {
    desk.leaves("deputy-headteacher.wmat");
    desk.leaves("chair-of-governors.wmat");
    String key = desk.name("headteacher.wmat", desk.account("wmat"));
    assertThat(desk.open(key)).containsExactly("reviseAdoption");
    assertThat(desk.find(key).why()).isEqualTo(AdoptionOutcomes.NOBODY_CONFIRMS);
  }

  @Test
  @DisplayName(
      "A4: an owner who leaves before it is confirmed keeps it shut; others than staff too")
  void ownerLeft() {
    desk.trained("staff.wmat", "comms-lead.wmat");
    Map<String, Object> fields =
        with(desk.account("wmat"), "nonEmployees", "Dot Helperley", "platform", "facebook");
    String key = desk.name("office.wmat", fields);
    desk.leaves("staff.wmat");
    desk.decide(key, "confirmAccount", "headteacher.wmat", "confirm");
    hasStatus("wmat", fields, SocialAccount.Status.SUSPENDED);
    assertThat(lacks(key))
        .satisfiesExactly(
            one -> assertThat(one).endsWith("is no member of staff any more."),
            one ->
                assertThat(one)
                    .isEqualTo("Dot Helperley runs it, and is not on the school’s roll."),
            one -> assertThat(one).isEqualTo("Fewer than 2 members of staff run it."));
  }

  @Test
  @DisplayName("HCPS OU-P1: on a network that the school does not use it stays shut")
  void networkNotAllowed() {
    desk.trained("staff.hcps", "comms-lead.hcps");
    Map<String, Object> fields = with(desk.account("hcps"), "platform", "instagram");
    String key = desk.name("office.hcps", fields);
    assertThat(lacks(key)).containsExactly("The school has no accounts on Instagram.");
    desk.decide(key, "confirmAccount", "headteacher.hcps", "confirm");
    hasStatus("hcps", fields, SocialAccount.Status.SUSPENDED);
  }

  /** Confirmed and open; only how people hear of it is not answered. */
  private String openWithGap(Map<String, Object> fields) {
    desk.trained("staff.obs", "comms-lead.obs", "slt.obs");
    String key = desk.name("office.obs", fields);
    desk.decide(key, "confirmAccount", "headteacher.obs", "confirm");
    hasStatus("obs", fields, SocialAccount.Status.OPEN);
    return key;
  }

  @Test
  @DisplayName("A4: an adoption opens no account that something else suspended")
  void suspendedElsewhere() {
    Map<String, Object> fields = with(desk.account("obs"), "promotion", "");
    String key = openWithGap(fields);
    desk.isSuspended(desk.find(key).account(), "obs-HAND-2026-9001");
    desk.complete(
        key,
        "mendGaps",
        "staff.obs",
        with(fields, "decision", "mended", "promotion", "By the newsletter"));
    assertThat(lacks(key)).isEmpty();
    hasStatus("obs", fields, SocialAccount.Status.SUSPENDED);
  }

  @Test
  @DisplayName("ADM-4: nothing of an account changes while it is handed over, nor back afterwards")
  void handedOver() {
    Map<String, Object> fields = with(desk.account("obs"), "promotion", "");
    String key = openWithGap(fields);
    Map<String, Object> mended =
        with(fields, "decision", "mended", "promotion", "By the newsletter");
    desk.isBeingHandedOver(desk.find(key).account(), "obs-HAND-2026-9002");
    assertThatThrownBy(() -> desk.complete(key, "mendGaps", "staff.obs", mended))
        .hasMessageContaining("is being handed over, in obs-HAND-2026-9002");
    desk.isHandedOverTo(desk.find(key).account(), "staff.obs", "slt.obs");
    assertThatThrownBy(() -> desk.complete(key, "mendGaps", "staff.obs", mended))
        .hasMessageContaining("The register has changed since this form was filled");
    AdoptionFacts.Facts facts = facts(key, "staff.obs");
    assertThat(facts.fields()).containsEntry("ownerStaff", "slt.obs,staff.obs");
    Map<String, Object> anew = new HashMap<>(facts.fields());
    anew.putAll(
        Map.of("decision", "mended", "promotion", "By the newsletter", "asOf", facts.asOf()));
    desk.complete(key, "mendGaps", "staff.obs", anew);
    SocialAccount account = desk.registered("obs", fields).orElseThrow();
    assertThat(account.owners()).containsExactly("slt.obs", "staff.obs");
    assertThat(account.credentialsPlace()).isEqualTo("Another safe");
    assertThat(account.isOpen()).isTrue();
    assertThat(lacks(key)).isEmpty();
  }

  @Test
  @DisplayName("A5: where the password is, and what colleagues lack, is not for all of the staff")
  void ownPart() {
    Map<String, Object> fields = desk.account("obs");
    String key = desk.name("office.obs", fields);
    for (String person : List.of("headteacher.obs", "account-administrator.obs", "staff.obs")) {
      assertThat(facts(key, person).fields()).as(person).containsKey("credentialsPlace");
      assertThat(facts(key, person).gaps()).as(person).isNotEmpty();
    }
    AdoptionFacts.Facts other = facts(key, "staff2.obs");
    assertThat(other.fields()).containsKey("handle").doesNotContainKey("credentialsPlace");
    assertThat(other.gaps()).isEmpty();
  }

  /** As that person reads it. */
  private AdoptionFacts.Facts facts(String key, String person) {
    return context
        .getBean(AdoptionFacts.class)
        .of(
            desk.find(key),
            context.getBean(Schools.class).byId("obs").orElseThrow(),
            new Actor(person, Set.of("staff"), Set.of("obs")));
  }
}
