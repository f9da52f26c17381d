package org.countersign.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks one chain, event by event, in the order of its numbers. */
final class ChainVerifier {

  private final String chain;
  private final Macs macs;
  private final Map<String, Emptied> emptied = new HashMap<>();
  private long number;
  private String hash = Hashes.NONE;
  private boolean removalsWithheld;

  /** Details that were removed, until the event of the removal comes. */
  private record Emptied(TrailEntry entry, Payload.Removal removal) {}

  /**
   * @param macs none of them leaves out whether the product wrote the events
   */
  ChainVerifier(String chain, Macs macs) {
    this.chain = chain;
    this.macs = macs;
  }

  /** What is wrong with the next event, if anything; after that, ask no more. */
  Optional<Finding> next(TrailLine line) {
    TrailEntry entry = line.entry();
    Fault fault = fault(entry);
    if (fault == null) {
      fault = faultOfPayload(line);
    }
    number = entry.number();
    hash = entry.hash();
    return Optional.ofNullable(fault).map(found -> Finding.of(found, entry));
  }

  /** What is wrong with the chain now that all its events have been seen. */
  Optional<Finding> end() {
    return removalsWithheld
        ? Optional.empty()
        : emptied.values().stream()
            .map(Emptied::entry)
            .min((one, other) -> Long.compare(one.number(), other.number()))
            .map(entry -> Finding.of(Fault.REMOVAL_NOT_REVIEWED, entry));
  }

  /** Number of the last event seen, 0 before the first. */
  long number() {
    return number;
  }

  private Fault fault(TrailEntry entry) {
    if (!entry.chain().equals(chain)) {
      return Fault.OTHER_CHAIN;
    }
    if (entry.number() != number + 1) {
      return Fault.GAP;
    }
    if (!entry.hashOfFields().equals(entry.hash())) {
      return Fault.CHANGED;
    }
    if (!macs.isEmpty()) {
      Optional<Boolean> genuine = macs.matches(entry.key(), entry.hash(), entry.mac());
      if (genuine.isEmpty()) {
        return Fault.UNKNOWN_KEY;
      }
      if (!genuine.get()) {
        return Fault.REWRITTEN;
      }
    }
    return entry.previous().equals(hash) ? null : Fault.LINK;
  }

  private Fault faultOfPayload(TrailLine line) {
    TrailEntry entry = line.entry();
    Payload payload = line.payload();
    boolean removes = entry.kind().equals(Kind.PAYLOAD_REMOVED.id());
    if (payload.withheld()) {
      removalsWithheld |= removes;
      return entry.payloadHash() == null ? Fault.UNREADABLE : null;
    }
    if (payload.isThere()) {
      if (entry.payloadHash() == null || !payload.matches(entry.payloadHash())) {
        return Fault.DETAILS_CHANGED;
      }
      if (removes) {
        reviewed(payload);
      }
      return null;
    }
    if (entry.payloadHash() == null) {
      return null;
    }
    if (payload.removal() == null) {
      return Fault.DETAILS_MISSING;
    }
    emptied.put(entry.id().toString(), new Emptied(entry, payload.removal()));
    return null;
  }

  private void reviewed(Payload details) {
    for (Map<String, Object> removed : ToldRemovals.each(Canonical.read(details.content()))) {
      emptied.computeIfPresent(
          String.valueOf(removed.get("event")),
          (id, found) ->
              ToldRemovals.of(found.entry(), found.removal()).equals(removed) ? null : found);
    }
  }
}
