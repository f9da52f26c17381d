package org.countersign.post;

/** Whoever still works on a post that is over says so: its copies are not deleted meanwhile. */
public interface CopiesNeeded {

  /** Whether the words and files of the post are needed as they are. */
  boolean isNeeded(Post post);
}
