package org.countersign.audit;

/** Who reads an export, as a question: may they see the details of that event? */
@FunctionalInterface
public interface TrailReader {

  /** False withholds the details; that the event happened is shown, and the chain still holds. */
  boolean maySee(TrailEntry event);
}
