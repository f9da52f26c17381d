package org.countersign.school;

/** A cell of a CSV file, which people open in a spreadsheet. */
public final class SpreadsheetCell {

  private SpreadsheetCell() {}

  /**
   * The text, so written that no spreadsheet runs it as a formula: what begins like one gets an
   * apostrophe before it. Null stays null, an empty cell.
   */
  public static String harmless(String text) {
    return text != null && text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
  }
}
