package org.countersign.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.countersign.DemoTest;
import org.countersign.training.TrainingRecord.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on record of who was trained: by whom, of what, and how long it counts. */
@DemoTest
class TrainingRecordTest {

  private static final Trainee STAFF = Trainee.staff("staff.obs");
  private static final Trainee HELPER = Trainee.nonEmployee("Dot Helperley");

  @Autowired private TrainingRecord record;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private PlatformTransactionManager transactions;

  @AfterEach
  void forget() {
    jdbc.sql("delete from training_record").update();
  }

  private void add(Trainee trainee, Training kind, String platform, LocalDate on) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> record.add(new Entry("obs", trainee, kind, platform, on, "slt.obs", null)));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Test
  @DisplayName("ours: what was done counts for a year, and the latest day counts")
  void validity() {
    add(STAFF, Training.POLICY_READ, null, today().minusMonths(12));
    assertThat(record.valid("obs", STAFF, Training.POLICY_READ, null)).isEmpty();
    add(STAFF, Training.POLICY_READ, null, today().minusMonths(12).plusDays(1));
    add(STAFF, Training.POLICY_READ, null, today().minusMonths(13));
    assertThat(record.valid("obs", STAFF, Training.POLICY_READ, null))
        .map(Entry::on)
        .contains(today().minusMonths(12).plusDays(1));
    assertThat(record.valid("obs", STAFF, Training.TRAINING, null)).isEmpty();
    assertThat(record.valid("bpet", STAFF, Training.POLICY_READ, null)).isEmpty();
    assertThat(record.valid("obs", Trainee.staff("staff2.obs"), Training.POLICY_READ, null))
        .isEmpty();
  }

  @Test
  @DisplayName("BPET 7-10b, WMAT 8.1.10b: an induction is of one network")
  void network() {
    add(STAFF, Training.PLATFORM_INDUCTION, "x", today());
    assertThat(record.valid("obs", STAFF, Training.PLATFORM_INDUCTION, "x")).isPresent();
    assertThat(record.valid("obs", STAFF, Training.PLATFORM_INDUCTION, "facebook")).isEmpty();
  }

  @Test
  @DisplayName("OBS ACC-2c: somebody not employed by the school has a record by name")
  void nonEmployee() {
    add(HELPER, Training.TRAINING, null, today());
    assertThat(record.of("obs", HELPER)).hasSize(1);
    assertThat(record.of("obs", STAFF)).isEmpty();
    assertThatThrownBy(() -> new Trainee("staff.obs", "Dot Helperley"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("nothing that is still to come, and nothing outside the transaction of its doing")
  void refused() {
    assertThatThrownBy(() -> add(STAFF, Training.TRAINING, null, today().plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    Entry entry =
        new Entry("obs", STAFF, Training.TRAINING, null, today(), "slt.obs", "obs-ACC-2026-1");
    assertThatThrownBy(() -> record.add(entry))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(record.of("obs", STAFF)).isEmpty();
  }

  @Test
  @DisplayName("issue 4: each entry is in the trail")
  void trail() {
    long before = events();
    add(STAFF, Training.ACCEPTABLE_USE_SIGNED, null, today());
    assertThat(events()).isEqualTo(before + 1);
  }

  private long events() {
    return jdbc.sql("select count(*) from trail_event where chain = 'register/obs/training'")
        .query(Long.class)
        .single();
  }
}
