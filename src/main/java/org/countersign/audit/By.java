package org.countersign.audit;

import java.util.UUID;

/**
 * Who did it.
 *
 * @param kind a person, the system, or nobody who has signed in
 * @param username of the person; null for the others
 * @param cause the event because of which the system did it; null where there is none, and for
 *     people
 */
public record By(Kind kind, String username, UUID cause) {

  /** Kinds of actor. */
  public enum Kind {
    PERSON("person"),
    SYSTEM("system"),
    NOBODY("nobody");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /**
   * @throws IllegalArgumentException where a person has no username, or somebody else has one
   */
  public By {
    if ((kind == Kind.PERSON) != (username != null && !username.isBlank())) {
      throw new IllegalArgumentException("A person, and nobody else, has a username");
    }
    if (kind != Kind.SYSTEM && cause != null) {
      throw new IllegalArgumentException("Only what the system does is caused by another event");
    }
    Texts.check("The username", username, 64);
  }

  public static By person(String username) {
    return new By(Kind.PERSON, username, null);
  }

  /**
   * What a job or a timer does.
   *
   * @param cause what {@link Trail#record} returned for the event that led to it
   */
  public static By system(UUID cause) {
    return new By(Kind.SYSTEM, null, cause);
  }

  /** What the system does of itself: at start-up, each night. */
  public static By system() {
    return new By(Kind.SYSTEM, null, null);
  }

  /** Somebody who has not signed in. */
  public static By nobody() {
    return new By(Kind.NOBODY, null, null);
  }
}
