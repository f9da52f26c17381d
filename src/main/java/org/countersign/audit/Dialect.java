package org.countersign.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases, where the trail needs other words for each. */
enum Dialect {
  H2,
  POSTGRESQL;

  static Dialect of(Connection connection) throws SQLException {
    return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? H2 : POSTGRESQL;
  }
}
