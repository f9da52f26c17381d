package org.countersign.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes mails of what was written to be told, and reminders of what is due: each in a transaction
 * of its own, so that one that fails holds up no other.
 */
@Component
class Teller {

  private static final Logger log = LoggerFactory.getLogger(Teller.class);

  /** After something that should never fail did. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  private static final int MOST_AT_ONCE = 500;

  private final Steps steps;
  private final Outbox outbox;
  private final Addressing addressing;
  private final Digests digests;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Teller(
      Steps steps,
      Outbox outbox,
      Addressing addressing,
      Digests digests,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.steps = steps;
    this.outbox = outbox;
    this.addressing = addressing;
    this.digests = digests;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  void run() {
    all(steps::claimToRemind, step -> write(step, Notice.Kind.REMINDER));
    all(steps::claimToEscalate, step -> write(step, Notice.Kind.ESCALATION));
    all(
        steps::claimUntold,
        addressing::tell,
        step -> steps.lookAgain(step.task(), clock.instant().plus(LOOK_AGAIN)));
    all(
        outbox::claimUntold,
        addressing::tell,
        notice -> outbox.lookAgain(notice.id(), clock.instant().plus(LOOK_AGAIN)));
    all(
        digests::claim,
        digests::write,
        username -> digests.lookAgain(username, clock.instant().plus(LOOK_AGAIN)));
  }

  /** Once for each due date, whatever happens to this node. */
  private void write(Step step, Notice.Kind kind) {
    String id = "%s:%s:%s".formatted(kind.id(), step.task(), step.due());
    outbox.write(Notice.about(step, id, kind, null));
  }

  private <T> void all(Supplier<Optional<T>> claim, Consumer<T> work) {
    all(claim, work, null);
  }

  private <T> void all(Supplier<Optional<T>> claim, Consumer<T> work, Consumer<T> afterwards) {
    for (int left = MOST_AT_ONCE; left > 0; left--) {
      Claimed<T> claimed = new Claimed<>();
      try {
        transaction.executeWithoutResult(
            status -> {
              claimed.one = claim.get().orElse(null);
              if (claimed.one != null) {
                work.accept(claimed.one);
              }
            });
      } catch (RuntimeException failed) {
        log.error("Something that people are to be told could not be made into mails", failed);
        if (claimed.one == null || afterwards == null) {
          return;
        }
        transaction.executeWithoutResult(status -> afterwards.accept(claimed.one));
      }
      if (claimed.one == null) {
        return;
      }
    }
  }

  private static final class Claimed<T> {
    private T one;
  }
}
