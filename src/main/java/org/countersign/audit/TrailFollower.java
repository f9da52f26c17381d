package org.countersign.audit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps up something that is read more often than chains are. A package that has one offers it as a
 * bean.
 */
public interface TrailFollower {

  /**
   * Told of events of cases right after they were written, in their transaction, which fails where
   * this does. The locks of their chains are held, so nobody else is told of the same case
   * meanwhile.
   *
   * @param jdbc on the connection of that transaction
   * @param written in the order in which they were written; of one chain or of several
   */
  void follow(JdbcTemplate jdbc, List<Written> written);
}
