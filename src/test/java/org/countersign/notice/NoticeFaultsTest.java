package org.countersign.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.notice.Happenings.START;
import static org.countersign.notice.Happenings.forPerson;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.countersign.MovableClock;
import org.countersign.access.Actor;
import org.countersign.notice.SmtpProxy.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Issue 5, “Bad input and faults”: nothing lost, nothing twice but as said, procedures go on. */
@NoticeTest
class NoticeFaultsTest {

  private static final Instant NO_DUE = null;

  @Autowired private Happenings happenings;
  @Autowired private Teller teller;
  @Autowired private Dispatcher dispatcher;
  @Autowired private Mails mails;
  @Autowired private Notices notices;
  @Autowired private SmtpProxy proxy;
  @Autowired private PostOffice.Arrived arrived;
  @Autowired private MovableClock clock;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  @AfterEach
  void forget() {
    happenings.forget();
  }

  private String toHead() {
    return happenings.appears(forPerson("headteacher.bpet"), NO_DUE);
  }

  private void counts(int arrivedNow, int sent, int waiting, int failed) {
    assertThat(List.of((long) arrived.count(), sent(), waiting(), failed()))
        .as("arrived, sent, waiting, failed")
        .containsExactly((long) arrivedNow, (long) sent, (long) waiting, (long) failed);
  }

  private long sent() {
    return happenings.mails("sent");
  }

  private long waiting() {
    return happenings.mails("waiting");
  }

  private long failed() {
    return happenings.mails("failed");
  }

  private void later(Duration time) {
    clock.standAt(clock.instant().plus(time));
  }

  @Test
  @DisplayName("issue 5: sent once, and its words are kept no longer")
  void sentOnce() {
    toHead();
    happenings.work();
    happenings.work();
    counts(1, 1, 0, 0);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from notice_mail where plain is null and html is null",
                Long.class))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("issue 5: what was rolled back is told to nobody")
  void rolledBack() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              toHead();
              status.setRollbackOnly();
            });
    happenings.work();
    counts(0, 0, 0, 0);
    assertThat(jdbc.queryForObject("select count(*) from notice_step", Long.class)).isZero();
  }

  @Test
  @DisplayName("issue 5: SMTP slow; procedures go on, one mail")
  void slow() throws Exception {
    String task = toHead();
    teller.run();
    proxy.mode(Mode.SLOW);
    ExecutorService node = Executors.newSingleThreadExecutor();
    try {
      Future<?> sending = node.submit(dispatcher::run);
      proxy.awaitSomebody();
      // The mail is on its way, and holds up neither its own step nor another.
      happenings.ends(task);
      String other = toHead();
      happenings.ends(other);
      teller.run();
      assertThat(sending.isDone()).isFalse();
      proxy.goOn();
      sending.get(1, TimeUnit.MINUTES);
    } finally {
      node.shutdownNow();
    }
    counts(1, 1, 0, 0);
  }

  @Test
  @DisplayName("issue 5: SMTP hangs; given up in time, sent once later")
  void hangs() {
    proxy.mode(Mode.HANGS);
    toHead();
    happenings.work();
    counts(0, 0, 1, 0);
    proxy.mode(Mode.FINE);
    happenings.work();
    counts(0, 0, 1, 0);
    later(Duration.ofMinutes(1));
    happenings.work();
    counts(1, 1, 0, 0);
  }

  @Test
  @DisplayName("issue 5: refused for now (451); tried again with back-off, sent once")
  void refusedForNow() {
    proxy.mode(Mode.SAYS_LATER);
    toHead();
    happenings.work();
    later(Duration.ofSeconds(59));
    happenings.work();
    assertThat(proxy.conversations()).isEqualTo(1);
    later(Duration.ofSeconds(1));
    happenings.work();
    assertThat(proxy.conversations()).isEqualTo(1);
    counts(0, 0, 1, 0);
    proxy.mode(Mode.FINE);
    later(Duration.ofMinutes(5));
    happenings.work();
    counts(1, 1, 0, 0);
  }

  @Test
  @DisplayName("issue 5: refused for good (550); an incident at once, sent again by a person")
  void refusedForGood() {
    proxy.mode(Mode.SAYS_NEVER);
    int before = happenings.inTrail("incident").size();
    toHead();
    happenings.work();
    counts(0, 0, 0, 1);
    assertThat(happenings.inTrail("incident"))
        .hasSize(before + 1)
        .last()
        .asString()
        .contains("headteacher.bpet", "550", "attempts\":1");
    later(Duration.ofDays(3));
    happenings.work();
    assertThat(proxy.conversations()).isEqualTo(1);
    proxy.mode(Mode.FINE);
    String id = jdbc.queryForObject("select id from notice_mail", String.class);
    happenings.inTransaction(() -> assertThat(mails.sendAgain(id)).isPresent());
    happenings.work();
    counts(1, 1, 0, 0);
  }

  @Test
  @DisplayName("issue 5: a server that refuses us refuses every mail: all wait, none is lost")
  void refusesUs() {
    proxy.mode(Mode.REFUSES_US);
    toHead();
    toHead();
    happenings.work();
    assertThat(proxy.conversations()).isEqualTo(1);
    counts(0, 0, 2, 0);
    proxy.mode(Mode.FINE);
    later(Duration.ofMinutes(1));
    happenings.work();
    counts(2, 2, 0, 0);
  }

  @Test
  @DisplayName("issue 5: what is long done is forgotten, what waits is not")
  void forgotten(
      @Autowired MailExit exit,
      @Autowired Steps steps,
      @Autowired Outbox outbox,
      @Autowired Unmade unmade,
      @Autowired MailSettings settings) {
    var jobs =
        new NoticeJobs(teller, dispatcher, exit, steps, outbox, mails, unmade, settings, clock);
    happenings.ends(toHead());
    toHead();
    happenings.work();
    String waits = toHead();
    later(Duration.ofDays(29));
    happenings.inTransaction(jobs::forget);
    assertThat(sent()).isEqualTo(1);
    later(Duration.ofDays(2));
    happenings.inTransaction(jobs::forget);
    assertThat(sent()).isZero();
    assertThat(jdbc.queryForList("select task from notice_step", String.class))
        .hasSize(2)
        .contains(waits);
  }

  @Test
  @DisplayName("issue 5: cut in the middle of DATA; nothing arrived, then sent once")
  void cutInData() {
    proxy.mode(Mode.CUTS_IN_DATA);
    toHead();
    happenings.work();
    counts(0, 0, 1, 0);
    proxy.mode(Mode.FINE);
    later(Duration.ofMinutes(1));
    happenings.work();
    counts(1, 1, 0, 0);
  }

  @Test
  @DisplayName("issue 5: cut after DATA; twice, with the same Message-ID")
  void cutAfterDot() {
    proxy.mode(Mode.CUTS_AFTER_DOT);
    toHead();
    happenings.work();
    counts(1, 0, 1, 0);
    proxy.mode(Mode.FINE);
    later(Duration.ofMinutes(1));
    happenings.work();
    counts(2, 1, 0, 0);
    assertThat(arrived.distinct()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "issue 5: down for a day; steps go on, those that ended are dropped, all others once")
  void downForADay() {
    proxy.down();
    List<String> tasks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tasks.add(toHead());
    }
    Instant dayAfter = START.plus(Duration.ofHours(24));
    while (clock.instant().isBefore(dayAfter)) {
      happenings.work();
      later(Duration.ofMinutes(10));
    }
    tasks.subList(0, 5).forEach(happenings::ends);
    counts(0, 0, 20, 0);
    proxy.up();
    later(Duration.ofHours(24));
    happenings.work();
    counts(15, 15, 0, 0);
    assertThat(arrived.distinct()).isEqualTo(15);
    assertThat(happenings.mails("dropped")).isEqualTo(5);
    assertThat(happenings.inTrail("notice")).filteredOn(one -> one.contains("dropped")).hasSize(5);
  }

  /** A mail of it is there already, so no other can be made. */
  private void isTaken(String mail) {
    jdbc.update(
        "insert into notice_mail (id, school, confidential, recipient, subject, state, attempts,"
            + " made_at, next_at) select ?, 'bpet', false, '', '', 'sent', 0, appeared_at,"
            + " appeared_at from notice_step limit 1",
        mail);
  }

  private void isCalled(String task, String name) {
    jdbc.update("update notice_step set step_name = ? where task = ?", name, task);
  }

  @Test
  @DisplayName("issue 5: what cannot be made into a mail holds up no other, and ends as lost mail")
  void cannotBeMade(@Autowired FailedMail lost) {
    String bad = toHead();
    toHead();
    isCalled(bad, "Check the post".repeat(60));
    isTaken("outcome:bad>staff.bpet");
    tell("bad");
    tell("good");
    int before = happenings.inTrail("incident").size();
    happenings.work();
    counts(2, 3, 0, 0);
    for (int hour = 0; hour < 41; hour++) {
      later(Duration.ofHours(1));
      happenings.work();
    }
    assertThat(failed()).as("one attempt is left").isZero();
    later(Duration.ofHours(1));
    happenings.work();
    later(Duration.ofDays(3));
    happenings.work();
    counts(2, 3, 0, 2);
    assertThat(happenings.inTrail("incident"))
        .hasSize(before + 2)
        .last()
        .asString()
        .contains("attempts\":8", "could not be made into a mail");
    assertThat(happenings.inTrail("incident").subList(before, before + 2))
        .as("no name in the trail")
        .anyMatch(one -> one.contains("\"to\":\"staff.bpet\""));
    Actor office = new Actor("office.bpet", Set.of("office"), Set.of("bpet"));
    assertThat(lost.of(office))
        .extracting(one -> one.subject().substring(0, 14))
        .containsExactlyInAnyOrder("Check the post", "Your post bad ");

    isCalled(bad, "Check the post");
    jdbc.update("delete from notice_mail where state = 'sent' and recipient = ''");
    lost.of(office).forEach(one -> assertThat(lost.sendAgain(one.id(), office)).isTrue());
    happenings.work();
    counts(4, 4, 0, 0);
    assertThat(arrived.distinct()).isEqualTo(4);
  }

  @Test
  @DisplayName(
      "issue 5: what was made at last is forgotten as a failure, so none adds up to a loss")
  void failuresDoNotAddUp() {
    String bad = toHead();
    isCalled(bad, "Check the post".repeat(60));
    happenings.work();
    assertThat(unmade()).isEqualTo(1);
    isCalled(bad, "Check the post");
    later(Duration.ofHours(1));
    happenings.work();
    counts(1, 1, 0, 0);
    assertThat(unmade()).isZero();
  }

  private long unmade() {
    return jdbc.queryForObject("select count(*) from notice_unmade", Long.class);
  }

  private void tell(String key) {
    happenings.inTransaction(
        () ->
            notices.tell(
                new Telling(
                    key,
                    "bpet",
                    Happenings.CASE,
                    Addressee.person("staff.bpet"),
                    "Your post " + key + " is out",
                    "A colleague posted it",
                    null,
                    false)));
  }

  @Test
  @DisplayName("issue 5: a reminder that cannot be written holds up no other, and is tried again")
  void reminderCannotBeWritten(
      @Autowired Steps steps,
      @Autowired Addressing addressing,
      @Autowired Digests digests,
      @Autowired Sources sources,
      @Autowired Unmade unmade) {
    Outbox failsOnce = mock(Outbox.class);
    doThrow(new IllegalStateException("planted"))
        .doNothing()
        .when(failsOnce)
        .write(any(Notice.class));
    Instant due = START.plus(Duration.ofDays(5));
    happenings.appears(forPerson("headteacher.bpet"), due);
    happenings.appears(forPerson("headteacher.bpet"), due);
    happenings.work();
    jdbc.update("update notice_step set remind_at = appeared_at");
    new Teller(steps, failsOnce, addressing, digests, sources, unmade, transactions, clock).run();
    verify(failsOnce, times(2)).write(any(Notice.class));
    assertThat(
            jdbc.queryForList(
                "select remind_at from notice_step where remind_at is not null", Instant.class))
        .containsExactly(START.plus(Duration.ofMinutes(1)));
  }

  @Test
  @DisplayName("issue 5: never back; after the last attempt an incident")
  void neverBack() {
    proxy.down();
    int before = happenings.inTrail("incident").size();
    toHead();
    for (int hour = 0; hour < 24 * 4; hour++) {
      happenings.work();
      later(Duration.ofHours(1));
    }
    counts(0, 0, 0, 1);
    assertThat(happenings.inTrail("incident"))
        .hasSize(before + 1)
        .last()
        .asString()
        .contains("attempts\":8");
  }

  @Test
  @DisplayName("issue 5: several nodes at once make and send each mail once")
  void manyNodes() throws Exception {
    for (int i = 0; i < 15; i++) {
      happenings.appears(
          Happenings.facts(Set.of(), Set.of("headteacher", "deputy-headteacher")), NO_DUE);
    }
    atOnce(teller::run);
    assertThat(waiting()).isEqualTo(30);
    atOnce(dispatcher::run);
    counts(30, 30, 0, 0);
    assertThat(arrived.distinct()).isEqualTo(30);
  }

  private static void atOnce(Runnable work) throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      Callable<Object> one = Executors.callable(work);
      for (Future<Object> done : nodes.invokeAll(List.of(one, one, one, one))) {
        done.get();
      }
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  @DisplayName("issue 5: a node that died leaves its mail to another, when its lease is over")
  void lease() {
    toHead();
    teller.run();
    happenings.inTransaction(() -> assertThat(mails.lease()).isPresent());
    dispatcher.run();
    counts(0, 0, 1, 0);
    later(Duration.ofMinutes(15));
    dispatcher.run();
    counts(1, 1, 0, 0);
  }

  @Test
  @DisplayName("issue 5: whoever lost the lease changes nothing any more")
  void lostLease() {
    toHead();
    teller.run();
    Mails.Leased[] first = new Mails.Leased[1];
    happenings.inTransaction(() -> first[0] = mails.lease().orElseThrow());
    later(Duration.ofMinutes(15));
    dispatcher.run();
    happenings.inTransaction(
        () -> assertThat(mails.failed(first[0], "Too late to say so")).isFalse());
    counts(1, 1, 0, 0);
  }

  @Test
  @DisplayName("issue 5: a mail needs the transaction of what it tells")
  void needsTransaction() {
    Telling telling =
        new Telling(
            "key",
            "bpet",
            Happenings.CASE,
            Addressee.person("staff.bpet"),
            "Headline",
            null,
            null,
            false);
    assertThatThrownBy(() -> notices.tell(telling))
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
  }
}
