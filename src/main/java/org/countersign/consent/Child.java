package org.countersign.consent;

import java.util.Comparator;
import java.util.Locale;

/**
 * A child of one school, who is not named here: every method takes the school beside it, so a child
 * of another school is unknown.
 *
 * @param id a pupil's {@code sourcedId} on the roll, or the id of an {@link OtherChild}
 */
public record Child(Kind kind, String id) implements Comparable<Child> {

  private static final Comparator<Child> ORDER =
      Comparator.comparing(Child::kind).thenComparing(Child::id);

  /** Where the child is entered. */
  public enum Kind {
    /** On the roll, leavers too. */
    PUPIL,
    /** By the office, as a child who is not on the roll. */
    OTHER;

    /** As files, forms and tables write it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Kind byId(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public static Child pupil(String sourcedId) {
    return new Child(Kind.PUPIL, sourcedId);
  }

  public static Child other(String id) {
    return new Child(Kind.OTHER, id);
  }

  @Override
  public int compareTo(Child other) {
    return ORDER.compare(this, other);
  }
}
