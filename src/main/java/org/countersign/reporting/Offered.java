package org.countersign.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** An answer that the form offers. */
public interface Offered {

  /** As Java has it. */
  String name();

  /** As forms, cases and decision tables have it: {@code pupil-here}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In plain words, as the person chooses it. */
  default String words() {
    return ResourceBundle.getBundle("org.countersign.reporting.offered")
        .getString(getClass().getSimpleName() + "." + id());
  }

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
