package org.countersign;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application context of a test run a fresh database of its own: H2, or PostgreSQL 17
 * where {@code -Dtest.database=postgresql}. Only the address differs from production.
 */
public class TestDatabase implements EnvironmentPostProcessor {

  private static EmbeddedPostgres server;

  public static boolean isPostgres() {
    return "postgresql".equals(System.getProperty("test.database"));
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if ("none".equals(environment.getProperty("test.database.address"))) {
      return;
    }
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    Map<String, Object> address =
        isPostgres()
            ? Map.of(
                "spring.datasource.url", postgres(name),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres")
            : Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    environment.getPropertySources().addFirst(new MapPropertySource("test database", address));
  }

  private static synchronized String postgres(String name) {
    try {
      if (server == null) {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "600")
                // Nothing here outlives the run, so nothing waits for the disk.
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
      }
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return server.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
