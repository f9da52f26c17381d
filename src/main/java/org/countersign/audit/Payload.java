package org.countersign.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What there is of an event's details.
 *
 * @param salt and content null where there is nothing to read
 * @param removal the tombstone, or null
 * @param withheld left out of an export because its reader may not see it
 */
record Payload(String salt, String content, Removal removal, boolean withheld) {

  static final Payload NONE = new Payload(null, null, null, false);
  static final Payload WITHHELD = new Payload(null, null, null, true);

  /** What is left of details that were removed. */
  record Removal(String removedBy, String reviewedBy, String reason, Instant at) {}

  boolean isThere() {
    return content != null;
  }

  /** Empty where there are none to read, or somebody made them unreadable. */
  Optional<Map<String, Object>> details() {
    try {
      return isThere() ? Optional.of(Canonical.read(content)) : Optional.empty();
    } catch (IllegalArgumentException tampered) {
      return Optional.empty();
    }
  }

  boolean matches(String hash) {
    return Hashes.ofPayload(salt, content).equals(hash);
  }
}
