package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.TrailAndHistory.lacking;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.countersign.TestDatabase;
import org.countersign.TrailAndHistory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Issue 4, “Done when” 3. The product is killed in the middle of a load, again and again on one
 * database; each time what happened was written, and what was written happened.
 */
@Tag("slow")
class CrashTest {

  private static final int KILLS = Integer.getInteger("crash.kills", 5);

  /** So that the moments of the kills can be had again. */
  private static final long SEED = 4;

  @TempDir private Path folder;

  private record Address(String url, String user, String password) {}

  @Test
  @DisplayName("issue 4: a kill between anything and its event leaves neither or both")
  void killed(TestReporter reporter) throws IOException, InterruptedException {
    if (TestDatabase.isPostgres()) {
      try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
        killed(new Address(server.getJdbcUrl("postgres", "postgres"), "postgres", ""), reporter);
      }
    } else {
      killed(new Address("jdbc:h2:file:" + folder.resolve("crash"), "sa", ""), reporter);
    }
  }

  private void killed(Address database, TestReporter reporter)
      throws IOException, InterruptedException {
    Random moments = new Random(SEED);
    for (int kill = 1; kill <= KILLS; kill++) {
      load(database, 5 + moments.nextInt(40));
      DriverManagerDataSource source =
          new DriverManagerDataSource(database.url(), database.user(), database.password());
      TrailAndHistory both = new TrailAndHistory(new JdbcTemplate(source));
      List<String> expected = both.expected();
      List<String> written = both.written();
      reporter.publishEntry("kill " + kill, written.size() + " events of cases");
      assertThat(written).isNotEmpty();
      assertThat(lacking(expected, written)).as("happened and was not written").isEmpty();
      assertThat(lacking(written, expected)).as("written and did not happen").isEmpty();
    }
  }

  /** Runs the product until it has said that many steps, then kills it (SIGKILL). */
  private void load(Address database, int steps) throws IOException, InterruptedException {
    Process product =
        new ProcessBuilder(
                List.of(
                    new File(System.getProperty("java.home"), "bin/java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    CrashLoad.class.getName(),
                    database.url(),
                    database.user(),
                    database.password(),
                    folder.resolve("trail.keys").toString()))
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader output = product.inputReader(StandardCharsets.UTF_8)) {
      int left = steps;
      for (String line = output.readLine(); line != null && left > 0; line = output.readLine()) {
        said.add(line);
        left -= line.equals(CrashLoad.STEP) ? 1 : 0;
      }
      assertThat(left).as("steps not seen, of a product that said%n%s", said).isZero();
    } finally {
      product.destroyForcibly();
      assertThat(product.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(said).contains(CrashLoad.WHOLE);
  }
}
