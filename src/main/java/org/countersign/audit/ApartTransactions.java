package org.countersign.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions beside the caller's, on a few connections of their own: who is refused in the middle
 * of a transaction holds one connection already, and as many people as the product has connections
 * would otherwise wait for each other.
 */
@Component
class ApartTransactions implements DisposableBean {

  private static final int CONNECTIONS = 4;

  private final HikariDataSource database;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  ApartTransactions(DataSource products) throws SQLException {
    HikariConfig settings = new HikariConfig();
    products.unwrap(HikariDataSource.class).copyStateTo(settings);
    settings.setPoolName("trail");
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(0);
    // Nothing is opened until it is needed.
    settings.setInitializationFailTimeout(-1);
    database = new HikariDataSource(settings);
    jdbc = new JdbcTemplate(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Committed when this returns. */
  void run(Consumer<JdbcTemplate> work) {
    transaction.executeWithoutResult(status -> work.accept(jdbc));
  }

  @Override
  public void destroy() {
    database.close();
  }
}
