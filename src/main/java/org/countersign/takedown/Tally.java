package org.countersign.takedown;

/**
 * How far the take-downs of a cause are.
 *
 * @param asked all of them
 * @param removed the post is gone, or the child is no longer in it
 * @param kept on a basis that the data lead accepted
 * @param open not decided yet, or back again; and accounts that are not searched by hand yet
 */
public record Tally(int asked, int removed, int kept, int open) {

  /** Whether each is decided; so it is where there are none. */
  public boolean isDone() {
    return open == 0;
  }
}
