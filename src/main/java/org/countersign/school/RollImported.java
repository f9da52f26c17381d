package org.countersign.school;

import java.util.List;

/**
 * An import of the roll ended. Published inside its transaction where it was applied, and outside
 * any where it was refused and changed nothing.
 *
 * @param schools ids of the schools that it covers; none where it was refused before that was known
 * @param startedBy username, or null where the product did it itself
 */
public record RollImported(
    long id,
    List<String> schools,
    String startedBy,
    boolean applied,
    int added,
    int changed,
    int left,
    int returned,
    int removed,
    int rejected) {

  RollImported(RollImports.Run run) {
    this(
        run.id(),
        run.schools() == null || run.schools().isBlank()
            ? List.of()
            : List.of(run.schools().split(",")),
        run.startedBy(),
        run.isApplied(),
        run.added(),
        run.changed(),
        run.left(),
        run.returned(),
        run.removed(),
        run.rejected());
  }
}
