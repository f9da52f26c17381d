package org.countersign.evidence;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes uploads that no case took: a form was left, or its submission refused. */
@Component
class MediaCleanUp {

  private static final Logger log = LoggerFactory.getLogger(MediaCleanUp.class);
  static final String SYSTEM = "system";

  private final Media media;
  private final MediaTable files;
  private final UploadAllowance allowance;
  private final UploadPermits permits;
  private final MediaSettings limits;
  private final Clock clock;

  MediaCleanUp(
      Media media,
      MediaTable files,
      UploadAllowance allowance,
      UploadPermits permits,
      MediaSettings limits,
      Clock clock) {
    this.media = media;
    this.files = files;
    this.allowance = allowance;
    this.permits = permits;
    this.limits = limits;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT15M")
  void run() {
    allowance.sweep();
    permits.sweep();
    String reason = "Attached to no case within " + limits.unattachedFor().toHours() + " hours";
    long deleted =
        files.unattachedSince(clock.instant().minus(limits.unattachedFor())).stream()
            .filter(id -> media.deleteUnattached(id, reason, SYSTEM))
            .count();
    if (deleted > 0) {
      log.info("Deleted {} uploads that no case took", deleted);
    }
  }
}
