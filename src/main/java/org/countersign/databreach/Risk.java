package org.countersign.databreach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For those whose data it is (UK GDPR, articles 33 and 34). */
enum Risk {
  NO_RISK("no risk"),
  RISK("a risk"),
  HIGH_RISK("a high risk");

  private final String words;

  Risk(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** As forms, tables and gateways write it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Risk> byId(String id) {
    return Arrays.stream(values()).filter(risk -> risk.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Risk::id).toList();
  }
}
