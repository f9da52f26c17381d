package org.countersign.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Decision;
import org.countersign.consent.Giver;
import org.countersign.consent.NewConsent;
import org.countersign.consent.Use;
import org.countersign.school.Platforms;
import org.countersign.school.Roll;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the consent of BPET's pupils away and gives it back, and ends what a round left over. */
class PostRounds {

  static final String SCHOOL = "bpet";

  private static final int ATTEMPTS = 20;

  private final Desk desk;
  private final PostRegister register;
  private final ConsentRegister consents;
  private final Roll roll;
  private final RuntimeService runtime;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final TransactionTemplate transaction;

  PostRounds(
      Desk desk,
      PostRegister register,
      ConsentRegister consents,
      Roll roll,
      RuntimeService runtime,
      JdbcTemplate jdbc,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.register = register;
    this.consents = consents;
    this.roll = roll;
    this.runtime = runtime;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * As a job would: the whole again where a case moved meanwhile.
   *
   * @return ids of the posts that were out before it
   */
  Set<String> withdraw(String pupil) {
    for (int left = ATTEMPTS; ; left--) {
      try {
        return transaction.execute(
            status -> {
              record(pupil, Decision.WITHDRAWN, Giver.pupil());
              return Set.copyOf(
                  jdbc.queryForList("select id from post where status = 'posted'", String.class));
            });
      } catch (OptimisticLockingException | ConcurrencyFailureException moved) {
        if (left == 1) {
          throw moved;
        }
      }
    }
  }

  /** Takes it away, and does something else before that is committed. */
  void withdraw(String pupil, Runnable before) {
    transaction.executeWithoutResult(
        status -> {
          record(pupil, Decision.WITHDRAWN, Giver.pupil());
          before.run();
        });
  }

  void give(String pupil) {
    Giver carer = Giver.carer(roll.carersOf(SCHOOL, pupil).get(0).sourcedId());
    transaction.executeWithoutResult(status -> record(pupil, Decision.GIVEN, carer));
  }

  void giveAll() {
    Moments.PUPILS.forEach(this::give);
  }

  private void record(String pupil, Decision decision, Giver giver) {
    NewConsent said =
        new NewConsent(
            Child.pupil(pupil),
            EnumSet.of(Use.IMAGE, Use.VIDEO, Use.FIRST_NAME),
            Platforms.ALL,
            decision,
            giver,
            LocalDate.now(clock),
            "Letter");
    consents.record(SCHOOL, said, "office.bpet");
  }

  /** Ends every post on its way. */
  void clear() {
    for (Post post : register.onTheirWay(SCHOOL)) {
      runtime.deleteProcessInstance(desk.instance(post.caseKey()), "The round is over");
      transaction.executeWithoutResult(status -> register.close(post.id(), Status.WITHDRAWN));
    }
  }
}
