package org.countersign.takedown;

import java.util.List;

/** Cases of one kind that were asked for and wait to be opened. */
interface WaitingCases {

  /** Ids of those that wait, those that wait longest first. */
  List<String> toOpen(int most);

  /** Whether the caller is the one who opens it: whoever comes at the same moment waits here. */
  boolean opens(String id);

  /** Opens its case in the caller's transaction. */
  void open(String id);
}
