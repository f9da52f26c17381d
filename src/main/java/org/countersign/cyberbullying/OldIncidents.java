package org.countersign.cyberbullying;

import java.util.List;
import org.countersign.access.CaseRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties the records of old cases: who was in them and what people said. That there was one, of
 * which kind, and how it ended stays.
 */
@Component
class OldIncidents implements CaseRecords {

  private static final String OF_CASE =
      " where incident in (select id from cyber_incident where case_key = ?)";

  private static final List<String> EMPTYING =
      List.of(
          "update cyber_note set reason = '', answers = '{}', noted_by = ''" + OF_CASE,
          "update cyber_person set ref = null, name = ''" + OF_CASE);

  private final JdbcClient jdbc;

  OldIncidents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forget(String caseKey) {
    EMPTYING.forEach(sql -> jdbc.sql(sql).param(caseKey).update());
  }
}
