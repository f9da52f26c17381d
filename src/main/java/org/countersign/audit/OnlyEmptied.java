package org.countersign.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * H2's trigger on payloads, which lets one be emptied that has its tombstone. H2 makes it by its
 * name; so it is public.
 */
public class OnlyEmptied implements Trigger {

  private static final int EVENT = 0;
  private static final int SALT = 1;
  private static final int CONTENT = 2;

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    boolean emptied =
        after != null
            && after[EVENT].equals(before[EVENT])
            && after[SALT] == null
            && after[CONTENT] == null
            && before[CONTENT] != null;
    if (!emptied || !hasTombstone(connection, before[EVENT])) {
      throw new SQLException("Rows of TRAIL_PAYLOAD are only added");
    }
  }

  private static boolean hasTombstone(Connection connection, Object event) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from trail_removal where event = ?")) {
      query.setObject(1, event);
      try (var found = query.executeQuery()) {
        return found.next();
      }
    }
  }
}
