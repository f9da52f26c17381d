package org.countersign.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What governors and the trust read of a count, and what they could work out of it. */
@Tag("no-database")
class PrecisionTest {

  private static final int MOST = 40;

  @ParameterizedTest
  @DisplayName("issue 8: small numbers are suppressed for governors and trust")
  @CsvSource({
    "0, none, none",
    "1, 1, fewer than 5",
    "4, 4, fewer than 5",
    "5, 5, about 5",
    "7, 7, about 5",
    "8, 8, about 10",
    "212, 212, about 210",
    "213, 213, about 215"
  })
  void words(long count, String exact, String rounded) {
    assertThat(Precision.EXACT.words(count)).isEqualTo(exact);
    assertThat(Precision.ROUNDED.words(count)).isEqualTo(rounded);
  }

  @Test
  @DisplayName("issue 8: how long one to four cases took is not said either")
  void median() {
    assertThat(Precision.ROUNDED.maySpeakOf(4)).isFalse();
    assertThat(Precision.ROUNDED.maySpeakOf(5)).isTrue();
    assertThat(Precision.EXACT.maySpeakOf(1)).isTrue();
    assertThat(Precision.EXACT.maySpeakOf(0)).isFalse();
  }

  @Test
  @DisplayName("ours: no bar tells what the words keep back")
  void bars() {
    Map<String, Set<Long>> bars = new HashMap<>();
    for (long count = 0; count <= MOST; count++) {
      bars.computeIfAbsent(Precision.ROUNDED.words(count), words -> new HashSet<>())
          .add(Precision.ROUNDED.shown(count));
    }
    assertThat(bars.values()).allMatch(shown -> shown.size() == 1);
  }

  /** Of all finished and, among them, refused: whoever reads both could subtract one. */
  @Test
  @DisplayName("issue 8: no small number follows from others by subtraction")
  void subtraction() {
    Map<String, List<int[]>> possible = new HashMap<>();
    for (int finished = 0; finished <= MOST; finished++) {
      for (int refused = 0; refused <= finished; refused++) {
        String read = Precision.ROUNDED.words(finished) + "/" + Precision.ROUNDED.words(refused);
        possible
            .computeIfAbsent(read, words -> new ArrayList<>())
            .add(new int[] {finished, refused, finished - refused});
      }
    }
    possible.forEach(
        (read, all) -> {
          for (int which = 0; which < 3; which++) {
            int each = which;
            Set<Integer> values = new HashSet<>(all.stream().map(one -> one[each]).toList());
            boolean pinned = values.size() == 1;
            assertThat(pinned && isSmall(values.iterator().next())).as(read).isFalse();
          }
        });
  }

  private static boolean isSmall(int count) {
    return count > 0 && count < Precision.LEAST;
  }
}
