package org.countersign.notice;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.countersign.notice.MailExit.Fault;
import org.countersign.notice.MailExit.NotTaken;
import org.countersign.notice.Mails.Leased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mails, one after the other. No transaction is open while the server is spoken to. A mail
 * that the server took and we did not hear of goes out again, with the same Message-ID.
 */
@Component
class Dispatcher {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  /** Then others get their turn. */
  private static final int MOST_AT_ONCE = 500;

  private static final int LONGEST_PROBLEM = 500;

  private final Mails mails;
  private final Steps steps;
  private final MailExit exit;
  private final Envelope envelope;
  private final LetterWriter writer;
  private final NoticeTrail trail;
  private final MailSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Dispatcher(
      Mails mails,
      Steps steps,
      MailExit exit,
      Envelope envelope,
      LetterWriter writer,
      NoticeTrail trail,
      MailSettings settings,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.mails = mails;
    this.steps = steps;
    this.exit = exit;
    this.envelope = envelope;
    this.writer = writer;
    this.trail = trail;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Sends what is to be sent now, until nothing is or the server fails. */
  void run() {
    for (int left = MOST_AT_ONCE; left > 0; left--) {
      Optional<Leased> next = transaction.execute(status -> mails.lease());
      if (next.isEmpty() || !send(next.get())) {
        return;
      }
    }
  }

  /** Whether it is worth trying the next one. */
  private boolean send(Leased one) {
    Mail mail = one.mail();
    if (isOver(mail)) {
      transaction.executeWithoutResult(
          status -> {
            mails.dropped(one);
            trail.dropped(mail);
          });
      return true;
    }
    Optional<String> address = Envelope.plain(mail.address());
    if (address.isEmpty()) {
      givesUp(one, "The roll has no address that mail can go to");
      return true;
    }
    MimeMessage message;
    try {
      message = envelope.of(mail, address.get(), writer.schoolName(mail.school()));
    } catch (IllegalStateException broken) {
      givesUp(one, "The mail could not be put together");
      return true;
    }
    try {
      exit.send(message);
      transaction.executeWithoutResult(status -> mails.sent(one));
      return true;
    } catch (NotTaken failed) {
      failed(one, failed.fault(), oneLine(failed.getMessage()));
      return failed.fault() != Fault.OF_THE_SERVER;
    }
  }

  private boolean isOver(Mail mail) {
    return mail.task() != null && steps.byTask(mail.task()).map(Step::ended).orElse(true);
  }

  private void failed(Leased one, Fault fault, String problem) {
    int attempts = one.mail().attempts() + 1;
    if (fault == Fault.OF_THE_MAIL || attempts > settings.retryAfter().size()) {
      givesUp(one, problem);
      return;
    }
    Duration wait = settings.retryAfter().get(attempts - 1);
    Instant when = clock.instant().plus(wait);
    log.warn("A mail was not sent, attempt {}; the next after {}. {}", attempts, wait, problem);
    transaction.executeWithoutResult(status -> mails.tryAgain(one, when, problem));
  }

  private void givesUp(Leased one, String problem) {
    log.error("A mail did not arrive, and is not tried again. {}", problem);
    transaction.executeWithoutResult(
        status -> {
          if (mails.failed(one, problem)) {
            trail.failed(one.mail(), one.mail().attempts() + 1, problem);
          }
        });
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) : line;
  }
}
