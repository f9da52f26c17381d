package org.countersign.reporting;

import java.util.List;
import java.util.Optional;
import org.countersign.audit.By;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was reported online, for the procedure that deals with it. It does not ask who may read it,
 * and writes no reading: that is the procedure's.
 */
@Component
public class ReportRegister {

  private final ReportTable table;
  private final ReportTrail trail;

  ReportRegister(ReportTable table, ReportTrail trail) {
    this.table = table;
    this.trail = trail;
  }

  public Optional<Report> byId(String id) {
    return table.byId(id);
  }

  /** The reports of a case, in the order in which they came. */
  public List<Report> ofCase(String caseKey) {
    return table.ofCase(caseKey);
  }

  /**
   * The report goes on in another case: it is of the same thing as one there. It is kept as it is,
   * and its reporter goes on with the same code. Files that came with it stay exhibits of the case
   * in which they are.
   *
   * @param caseKey of the same school: the caller has seen to that
   * @throws IllegalArgumentException for an unknown report
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void join(String report, String caseKey, By by) {
    Report known =
        table
            .byId(report)
            .orElseThrow(() -> new IllegalArgumentException("There is no report " + report));
    table.belongsTo(report, caseKey);
    trail.joined(known, caseKey, by);
  }
}
