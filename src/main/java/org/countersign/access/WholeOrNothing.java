package org.countersign.access;

import java.util.function.Supplier;

/**
 * Does something in one transaction, from the beginning again where a case or a row moved at the
 * same moment: whoever records a consent or stops posting has to (decision 57). Twenty times at the
 * most; after that, and after any other failure, what was thrown last goes to the caller.
 */
public interface WholeOrNothing {

  <T> T get(Supplier<T> work);

  /** As {@link #get}. */
  default void run(Runnable work) {
    get(
        () -> {
          work.run();
          return null;
        });
  }
}
