package org.countersign.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.countersign.notice.Sources.Source;
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

  /** After not even the failure could be written down. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  private static final int MOST_AT_ONCE = 500;

  private final Steps steps;
  private final Outbox outbox;
  private final Addressing addressing;
  private final Digests digests;
  private final Sources sources;
  private final Unmade unmade;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Teller(
      Steps steps,
      Outbox outbox,
      Addressing addressing,
      Digests digests,
      Sources sources,
      Unmade unmade,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.steps = steps;
    this.outbox = outbox;
    this.addressing = addressing;
    this.digests = digests;
    this.sources = sources;
    this.unmade = unmade;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  void run() {
    all(steps::claimToRemind, step -> write(step, Notice.Kind.REMINDER), sources::reminder);
    all(steps::claimToEscalate, step -> write(step, Notice.Kind.ESCALATION), sources::escalation);
    all(steps::claimUntold, addressing::tell, sources::step);
    all(outbox::claimUntold, addressing::tell, sources::notice);
    all(digests::claim, digests::write, sources::digest);
  }

  /** Once for each due date, whatever happens to this node. */
  private void write(Step step, Notice.Kind kind) {
    String id = "%s:%s:%s".formatted(kind.id(), step.task(), step.due());
    outbox.write(Notice.about(step, id, kind, null));
  }

  private <T> void all(Supplier<Optional<T>> claim, Consumer<T> work, Function<T, Source> source) {
    for (int left = MOST_AT_ONCE; left > 0; left--) {
      Claimed<T> claimed = new Claimed<>();
      try {
        transaction.executeWithoutResult(
            status -> {
              claimed.one = claim.get().orElse(null);
              if (claimed.one != null) {
                work.accept(claimed.one);
                unmade.made(source.apply(claimed.one));
              }
            });
      } catch (RuntimeException failed) {
        log.error("Something that people are to be told could not be made into mails", failed);
        if (claimed.one == null || !isPutOff(source.apply(claimed.one))) {
          return;
        }
      }
      if (claimed.one == null) {
        return;
      }
    }
  }

  /** Whether others have their turn now. */
  private boolean isPutOff(Source source) {
    try {
      transaction.executeWithoutResult(status -> unmade.failed(source));
      return true;
    } catch (RuntimeException failed) {
      log.error("That it could not be made could not be written down", failed);
    }
    try {
      Instant when = clock.instant().plus(LOOK_AGAIN);
      transaction.executeWithoutResult(status -> source.lookAt().accept(when));
      return true;
    } catch (RuntimeException failed) {
      log.error("It could not be put off either", failed);
      return false;
    }
  }

  private static final class Claimed<T> {
    private T one;
  }
}
