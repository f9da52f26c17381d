package org.countersign.notice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what became of a case. Steps that wait for people tell of themselves. */
@Component
public class Notices {

  private final Outbox outbox;

  Notices(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Tells them, where the caller's transaction commits; once for each key. A leaver is told
   * nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Telling telling) {
    outbox.write(telling);
  }
}
