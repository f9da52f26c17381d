package org.countersign.consentcollection;

import org.countersign.consent.ConsentDenied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever is asked for a child cannot answer any more once somebody said no for it: the question
 * was mailed before, and its link would overturn the no. Who wants to say yes is asked afresh.
 */
@Component
class AskingEnds {

  private final AskedTable table;

  AskingEnds(AskedTable table) {
    this.table = table;
  }

  @EventListener
  void denied(ConsentDenied event) {
    table.close(event.school(), event.child());
  }
}
