package org.countersign.access;

import java.util.List;
import java.util.Map;

/**
 * Who is to do a task besides, or instead of, those it is for.
 *
 * @param deputies who stands in for whom, by username of the deputy
 * @param next usernames of those who come next, because nobody it is for and no deputy is there
 * @param clause by which they come next; null where nobody does
 * @param nobody whether nobody at all is left
 * @param free whether its assignee is away, or may not do it any more, and others can take it
 */
public record Cover(
    Map<String, String> deputies, List<String> next, String clause, boolean nobody, boolean free) {

  /** Those it is for do it. */
  public static final Cover NONE = new Cover(Map.of(), List.of(), null, false, false);

  public Cover {
    deputies = Map.copyOf(deputies);
    next = List.copyOf(next);
  }
}
