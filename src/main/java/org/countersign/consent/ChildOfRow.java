package org.countersign.consent;

import java.util.List;
import org.countersign.school.ImportRefused;
import org.countersign.school.RowReader;

/** Whose row it is, in the register's files: one of two columns says so. */
final class ChildOfRow {

  static final List<String> COLUMNS = List.of("pupilSourcedId", "otherChildId");

  private ChildOfRow() {}

  /**
   * @throws ImportRefused if nobody can tell: the row may be somebody's no
   */
  static Child read(String file, RowReader row) {
    String pupil = row.optional(COLUMNS.get(0), 255);
    String other = row.optional(COLUMNS.get(1), 255);
    if ((pupil == null) == (other == null)) {
      throw new ImportRefused(
          file
              + ", line "
              + row.line()
              + ": give one of pupilSourcedId and otherChildId, so that it is plain whose row this"
              + " is.");
    }
    return pupil == null ? Child.other(other) : Child.pupil(pupil);
  }
}
