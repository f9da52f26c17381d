package org.countersign.takedown;

import java.util.List;
import org.countersign.post.PostedWithoutConsent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What went out without consent, or not as approved, is to be taken down (P1). */
@Component
class NoteWithoutConsent {

  private final TakeDowns takeDowns;

  NoteWithoutConsent(TakeDowns takeDowns) {
    this.takeDowns = takeDowns;
  }

  /** In the transaction that records the post, so that none is ever recorded without. */
  @EventListener
  void posted(PostedWithoutConsent event) {
    takeDowns.ask(event.post().caseKey(), Reason.WITHOUT_CONSENT, null, List.of(event.post()));
  }
}
