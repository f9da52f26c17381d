package org.countersign.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A fault planted in a file of the tiny project, and the one violation that it must cause. */
record Fault(Violation expected, List<UnaryOperator<String>> edits, String removed) {

  static Fault against(String rule, String file) {
    return new Fault(new Violation(file, rule, null, null), List.of(), null);
  }

  /** Puts a file there that was not. */
  Fault adding(String text) {
    return editing(
        before -> {
          if (before != null) {
            throw new IllegalStateException(expected.file() + " is there already");
          }
          return text;
        });
  }

  /** Puts something else in the only place where that stands. */
  Fault replacing(String old, String now) {
    return editing(
        text -> {
          int at = text.indexOf(old);
          if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalStateException(
                "Not there exactly once, in %s: %s".formatted(expected.file(), old));
          }
          return text.replace(old, now);
        });
  }

  /** Puts something else wherever that stands. */
  Fault renaming(String old, String now) {
    return editing(text -> text.replace(old, now));
  }

  /** Takes another file away, which nothing needs any more. */
  Fault without(String path) {
    return new Fault(expected, edits, path);
  }

  private Fault editing(UnaryOperator<String> edit) {
    List<UnaryOperator<String>> all = new ArrayList<>(edits);
    all.add(edit);
    return new Fault(expected, List.copyOf(all), removed);
  }

  Fault isFoundAt(String element, String change) {
    return new Fault(
        new Violation(expected.file(), expected.rule(), element, change), edits, removed);
  }

  Project plantedIn(Project project) {
    Map<String, String> texts = new TreeMap<>(project.texts());
    String text = texts.get(expected.file());
    for (UnaryOperator<String> edit : edits) {
      text = edit.apply(text);
    }
    texts.put(expected.file(), text);
    if (removed != null && texts.remove(removed) == null) {
      throw new IllegalStateException(removed + " is not there");
    }
    return Project.of(texts);
  }

  @Override
  public String toString() {
    return expected.toString();
  }
}
