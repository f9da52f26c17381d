package org.countersign.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Issue 2: 20,000 rows within a minute. */
@Tag("measured")
@RollTest
class LargeImportTest {

  private static final Logger log = LoggerFactory.getLogger(LargeImportTest.class);
  private static final int PUPILS = 4_800;
  private static final int STAFF = 400;

  @Autowired private RollFixture fixture;
  @Autowired private RollImport rollImport;
  @Autowired private RollImports imports;

  @BeforeEach
  void reset() {
    fixture.reset();
  }

  private static Export large() {
    List<String> users = new ArrayList<>();
    List<String> births = new ArrayList<>();
    List<String> enrolments = new ArrayList<>();
    List<String> roles = new ArrayList<>();
    for (int i = 0; i < PUPILS; i++) {
      users.add("p%d,,,true,E,student,,,Given%d,Invented%d,,,,,,c%d,07,".formatted(i, i, i, i));
      users.add("c%d,,,true,E,parent,,,Carer%d,Invented%d,,,,,,,,".formatted(i, i, i));
      births.add("p%d,,,2015-01-%02d,".formatted(i, 1 + i % 28));
      enrolments.add("e%d,,,k%d,E,p%d,student,,2026-09-01,".formatted(i, 1 + i % 2, i));
    }
    for (int i = 0; i < STAFF; i++) {
      users.add("s%d,,,true,E,teacher,staff%d,,Staff%d,Invented%d,,,,,,,,".formatted(i, i, i, i));
      roles.add("s%d,E,class-teacher,2026-09-01,".formatted(i));
    }
    return Export.small()
        .only("users.csv", users.toArray(String[]::new))
        .only("demographics.csv", births.toArray(String[]::new))
        .only("enrollments.csv", enrolments.toArray(String[]::new))
        .only("roles.csv", roles.toArray(String[]::new));
  }

  @Test
  void twentyThousandRowsAreImportedWithinAMinuteAndShowTheirProgress() {
    Export export = large();
    long id = imports.start("page", "large", "tester");
    Instant begun = Instant.now();
    var running =
        CompletableFuture.supplyAsync(
            () -> rollImport.run(id, export::files, rollImport.everything(false)));
    boolean seenHalfWay = false;
    while (!running.isDone()) {
      var run = imports.byId(id).orElseThrow();
      seenHalfWay |= run.isRunning() && run.rowsRead() >= 20_000 && run.rowsApplied() > 0;
      Thread.onSpinWait();
    }
    var run = running.join();
    Duration first = Duration.between(begun, Instant.now());
    begun = Instant.now();
    var again = fixture.applied(export);
    Duration second = Duration.between(begun, Instant.now());

    log.info(
        "{} rows: {} s, again {} s, heap in use {} MB",
        run.rowsRead(),
        first.toMillis() / 1000.0,
        second.toMillis() / 1000.0,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024);
    assertThat(run.reason()).isNull();
    assertThat(run.rowsRead()).isGreaterThanOrEqualTo(20_000);
    assertThat(run.rowsApplied()).isGreaterThanOrEqualTo(20_000);
    assertThat(seenHalfWay).isTrue();
    assertThat(first).isLessThan(Duration.ofMinutes(1));
    assertThat(again.changedNothing()).isTrue();
  }
}
