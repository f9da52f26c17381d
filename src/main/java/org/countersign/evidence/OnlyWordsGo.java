package org.countersign.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.api.Trigger;

/** H2's trigger on exhibits, which H2 makes by its name; so it is public. */
public class OnlyWordsGo implements Trigger {

  /** The web address and the note: the last two columns. */
  private static final int WORDS = 2;

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    if (after != null) {
      int rest = after.length - WORDS;
      if (after[rest] == null
          && after[rest + 1] == null
          && Arrays.equals(before, 0, rest, after, 0, rest)) {
        return;
      }
    }
    throw new SQLException("Rows of EVIDENCE_EXHIBIT are only added");
  }
}
