package org.countersign.audit;

/** An event as it was written, with what there is of its details. */
record TrailLine(TrailEntry entry, Payload payload) {

  /** As that reader may see it. What is removed is removed for everybody. */
  TrailLine shownTo(TrailReader reader) {
    return payload.isThere() && !reader.maySee(entry)
        ? new TrailLine(entry, Payload.WITHHELD)
        : this;
  }
}
