package org.countersign.policy;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which edition of each pack holds. A case keeps those with which it began, written {@code hcps:3
 * national:5}.
 */
record Editions(SortedMap<String, Integer> byCode) {

  /**
   * @throws IllegalArgumentException if it is not written so
   */
  static Editions parse(String text) {
    SortedMap<String, Integer> byCode = new TreeMap<>();
    for (String part : text.split(" ")) {
      String[] codeAndEdition = part.split(":");
      if (codeAndEdition.length != 2 || !codeAndEdition[1].matches("\\d{1,9}")) {
        throw new IllegalArgumentException(
            "Editions of policy packs are written \"hcps:3 national:5\", not \"" + text + "\"");
      }
      byCode.put(codeAndEdition[0], Integer.valueOf(codeAndEdition[1]));
    }
    return new Editions(byCode);
  }

  /** The code of the policy that the case follows. */
  String policy() {
    return byCode.keySet().stream()
        .filter(code -> !code.equals(Pack.NATIONAL))
        .findFirst()
        .orElse(Pack.NATIONAL);
  }

  /**
   * @throws IllegalArgumentException if the pack is none of these
   */
  int of(String code) {
    Integer edition = byCode.get(code);
    if (edition == null) {
      throw new IllegalArgumentException("No edition of the policy pack " + code + " in " + this);
    }
    return edition;
  }

  @Override
  public String toString() {
    return byCode.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
