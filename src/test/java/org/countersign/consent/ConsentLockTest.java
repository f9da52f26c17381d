package org.countersign.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.consent.Consents.no;
import static org.countersign.consent.Consents.yes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.countersign.school.RegisterFixture;
import org.countersign.school.RegisterTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Withdrawal and publication at the same moment: one sees the other (P1, C1). */
@RegisterTest
@Tag("h2")
class ConsentLockTest {

  private static final int ROUNDS = 200;

  @Autowired private ConsentRegister register;
  @Autowired private RegisterFixture fixture;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private TransactionTemplate transaction;

  @BeforeEach
  void reset() {
    fixture.reset();
    transaction = new TransactionTemplate(transactions);
    jdbc.execute("create table if not exists test_post (pupil varchar(255))");
  }

  @AfterEach
  void end() throws InterruptedException {
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  @DisplayName("P1 no post goes out after a withdrawal, and no withdrawal misses a post before it")
  void oneSeesTheOther() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String first = fixture.pupil("wmat");
      String second = fixture.pupil("wmat");
      register.record("wmat", yes(first, "2026-09-10", Use.IMAGE), "office");
      register.record("wmat", yes(second, "2026-09-10", Use.IMAGE), "office");
      CyclicBarrier together = new CyclicBarrier(2);

      Future<Boolean> publisher =
          threads.submit(start(together, () -> transaction.execute(s -> publish(first, second))));
      Future<Boolean> withdrawal =
          threads.submit(start(together, () -> transaction.execute(s -> withdraw(second))));

      boolean wasPublished = publisher.get(1, TimeUnit.MINUTES);
      boolean postWasSeen = withdrawal.get(1, TimeUnit.MINUTES);
      assertThat(postWasSeen).as("round %d", round).isEqualTo(wasPublished);
    }
  }

  @Test
  void twoWhoLockSeveralChildrenNeverWaitForEachOther() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<Child> one = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        one.add(Child.pupil(fixture.pupil("wmat")));
      }
      List<Child> other = new ArrayList<>(one);
      Collections.reverse(other);
      CyclicBarrier together = new CyclicBarrier(2);
      Future<Boolean> a = threads.submit(start(together, () -> locked(one)));
      Future<Boolean> b = threads.submit(start(together, () -> locked(other)));
      assertThat(a.get(1, TimeUnit.MINUTES)).isTrue();
      assertThat(b.get(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private Boolean locked(List<Child> children) {
    return transaction.execute(
        status -> {
          register.lock("wmat", children);
          return true;
        });
  }

  private static Callable<Boolean> start(CyclicBarrier together, Callable<Boolean> work) {
    return () -> {
      together.await(1, TimeUnit.MINUTES);
      return work.call();
    };
  }

  private boolean publish(String... pupils) {
    ConsentCheck check =
        register.checkAtPublication(
            "wmat",
            List.of(Child.pupil(pupils[0]), Child.pupil(pupils[1])),
            Set.of(Use.IMAGE),
            "x");
    if (check.isHeld()) {
      for (String pupil : pupils) {
        jdbc.update("insert into test_post (pupil) values (?)", pupil);
      }
    }
    return check.isHeld();
  }

  /** Whether it found the post. */
  private boolean withdraw(String pupil) {
    register.record("wmat", no(pupil, "2026-11-20", Use.IMAGE), "office");
    return jdbc.queryForObject(
            "select count(*) from test_post where pupil = ?", Integer.class, pupil)
        > 0;
  }
}
