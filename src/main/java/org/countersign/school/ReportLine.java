package org.countersign.school;

/**
 * What an import did with one thing, or did not do. Names nobody: the id is the one of the school's
 * own system.
 *
 * @param line where it stands in the file, or null for what the file no longer has
 * @param reason why it was rejected, or what changed; null where there is nothing to say
 */
record ReportLine(
    Kind kind, String file, Integer line, String school, String sourcedId, String reason) {

  enum Kind {
    ADDED,
    CHANGED,
    LEFT,
    RETURNED,
    REMOVED,
    REJECTED
  }
}
