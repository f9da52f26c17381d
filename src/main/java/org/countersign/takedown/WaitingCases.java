package org.countersign.takedown;

import java.util.List;

/** Cases of one kind that were asked for and wait to be opened. */
interface WaitingCases {

  /** Ids of those that wait, those that wait longest first. */
  List<String> toOpen(int most);

  /** Opens that case in the caller's transaction; nothing where somebody else has opened it. */
  void open(String id);
}
