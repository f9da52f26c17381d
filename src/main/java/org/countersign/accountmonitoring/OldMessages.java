package org.countersign.accountmonitoring;

import java.util.List;
import org.countersign.access.CaseRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties what came in on accounts, looks at them, and reports of images, of old cases: words,
 * where it was, who wrote, logged and did. When it was, on which account, and how it ended stays.
 */
@Component
class OldMessages implements CaseRecords {

  private static final List<String> EMPTYING =
      List.of(
          "update account_message_note set reason = '', answers = '{}', noted_by = ''"
              + " where message in (select id from account_message where case_key = ?)",
          "update account_message set words = '', link = '', writer = '', logged_by = ''"
              + " where case_key = ?",
          "update account_look set lacking = null,"
              + " done_by = case when done_by is null then null else '' end where case_key = ?",
          "update account_image_concern set place = '', reported_by = '', team = '', reason = null,"
              + " settled_by = case when settled_by is null then null else '' end"
              + " where case_key = ?");

  private final JdbcClient jdbc;

  OldMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forget(String caseKey) {
    EMPTYING.forEach(sql -> jdbc.sql(sql).param(caseKey).update());
  }
}
