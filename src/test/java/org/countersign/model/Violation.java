package org.countersign.model;

/** A broken rule: in which file, at which element, and what to change. */
record Violation(String file, String rule, String element, String change) {

  @Override
  public String toString() {
    return "%s, %s: %s [%s]".formatted(file, element, change, rule);
  }
}
