package org.countersign.reporting;

import java.util.Arrays;
import java.util.List;

/** An answer that the form offers. */
public interface Offered {

  /** As forms, cases and decision tables have it: {@code pupil-here}. */
  String id();

  /** In plain words, as the person chooses it. */
  String words();

  /** The ids of all that there are, in their order. */
  static <T extends Enum<T> & Offered> List<String> idsOf(Class<T> kind) {
    return Arrays.stream(kind.getEnumConstants()).map(Offered::id).toList();
  }

  /**
   * @throws IllegalArgumentException for an id that is not offered
   */
  static <T extends Enum<T> & Offered> T of(Class<T> kind, String id) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not offered: " + id));
  }
}
