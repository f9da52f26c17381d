package org.countersign.post;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that a policy's content rules say of a draft.
 *
 * @param point what it is about, as the rules call it
 * @param says what to change, to look at or to keep in mind
 * @param clause citations
 * @param basis {@code policy}, {@code law}, {@code default} or {@code ours}
 */
public record Finding(String point, Weight weight, String says, String clause, String basis) {

  /** What follows from it. */
  public enum Weight {
    /** The author has to change it. */
    STOP("stop"),
    /** Whoever checks looks at it; for OBS it makes the post controversial (DO-1). */
    FLAG("flag"),
    /** To be kept in mind. */
    NOTE("note");

    private final String id;

    Weight(String id) {
      this.id = id;
    }

    /** As tables write it. */
    public String id() {
      return id;
    }

    /** Empty for anything that no table may answer. */
    public static Optional<Weight> byId(String id) {
      return Arrays.stream(values()).filter(weight -> weight.id.equals(id)).findFirst();
    }
  }
}
