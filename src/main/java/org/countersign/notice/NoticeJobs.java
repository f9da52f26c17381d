package org.countersign.notice;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what there is to tell, every few seconds, and forgets what is long done. Any number
 * of nodes may do it at once. Where no mail leaves, notices wait.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "countersign.mail.jobs", matchIfMissing = true)
class NoticeJobs {

  private final Teller teller;
  private final Dispatcher dispatcher;
  private final MailExit exit;
  private final Steps steps;
  private final Outbox outbox;
  private final Mails mails;
  private final Unmade unmade;
  private final MailSettings settings;
  private final Clock clock;

  NoticeJobs(
      Teller teller,
      Dispatcher dispatcher,
      MailExit exit,
      Steps steps,
      Outbox outbox,
      Mails mails,
      Unmade unmade,
      MailSettings settings,
      Clock clock) {
    this.teller = teller;
    this.dispatcher = dispatcher;
    this.exit = exit;
    this.steps = steps;
    this.outbox = outbox;
    this.mails = mails;
    this.unmade = unmade;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
  void tell() {
    if (exit.isOpen()) {
      teller.run();
    }
  }

  /** Apart from the making: a slow server holds up nothing else. */
  @Scheduled(initialDelayString = "PT12S", fixedDelayString = "PT10S")
  void send() {
    if (exit.isOpen()) {
      dispatcher.run();
    }
  }

  @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
  @Transactional
  void forget() {
    Instant before = clock.instant().minus(settings.keepFor());
    mails.forget(before);
    outbox.forget(before);
    steps.forget(before);
    unmade.forget(before);
  }
}
