package org.countersign.takedown;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens cases that were asked for and looks at links, every few seconds. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "countersign.take-down.jobs", matchIfMissing = true)
class TakeDownJobs {

  private final OpenTakeDowns opening;
  private final LinkLooks looks;

  TakeDownJobs(OpenTakeDowns opening, LinkLooks looks) {
    this.opening = opening;
    this.looks = looks;
  }

  @Scheduled(initialDelayString = "PT8S", fixedDelayString = "PT5S")
  void open() {
    opening.run();
  }

  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
  void look() {
    looks.run();
  }
}
