package org.countersign.consentcollection;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds who wants a fresh link. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "countersign.mail.jobs", matchIfMissing = true)
class FreshLinkJob {

  private static final int MOST_AT_ONCE = 100;

  private final FreshLinks links;

  FreshLinkJob(FreshLinks links) {
    this.links = links;
  }

  @Scheduled(initialDelayString = "PT11S", fixedDelayString = "PT10S")
  void look() {
    for (int left = MOST_AT_ONCE; left > 0 && links.lookIntoOne(); left--) {
      continue;
    }
  }
}
