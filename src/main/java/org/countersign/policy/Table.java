package org.countersign.policy;

import java.util.List;
import java.util.Map;

/**
 * A pack's answer to one question: its rules, of which the first that fits decides, or, where the
 * question has several answers, each that fits answers.
 *
 * @param pack code of the pack
 * @param inputs the facts that it asks for, by name; any may be missing
 */
public record Table(String pack, String question, List<String> inputs, List<Rule> rules) {

  /** The key of the decision in the engine. */
  public String decision() {
    return pack + "-" + question;
  }

  /**
   * One row.
   *
   * @param when the FEEL test by input; {@code -} accepts anything, a missing fact too
   * @param then the answer by output, {@code true} and numbers as text
   * @param clause citations, several separated by {@code "; "}
   * @param reading how we read an ambiguous clause, or empty
   * @param line where it stands in its file
   */
  public record Rule(
      String id,
      Map<String, String> when,
      Map<String, String> then,
      String clause,
      Basis basis,
      String reading,
      int line) {}
}
