package org.countersign.access;

/** Who is signed in, as the engine knows them for the time of a request. */
public interface CurrentPerson {

  /**
   * The signed-in person.
   *
   * @throws IllegalStateException where nobody is
   */
  Actor now();
}
