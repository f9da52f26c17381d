package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.TrailFixture.decision;
import static org.countersign.audit.TrailFixture.post;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Issue 4, “Done when” 4: 100,000 events, and a concurrent load on one case and on 200. The figures
 * are logged; docs/trail.md has those of one machine.
 */
@TrailTests
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrailFiguresTest {

  private static final Logger log = LoggerFactory.getLogger(TrailFiguresTest.class);
  private static final int EVENTS = 100_000;
  private static final int WRITERS = 16;
  private static final int EACH = 500;

  @Autowired private TrailFixture fixture;
  @Autowired private Trail trail;
  @Autowired private TrailCheck check;
  @Autowired private TrailExport export;
  @Autowired private JdbcTemplate jdbc;

  @TempDir private Path folder;

  @BeforeEach
  void empty() {
    fixture.empty();
  }

  private static <T> T timed(String what, int number, Callable<T> work) throws Exception {
    long begun = System.nanoTime();
    T result = work.call();
    double seconds = (System.nanoTime() - begun) / 1e9;
    log.info(
        "{}: {} in {} s, {} a second",
        what,
        number,
        "%.2f".formatted(seconds),
        Math.round(number / seconds));
    return result;
  }

  private static boolean atOnce(java.util.function.IntConsumer work) throws Exception {
    var threads = Executors.newFixedThreadPool(WRITERS);
    try {
      var all =
          IntStream.range(0, WRITERS)
              .mapToObj(writer -> threads.submit(() -> work.accept(writer)))
              .toList();
      for (var each : all) {
        each.get(5, TimeUnit.MINUTES);
      }
      return true;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @Order(1)
  void transactionsOfOneEventOneAfterTheOther() throws Exception {
    fixture.decisions(post(1), 500);
    timed("Written one by one", 2000, () -> fixture.decisions(post(1), 2000));
  }

  @Test
  @Order(2)
  void manyWritersOnOneCase() throws Exception {
    timed(
        "Written by 16 to one case",
        WRITERS * EACH,
        () -> atOnce(writer -> fixture.decisions(post(1), EACH)));
    assertThat(check.run().finding()).isEmpty();
    assertThat(fixture.linesOf(post(1))).hasSize(WRITERS * EACH);
  }

  @Test
  @Order(3)
  void manyWritersOnTwoHundredCases() throws Exception {
    timed(
        "Written by 16 to 200 cases, 5 in a transaction",
        WRITERS * EACH,
        () ->
            atOnce(
                writer -> {
                  Random random = new Random(writer);
                  for (int i = 0; i < EACH / 5; i++) {
                    fixture.inTransaction(
                        () -> {
                          random
                              .ints(5, 1, 201)
                              .forEach(chain -> trail.record(decision(post(chain), "Many")));
                          return null;
                        });
                  }
                }));
    CheckResult result = check.run();
    assertThat(result.finding()).isEmpty();
    assertThat(result.events()).isEqualTo(WRITERS * EACH);
  }

  @Test
  @Order(4)
  void aHundredThousandEvents() throws Exception {
    timed("Written, 50 in a transaction", EVENTS, this::writeMany);
    CheckResult result = timed("Checked in the product", EVENTS, check::run);
    assertThat(result.finding()).isEmpty();
    assertThat(result.events()).isEqualTo(EVENTS);
    if (TestDatabase.isPostgres()) {
      Long bytes =
          jdbc.queryForObject(
              "select pg_total_relation_size('trail_event')"
                  + " + pg_total_relation_size('trail_payload')",
              Long.class);
      log.info("Bytes for each event, with indexes: {}", bytes / EVENTS);
    }
  }

  @Test
  @Order(5)
  void aHundredThousandEventsOfOneRegister() throws Exception {
    fixture.inTransaction(
        () -> {
          Chain register = Chain.ofRegister("obs", "people");
          for (int i = 0; i < EVENTS - 1; i++) {
            trail.record(decision(register, "Reason " + i));
          }
          return null;
        });
    Path file = folder.resolve("export.json");
    timed("Exported", EVENTS, () -> exported(file));
    log.info("Bytes of the export for each event: {}", Files.size(file) / EVENTS);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    int code =
        timed(
            "Verified offline",
            EVENTS,
            () -> Verify.run(List.of(file.toString()), Map.of(), nowhere));
    assertThat(code).isEqualTo(Verify.WHOLE);
  }

  private boolean exported(Path file) throws IOException {
    try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
      export.json(Chain.ofRegister("obs", "people"), "gail", "obs", entry -> true, out);
    }
    return true;
  }

  private boolean writeMany() {
    for (int i = 0; i < EVENTS / 50; i++) {
      int chain = i % 200 + 1;
      fixture.inTransaction(
          () -> {
            for (int event = 0; event < 50; event++) {
              trail.record(decision(post(chain), "A reason of the usual length"));
            }
            return null;
          });
    }
    return true;
  }
}
