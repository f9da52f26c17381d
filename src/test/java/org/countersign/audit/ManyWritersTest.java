package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.audit.TrailFixture.decision;
import static org.countersign.audit.TrailFixture.post;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Issue 4, “Done when” 4, in small: order without deadlock. {@link TrailFiguresTest} is larger. */
@TrailTests
@Tag("h2")
class ManyWritersTest {

  private static final int WRITERS = 12;

  @Autowired private TrailFixture fixture;
  @Autowired private Trail trail;
  @Autowired private TrailCheck check;

  @BeforeEach
  void empty() {
    fixture.empty();
  }

  private static void atOnce(IntConsumer work) throws Exception {
    var threads = Executors.newFixedThreadPool(WRITERS);
    try {
      var all =
          IntStream.range(0, WRITERS)
              .mapToObj(writer -> threads.submit(() -> work.accept(writer)))
              .toList();
      for (var each : all) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneChainHasNoGapAndNoFork() throws Exception {
    atOnce(writer -> fixture.decisions(post(1), 20));
    CheckResult result = check.run();
    assertThat(result.finding()).isEmpty();
    assertThat(result.events()).isEqualTo(WRITERS * 20L);
  }

  @Test
  void twoHundredChainsTenInATransactionInAnyOrderDoNotWaitForEachOther() throws Exception {
    atOnce(
        writer -> {
          Random random = new Random(writer);
          for (int i = 0; i < 10; i++) {
            fixture.inTransaction(
                () -> {
                  for (int chain : random.ints(10, 1, 201).toArray()) {
                    trail.record(decision(post(chain), "Many"));
                  }
                  return null;
                });
          }
        });
    CheckResult result = check.run();
    assertThat(result.finding()).isEmpty();
    assertThat(result.events()).isEqualTo(WRITERS * 100L);
  }
}
