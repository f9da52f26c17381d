package org.countersign.post;

import java.util.Collection;
import java.util.Map;

/** How far the taking down of posts is: whoever does it tells the pages of posts. */
public interface TakeDownNews {

  /**
   * @param caseKey number of the case, or null for the moment before it is opened
   * @param words such as “taken down on 20 November 2026, 09:15 by Robin Example”
   */
  record News(String caseKey, String words) {}

  /**
   * By id of the post; nothing of posts that nobody asked to take down.
   *
   * @param posts ids
   */
  Map<String, News> of(String school, Collection<String> posts);
}
