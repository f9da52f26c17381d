package org.countersign.reporting;

import java.util.List;
import org.countersign.access.CaseRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties reports of old cases: what was said, by whom and of whom, and all messages. That there
 * was one, when, and what kind of thing it was stays; its code opens what is left.
 */
@Component
class OldReports implements CaseRecords {

  private static final List<String> EMPTYING =
      List.of(
          "delete from concern_message where report in"
              + " (select id from concern_report where case_key = ?)",
          "update concern_report set username = null, name = null, contact = null,"
              + " victim_names = null, perpetrator_names = null, platform = null,"
              + " web_address = null, what_happened = '', keep_from = '' where case_key = ?");

  private final JdbcClient jdbc;

  OldReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forget(String caseKey) {
    EMPTYING.forEach(sql -> jdbc.sql(sql).param(caseKey).update());
  }
}
