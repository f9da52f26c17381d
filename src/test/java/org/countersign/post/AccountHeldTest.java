package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.countersign.account.AccountRegister;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccount.Status;
import org.countersign.account.SocialAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A4: nothing is posted from an account that a case suspended. Posts from it wait wherever they
 * are, and go on once it is open again; from one that was closed they come back to their authors.
 */
@PostTest
class AccountHeldTest {

  private static final String ACCOUNT = "facebook-bpet";
  private static final String CASE = "bpet-HAND-2026-0001";
  private static final String NEW = "class-teacher.bpet";
  private static final String PUPIL = "bpet-p001";

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private AccountRegister accounts;
  @Autowired private SocialAccounts lookUp;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;

  private SocialAccount asFiled;

  @BeforeEach
  void remember() {
    asFiled = lookUp.byId("bpet", ACCOUNT).orElseThrow();
  }

  @AfterEach
  void putBack() {
    scene.end();
    jdbc.sql("update social_account set status = 'open' where id = ?").param(ACCOUNT).update();
    becomes(asFiled);
    jdbc.sql("delete from social_account_status where case_key = ?").param(CASE).update();
  }

  private void isSuspended() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> accounts.suspend("bpet", ACCOUNT, CASE, "Its lead left"));
  }

  private void becomes(Status status) {
    becomes(lookUp.byId("bpet", ACCOUNT).orElseThrow().as(status));
  }

  private void becomes(SocialAccount account) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(tx -> accounts.decide(account, "headteacher.bpet", CASE, "decided"));
  }

  /** Without a hold: the author runs it no more. */
  private void isHandedOver() {
    becomes(
        asFiled.with(
            Status.OPEN,
            List.of("comms-lead.bpet", NEW),
            asFiled.schoolEmail(),
            asFiled.credentialsPlace(),
            asFiled.credentialsKeeper(),
            asFiled.upkeep().ledBy("comms-lead.bpet", List.of())));
  }

  private List<String> told(String key, String person) {
    return jdbc.sql(
            "select headline || ': ' || reason from notice where case_number = ? and person = ?"
                + " and kind = 'outcome' order by written_at, id")
        .params(key, person)
        .query(String.class)
        .list();
  }

  private void waits(String key) {
    assertThat(desk.open(key)).isEmpty();
    assertThat(scene.isWaitingFor(key, "awaitResume")).isTrue();
    assertThat(told(key, WaitState.AUTHOR)).last().asString().contains("is suspended, in " + CASE);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAIT_RESUME")
  @DisplayName("A4: the account is suspended, and once it is open again the post is checked anew")
  void waitsAndGoesOn(WaitState state) {
    String key = state.reach(desk, scene, PUPIL);
    isSuspended();
    state.isNotPosted(desk, key);
    waits(key);
    becomes(Status.OPEN);
    desk.work(key);
    assertThat(desk.open(key))
        .containsExactly(state == WaitState.REVISE_DRAFT ? "reviseDraft" : "checkPost");
  }

  @Test
  @DisplayName("A4: the account is closed, so the post comes back to its author, who is told why")
  void closed() {
    String key = WaitState.PUBLISH_UNCLAIMED.reach(desk, scene, PUPIL);
    isSuspended();
    waits(key);
    becomes(Status.CLOSED);
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("reviseDraft");
    assertThat(told(key, WaitState.AUTHOR)).last().asString().contains("cannot go out as it is");
  }

  @Test
  @DisplayName("P6, A4: a post whose day ends while its account is suspended expires")
  void expires() {
    String key = WaitState.CHECK_POST.reach(desk, scene, PUPIL);
    isSuspended();
    scene.dayComes(scene.today().plusDays(1));
    desk.work(key);
    assertThat(desk.post(key).status()).isEqualTo(org.countersign.post.Status.EXPIRED);
    becomes(Status.OPEN);
    assertThat(desk.isOver(key)).isTrue();
  }

  @Test
  @DisplayName("ours: posts from other accounts go on; a stop of the school lasts beside it")
  void otherAccounts() {
    String other = desk.ask(WaitState.AUTHOR, desk.words("instagram-bpet"));
    String key = WaitState.CHECK_POST.reach(desk, scene, PUPIL);
    isSuspended();
    assertThat(desk.open(other)).containsExactly("checkPost");
    scene.stops("bpet");
    becomes(Status.OPEN);
    desk.work(key);
    assertThat(scene.isWaitingFor(key, "awaitResume")).isTrue();
    scene.resumes("bpet");
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("checkPost");
  }

  @Test
  @DisplayName(
      "A4: posted though its lead had left: recorded, seen on its record, the head is told")
  void postedThough() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    scene.leaves("comms-lead.bpet");
    desk.publish(key, WaitState.AUTHOR);
    Post post = desk.post(key);
    assertThat(post.status()).isEqualTo(org.countersign.post.Status.POSTED);
    assertThat(post.posting().consentHeld()).isTrue();
    assertThat(post.posting().accountFault()).startsWith("has fewer than 2 people at the school");
    assertThat(desk.ends(key)).contains("postRecorded");
    assertThat(told(key, "headteacher.bpet"))
        .singleElement()
        .asString()
        .contains("went out from an account", "has fewer than 2 people");
  }

  @Test
  @DisplayName("A4: interrupted by a handover and said to be out: recorded, and the head is told")
  void saidToBeOut() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    isSuspended();
    desk.complete(
        key,
        "confirmNotPosted",
        WaitState.AUTHOR,
        Map.of("decision", "posted", "link", "https://social.example/p/1"));
    assertThat(desk.post(key).posting().accountFault()).isEqualTo("is suspended");
    assertThat(told(key, "headteacher.bpet")).hasSize(1);
  }

  @Test
  @DisplayName("A4: from an account in order nothing is noted")
  void inOrder() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    desk.publish(key, WaitState.AUTHOR);
    assertThat(desk.post(key).posting().accountFault()).isNull();
    assertThat(told(key, "headteacher.bpet")).isEmpty();
  }

  @Test
  @DisplayName("issue 6, done when 4: handed over, so a new owner posts, and the old one does not")
  void newOwnerPosts() {
    String key = WaitState.PUBLISH_UNCLAIMED.reach(desk, scene, PUPIL);
    isHandedOver();
    desk.work(key);
    desk.approve(key, "headteacher.bpet");
    assertThatThrownBy(() -> desk.claim(key, "publishPost", WaitState.AUTHOR))
        .isInstanceOf(RuntimeException.class);
    desk.publish(key, NEW);
    assertThat(desk.post(key).posting().accountFault()).isNull();
    assertThat(desk.ends(key)).contains("postRecorded");
  }

  @Test
  @DisplayName("A4: out from the hands of somebody who runs it no more: recorded, the head is told")
  void formerOwnerPosted() {
    String key = WaitState.PUBLISH_CLAIMED.reach(desk, scene, PUPIL);
    isHandedOver();
    desk.complete(
        key,
        "confirmNotPosted",
        WaitState.AUTHOR,
        Map.of("decision", "posted", "link", "https://social.example/p/2"));
    assertThat(desk.post(key).posting().accountFault()).startsWith("is not run any more by");
    assertThat(told(key, "headteacher.bpet")).hasSize(1);
  }

  @Test
  @DisplayName("A4: closed without a hold: what was offered comes back to its author")
  void closedAtOnce() {
    String key = WaitState.PUBLISH_UNCLAIMED.reach(desk, scene, PUPIL);
    becomes(Status.CLOSED);
    desk.work(key);
    assertThat(desk.open(key)).containsExactly("reviseDraft");
  }
}
