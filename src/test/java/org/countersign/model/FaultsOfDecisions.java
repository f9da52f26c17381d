package org.countersign.model;

import static org.countersign.model.Fault.against;

import java.util.List;

/** In decision tables. */
final class FaultsOfDecisions {

  private static final String TABLE = "policies/tiny/tiny-lender.dmn";
  private static final String SMALL =
      "<inputEntry id=\"cheap-when-value\"><text>\"small\"</text></inputEntry>";
  private static final String NO_NAME = "Give the column a label, and an expression or a name.";
  private static final String ANY_OTHER =
      "<inputEntry id=\"any-other-when-value\"><text>-</text></inputEntry>";

  static final List<Fault> ALL =
      List.of(
          against("a decision is named like its file", TABLE)
              .replacing("<decision id=\"tiny-lender\"", "<decision id=\"tiny-lenders\"")
              .isFoundAt(
                  "tiny-lenders",
                  "Name file and decision alike: tiny-<question>, one decision a file."),
          against("a decision says how long its history is kept", TABLE)
              .replacing(" camunda:historyTimeToLive=\"P365D\"", "")
              .isFoundAt("tiny-lender", "Set camunda:historyTimeToLive in days: P365D."),
          against("a hit policy is one that the engine knows", TABLE)
              .replacing("hitPolicy=\"FIRST\"", "hitPolicy=\"PRIORITY\"")
              .isFoundAt("table", "Use one of UNIQUE, ANY, FIRST, RULE ORDER, COLLECT."),
          against("columns have names", TABLE)
              .replacing(" label=\"Value\"", "")
              .isFoundAt("input-value", NO_NAME),
          against("columns have names", TABLE)
              .replacing("<text>cameraValue</text>", "<text></text>")
              .isFoundAt("input-value", NO_NAME),
          against("columns have names", TABLE)
              .replacing(" name=\"roles\"", "")
              .isFoundAt("output-roles", NO_NAME),
          against("a table has rules", TABLE)
              .replacing("<rule id=\"cheap\">", "<!--")
              .replacing("    </decisionTable>", "--><annotation /></decisionTable>")
              .isFoundAt("table", "Add a rule."),
          against("a table is written in FEEL", TABLE)
              .replacing(
                  "<inputExpression id=\"expression-value\"",
                  "<inputExpression id=\"expression-value\" expressionLanguage=\"groovy\"")
              .isFoundAt("expression-value", "Write it in FEEL and remove the expressionLanguage."),
          against("a cell is FEEL that the engine reads", TABLE)
              .replacing("<text>\"small\"</text>", "<text>small or</text>")
              .isFoundAt(
                  "cheap-when-value", "The engine cannot read this: texts stand in double quotes."),
          against("a cell is FEEL that the engine reads", TABLE)
              .replacing("<text>\"it\"</text>", "<text>\"it</text>")
              .isFoundAt(
                  "cheap-then-roles", "The engine cannot read this: texts stand in double quotes."),
          against("a table says what happens when nothing matches", TABLE)
              .replacing(ANY_OTHER, ANY_OTHER.replace("-</text>", "\"large\"</text>"))
              .isFoundAt(
                  "table",
                  "Add a last rule with \"-\" everywhere, or describe it: \"no match: ...\"."),
          against("a table says what happens when nothing matches", TABLE)
              .replacing("hitPolicy=\"FIRST\"", "")
              .replacing(ANY_OTHER, ANY_OTHER.replace("-</text>", "\"large\"</text>"))
              .isFoundAt(
                  "table",
                  "Add a last rule with \"-\" everywhere, or describe it: \"no match: ...\"."),
          against("no rule stands behind one that takes everything", TABLE)
              .replacing(SMALL, SMALL.replace("\"small\"", ""))
              .isFoundAt("any-other", "It is never reached: move it up or remove it."),
          against("no id of a table is generated", TABLE)
              .replacing("id=\"output-roles\"", "id=\"Output_1\"")
              .isFoundAt("Output_1", "Give it an id that says what it is."),
          against("a rule cites its clauses", TABLE)
              .replacing("<text>\"TINY:1.2a\"</text>", "<text>\" \"</text>")
              .isFoundAt("any-other", "Cite its clause, in quotes, in the output \"clause\"."),
          against("a rule's citation can be read", TABLE)
              .replacing("TINY:1.2a", "clause 1.2a of TINY")
              .isFoundAt(
                  "any-other",
                  "\"clause 1.2a of TINY\" is no citation: write OIEA:5.1.3, NAT:4 or \"ours: in"
                      + " words\", separated by \"; \"."),
          against("a clause that a rule cites exists", TABLE)
              .replacing("TINY:1.2a", "TINY:1.2")
              .isFoundAt("any-other", "TINY:1.2 is not in its pack's clauses.csv."));

  private FaultsOfDecisions() {}
}
