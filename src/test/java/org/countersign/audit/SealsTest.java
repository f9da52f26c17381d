package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.TrailFixture.decision;
import static org.countersign.audit.TrailFixture.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.countersign.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * ARCHITECTURE.md, “Data”: a daily seal, signed, names the one before, the counts and the heads.
 */
@TrailTests
@Tag("h2")
class SealsTest {

  @Autowired private TrailFixture fixture;
  @Autowired private Seals seals;
  @Autowired private SealTable table;
  @Autowired private TrailCheck check;
  @Autowired private MovableClock clock;

  @BeforeEach
  void empty() {
    clock.moveTo(LocalDate.of(2026, 11, 20));
    fixture.empty();
  }

  @Test
  void aDayIsSealedOnceAfterItsEnd() {
    fixture.decisions(post(1), 3);
    fixture.decisions(post(2), 1);
    // Midnight in London, in summer time: 23:00 UTC of the day before.
    clock.standAt(Instant.parse("2027-06-09T22:59:59Z"));
    seals.sealWhenDue();
    clock.standAt(Instant.parse("2027-06-09T23:01:00Z"));
    seals.sealWhenDue();
    seals.sealWhenDue();
    clock.standAt(Instant.parse("2027-06-10T22:59:59Z"));
    seals.sealWhenDue();

    assertThat(table.all())
        .extracting(Seal::day)
        .containsExactly(LocalDate.of(2027, 6, 8), LocalDate.of(2027, 6, 9));
    Seal first = table.all().get(0);
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.previous()).isEqualTo("0".repeat(64));
    assertThat(first.events()).isEqualTo(4);
    assertThat(first.chains()).isEqualTo(2);
    assertThat(first.keysFrom()).isEqualTo("environment");
    assertThat(first.isAsMade()).isTrue();
    assertThat(first.isSigned()).isTrue();
  }

  @Test
  void aSealNamesTheOneBeforeAndTheHeadsThatMoved() {
    fixture.decisions(post(1), 3);
    fixture.decisions(post(2), 1);
    clock.moveTo(LocalDate.of(2026, 11, 21));
    seals.sealWhenDue();
    fixture.decisions(post(2), 2);
    clock.moveTo(LocalDate.of(2026, 11, 22));
    seals.sealWhenDue();

    List<Seal> all = table.all();
    assertThat(all.get(1).previous()).isEqualTo(all.get(0).hash());
    assertThat(all.get(1).events()).isEqualTo(6);
    assertThat(table.headsOf(1)).extracting(SealTable.SealedHead::number).containsExactly(3L, 1L);
    assertThat(table.headsOf(2))
        .extracting(head -> head.chain() + " " + head.number())
        .containsExactly("case/obs-POST-2026-0002 3");
    assertThat(table.covering(post(1))).extracting(Seal::number).containsExactly(1L);
    assertThat(check.run().finding()).isEmpty();
  }

  @Test
  void oneSealClosesTheDaysThatTheProductDidNotRun() {
    seals.sealWhenDue();
    clock.moveTo(LocalDate.of(2026, 12, 1));
    fixture.record(decision(post(1), "First after the break"));
    seals.sealWhenDue();
    assertThat(table.all())
        .extracting(Seal::day)
        .containsExactly(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 30));
    assertThat(table.all()).extracting(Seal::events).containsExactly(0L, 1L);
    assertThat(check.run().finding()).isEmpty();
  }

  @Test
  void severalServersMakeOneSeal() throws Exception {
    fixture.decisions(post(1), 3);
    var servers = Executors.newFixedThreadPool(4);
    try {
      var all = IntStream.range(0, 4).mapToObj(i -> servers.submit(seals::sealWhenDue)).toList();
      for (var each : all) {
        each.get(20, TimeUnit.SECONDS);
      }
    } finally {
      servers.shutdownNow();
    }
    assertThat(table.all()).hasSize(1);
  }
}
