package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decision 0077: who has not signed in cannot fill the trail, and nothing they try is lost. */
@TrailTests
class StrangersTest {

  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

  @Autowired private TrailFixture fixture;
  @Autowired private Strangers strangers;
  @Autowired private TrailCheck check;
  @Autowired private MovableClock clock;

  @BeforeEach
  void nothingYet() {
    clock.standAt(NINE.minusSeconds(120));
    strangers.endOfMinute();
    fixture.empty();
    clock.standAt(NINE);
  }

  @AfterEach
  void over() {
    clock.standAt(NINE.plusSeconds(600));
    strangers.endOfMinute();
    clock.standAt(NINE);
  }

  private List<TrailLine> written() {
    return fixture.linesOf(Chain.PRODUCT);
  }

  private Map<String, Object> details(int index) {
    return Canonical.read(written().get(index).payload().content());
  }

  private void times(int number, Runnable attempt) {
    IntStream.range(0, number).forEach(i -> attempt.run());
  }

  @Test
  void theFirstOnesAreWrittenAtOnceAndTheRestAsOneEventWithItsNumber() {
    times(1000, () -> strangers.signInRefused(null));
    assertThat(written()).hasSize(5);
    clock.standAt(NINE.plusSeconds(61));
    strangers.endOfMinute();
    assertThat(written()).hasSize(6);
    assertThat(details(5))
        .containsEntry("attempts", 995L)
        .containsEntry("ofUnknownNames", 995L)
        .containsEntry("users", Map.of());
    assertThat(written().get(5).entry().actorKind()).isEqualTo("nobody");
    assertThat(check.run().finding()).isEmpty();
  }

  @Test
  void howOftenOneAccountWasTriedIsKnownWhateverElseIsTried() {
    times(500, () -> strangers.signInRefused(null));
    IntStream.range(0, 100).forEach(i -> strangers.signInRefused("staff" + i + ".obs"));
    times(50, () -> strangers.signInRefused("headteacher.obs"));
    assertThat(written()).hasSize(30);
    clock.standAt(NINE.plusSeconds(60));
    strangers.signInRefused("headteacher.obs");
    assertThat(written()).hasSize(32);
    assertThat(details(30)).containsEntry("attempts", 650L - 30);
    assertThat(((Map<?, ?>) details(30).get("users")).get("headteacher.obs")).isEqualTo(50L);
    assertThat(details(31)).isEqualTo(Map.of("user", "headteacher.obs"));
  }

  @Test
  void eachMinuteBeginsAnew() {
    for (int minute = 0; minute < 3; minute++) {
      clock.standAt(NINE.plusSeconds(60L * minute));
      times(5, () -> strangers.signInRefused("staff.obs"));
    }
    strangers.endOfMinute();
    assertThat(written()).hasSize(15);
  }

  @Test
  void aProductThatIsStoppedWritesWhatItHadCounted() {
    times(7, () -> strangers.signInRefused("staff.obs"));
    strangers.stop();
    assertThat(written()).hasSize(6);
    assertThat(details(5)).containsEntry("attempts", 2L);
  }

  @Test
  void aTrustWithThousandsOfAccountsIsNoLongerEventThanItsMostTried() {
    IntStream.range(0, 5000).forEach(i -> strangers.signInRefused("a".repeat(58) + i));
    strangers.stop();
    assertThat((Map<?, ?>) details(30).get("users")).hasSize(Strangers.NAMED);
    assertThat(details(30)).containsEntry("attempts", 5000L - 30);
  }
}
