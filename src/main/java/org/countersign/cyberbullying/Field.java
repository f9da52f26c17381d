package org.countersign.cyberbullying;

import java.util.List;
import java.util.Set;

/**
 * A question of a step's form, besides the decision and its reason.
 *
 * @param options of a choice, or of several to be ticked; empty for the others
 * @param when the decisions with which it is asked; empty for all
 * @param optional whether it may be left out
 */
record Field(
    String name,
    String label,
    Kind kind,
    List<Option> options,
    Set<String> when,
    boolean optional,
    String hint) {

  /** What it takes. */
  enum Kind {
    TEXT,
    LINE,
    /** A day that is over, or today. */
    DAY,
    /** A day and a time of day in London that are over. */
    MOMENT,
    /** Files that the person has uploaded as evidence of the case. */
    FILES,
    CHOICE,
    SEVERAL,
    /** One name a line. */
    NAMES
  }

  /** One of the answers that are offered. */
  record Option(String id, String words) {}

  private static final List<Option> YES_NO =
      List.of(new Option("yes", "Yes"), new Option("no", "No"));

  static final List<Option> YES_NO_UNSURE =
      List.of(new Option("yes", "Yes"), new Option("no", "No"), new Option("unsure", "Not sure"));

  private static Field of(String name, String label, Kind kind, List<Option> options) {
    return new Field(name, label, kind, options, Set.of(), false, null);
  }

  static Field text(String name, String label) {
    return of(name, label, Kind.TEXT, List.of());
  }

  static Field line(String name, String label) {
    return of(name, label, Kind.LINE, List.of());
  }

  static Field day(String name, String label) {
    return of(name, label, Kind.DAY, List.of());
  }

  static Field moment(String name, String label) {
    return of(name, label, Kind.MOMENT, List.of());
  }

  static Field files(String name, String label) {
    return of(name, label, Kind.FILES, List.of());
  }

  static Field names(String name, String label) {
    return of(name, label, Kind.NAMES, List.of());
  }

  static Field yesNo(String name, String label) {
    return of(name, label, Kind.CHOICE, YES_NO);
  }

  static Field choice(String name, String label, List<Option> options) {
    return of(name, label, Kind.CHOICE, options);
  }

  static Field several(String name, String label, List<Option> options) {
    return of(name, label, Kind.SEVERAL, options).orNot();
  }

  Field with(String... decisions) {
    return new Field(name, label, kind, options, Set.of(decisions), optional, hint);
  }

  Field orNot() {
    return new Field(name, label, kind, options, when, true, hint);
  }

  Field saying(String words) {
    return new Field(name, label, kind, options, when, optional, words);
  }

  boolean isAsked(String decision) {
    return when.isEmpty() || when.contains(decision);
  }
}
