package org.countersign.notice;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what became of a case. Steps that wait for people tell of themselves. */
@Component
public class Notices {

  private final Outbox outbox;
  private final Mails mails;
  private final ApplicationEventPublisher events;

  Notices(Outbox outbox, Mails mails, ApplicationEventPublisher events) {
    this.outbox = outbox;
    this.mails = mails;
    this.events = events;
  }

  /**
   * Tells them, where the caller's transaction commits; once for each key. A leaver is told
   * nothing. The telling is published as an event in that transaction, for who keeps it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Telling telling) {
    outbox.write(telling);
    events.publishEvent(telling);
  }

  /** Whether mail can go to that address at all; no more than a look at how it is written. */
  public static boolean canWriteTo(String address) {
    return Envelope.plain(address).isPresent();
  }

  /** Whom a mail of that case did not reach: usernames, and ids of carers. */
  @Transactional(readOnly = true)
  public Set<String> notReached(String caseNumber) {
    return mails.notReached(caseNumber);
  }
}
