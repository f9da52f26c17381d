package org.countersign.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What a check of the whole trail found.
 *
 * @param begun when it began
 * @param ended when it ended
 * @param events how many it read; where something is wrong, up to there
 * @param chains the same
 * @param seals the same
 * @param finding the first thing that is wrong; empty where the trail is whole
 */
public record CheckResult(
    Instant begun, Instant ended, long events, long chains, long seals, Optional<Finding> finding) {

  public boolean isWhole() {
    return finding.isEmpty();
  }
}
