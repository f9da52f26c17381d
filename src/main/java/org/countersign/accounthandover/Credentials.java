package org.countersign.accounthandover;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said of an account's credentials in a handover, never what they are (A5). */
@Component
class Credentials {

  private final SaidOfHandovers said;

  Credentials(SaidOfHandovers said) {
    this.said = said;
  }

  /** The last time that they were changed; empty where they were not since the last left. */
  Optional<Said> changed(Handover handover) {
    return said.latest(handover, ChangeCredentials.TASK, ChangeCredentials.DONE)
        .filter(one -> !one.at().isBefore(handover.leaversAt()));
  }

  boolean areChanged(Handover handover) {
    return changed(handover).isPresent();
  }
}
