package org.countersign.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the gate says of the command that passes it, for the trail: what a person answered, what an
 * administrator changed. For the length of that command, on its own thread.
 */
final class Passing {

  private static final ThreadLocal<Passing> NOW = new ThreadLocal<>();

  private final Map<String, Object> told = new TreeMap<>();
  private String task;
  private String onBehalfOf;
  private boolean changes;

  private Passing() {}

  static void begin() {
    NOW.set(new Passing());
  }

  static void end() {
    NOW.remove();
  }

  /** The decision, and the reason in the person's own words, of a form that asks for them. */
  static void answered(String task, Map<String, Object> answers) {
    Passing now = NOW.get();
    now.task = task;
    for (String name : new String[] {"decision", "reason"}) {
      if (answers.get(name) instanceof String answer && !answer.isBlank()) {
        now.told.put(name, answer);
      }
    }
  }

  /** What was answered about that task; empty where that is another one, or nobody's command. */
  static Map<String, Object> answers(String task) {
    Passing now = NOW.get();
    return now == null || !task.equals(now.task) ? Map.of() : now.told;
  }

  /** The task is taken or done by a deputy of that person. */
  static void onBehalfOf(String task, String absent) {
    Passing now = NOW.get();
    now.task = task;
    now.onBehalfOf = absent;
  }

  /** For whom a deputy does something with that task; null where nobody is away. */
  static String onBehalfOf(String task) {
    Passing now = NOW.get();
    return now == null || !task.equals(now.task) ? null : now.onBehalfOf;
  }

  /** Something of what the command changes outside all cases. */
  static void changes(String name, Object value) {
    Passing now = NOW.get();
    now.changes = true;
    now.told.put(name, value);
  }

  /** What it changes outside all cases, if it does. */
  static Optional<Map<String, Object>> change() {
    return Optional.of(NOW.get()).filter(now -> now.changes).map(now -> now.told);
  }
}
