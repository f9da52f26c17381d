package org.countersign.access;

import java.util.function.Supplier;

/**
 * Does something with the product's own rights while a person is signed in: accounts that follow an
 * import, a confidential case whose reporter may not start one.
 *
 * <p>Whoever calls this has checked that the person may ask for it.
 */
public interface ServerRights {

  /** Runs the work as nobody in particular and gives the person their own rights back after it. */
  <T> T run(Supplier<T> work);

  default void run(Runnable work) {
    run(
        () -> {
          work.run();
          return null;
        });
  }
}
