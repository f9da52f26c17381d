package org.countersign.gate;

/** An expression that runs Java, with an effect that can be seen and harms nobody. */
final class Expressions {

  private static final String PROBE = "gate.expression.probe";

  static final String JAVA =
      "${''.getClass().forName('java.lang.System')"
          + ".getMethod('setProperty', ''.getClass(), ''.getClass())"
          + ".invoke(null, '"
          + PROBE
          + "', 'evaluated')}";

  private Expressions() {}

  /** As CVE-2026-109432 has it: where the engine forbids expressions, but only one level up. */
  static String nested() {
    return "{\"orQueries\":[{\"assigneeExpression\":\"" + JAVA + "\"}]}";
  }

  static String plain() {
    return "{\"assigneeExpression\":\"" + JAVA + "\"}";
  }

  static boolean wasEvaluated() {
    return System.getProperty(PROBE) != null;
  }

  static void forget() {
    System.clearProperty(PROBE);
  }
}
