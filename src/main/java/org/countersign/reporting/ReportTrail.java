package org.countersign.reporting;

import java.util.Map;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/**
 * Writes to the trail of its case what becomes of a report; never its words, nor who an anonymous
 * reporter could be.
 */
@Component
class ReportTrail {

  private final Trail trail;

  ReportTrail(Trail trail) {
    this.trail = trail;
  }

  /** In the transaction that does it; the report has its case. */
  void happened(Report report, By by, String element, String words) {
    trail.record(
        event(report.caseKey(), report, Kind.REGISTER_CHANGED, by)
            .at(element, words)
            .with(Map.of("report", report.id())));
  }

  void joined(Report report, String caseKey, By by) {
    for (String chain : new String[] {report.caseKey(), caseKey}) {
      trail.record(
          event(chain, report, Kind.REGISTER_CHANGED, by)
              .at("report-joined", "Report joined to another of the same thing")
              .with(Map.of("report", report.id(), "to", caseKey)));
    }
  }

  /** The reporter reads the answers with their code. Committed before they are shown. */
  void read(Report report) {
    trail.recordApart(
        event(report.caseKey(), report, Kind.RECORD_READ, By.nobody())
            .at("reporter-read", "Read with the receipt code")
            .with(Map.of("report", report.id())));
  }

  /** Who reported: staff by name, nobody else. */
  static By by(Report report) {
    return report.username() == null ? By.nobody() : By.person(report.username());
  }

  private static TrailEvent event(String caseKey, Report report, Kind kind, By by) {
    return TrailEvent.of(Chain.ofCase(caseKey), kind, by).inSchool(report.school());
  }
}
