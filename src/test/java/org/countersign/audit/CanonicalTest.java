package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 8785: one form only. */
@Tag("no-database")
class CanonicalTest {

  @Test
  void namesAreSortedByTheirUtf16UnitsAndNothingStandsBetween() {
    // The example of RFC 8785, 3.2.3, without the name that is no text.
    Map<String, String> names =
        Map.of(
            "\u20ac", "Euro Sign",
            "1", "One",
            "\ufb33", "Hebrew Letter Dalet With Dagesh",
            "\ud83d\ude00", "Emoji: Grinning Face",
            "\u0080", "Control",
            "\u00f6", "Latin Small Letter O With Diaeresis");
    assertThat(Canonical.json(names))
        .isEqualTo(
            "{\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With"
                + " Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning"
                + " Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void onlyWhatMustBeEscapedIsEscaped() {
    // RFC 8785, 3.2.2.2.
    assertThat(Canonical.json(Map.of("a", "\u20ac$\u000f\nA'B\"\\\\\"/\u001f\u0000")))
        .isEqualTo("{\"a\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\u001f\\u0000\"}");
  }

  @Test
  void valuesOfEveryKindAreKept() {
    Map<String, Object> all = new HashMap<>();
    all.put("none", null);
    all.put("yes", true);
    all.put("number", 12);
    all.put("list", List.of("a", 1L, Map.of("z", 1, "b", 2)));
    String json = Canonical.json(all);
    assertThat(json)
        .isEqualTo(
            "{\"list\":[\"a\",1,{\"b\":2,\"z\":1}],\"none\":null,\"number\":12,\"yes\":true}");
    assertThat(Canonical.json(Canonical.read(json))).isEqualTo(json);
  }

  static Stream<Map<String, ?>> refused() {
    return Stream.of(
        Map.of("a", 1.5),
        Map.of("a", 1L << 53),
        Map.of("a", "\ud83d"),
        Map.of("\ud83d", "a"),
        Map.of("a", new Object()),
        Map.of("a", List.of(Map.of("b", 'c'))),
        Map.of("a", "x".repeat(100_000)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatHasNoOneFormIsRefused(Map<String, ?> details) {
    assertThatThrownBy(() -> Canonical.copy(details)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneNameTwiceIsRefused() {
    assertThatThrownBy(() -> Canonical.read("{\"a\":1,\"a\":2}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
