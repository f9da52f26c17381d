package org.countersign.accountmonitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.countersign.accountcreation.AccountTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of old cases of account monitoring names nobody, and tells nobody's words. */
@AccountTest
@Transactional
class OldMessagesTest {

  private static final List<String> CASES = List.of("obs-MONI-1", "obs-MONI-2", "obs-IMG-1");

  @Autowired private OldMessages old;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName("retention: messages, looks and reports of images are emptied, and stay counted")
  void emptied() {
    Timestamp at = Timestamp.from(Instant.parse("2026-11-20T09:00:00Z"));
    jdbc.sql(
            "insert into account_message (id, school, case_key, kind, how_seen, received_at, words,"
                + " link, writer, logged_by, logged_at, status) values ('m1', 'obs', ?, 'query',"
                + " 'comment', ?, 'Secret', 'https://Secret', 'Secret', 'Secret', ?, 'closed')")
        .params(CASES.get(0), at, at)
        .update();
    jdbc.sql(
            "insert into account_message_note (message, task, decision, reason, answers, noted_by,"
                + " noted_at) values ('m1', 't', 'd', 'Secret', '{\"a\":\"Secret\"}', 'Secret', ?)")
        .params(at)
        .update();
    jdbc.sql(
            "insert into account_look (id, school, account, case_key, opened_at, lacking, done_by,"
                + " done_at) values ('l1', 'obs', 'x-obs', ?, ?, 'Secret', 'Secret', ?)")
        .params(CASES.get(1), at, at)
        .update();
    jdbc.sql(
            "insert into account_image_concern (id, school, case_key, seen_at, place, reported_by,"
                + " reported_at, team, reason, settled_by) values ('i1', 'obs', ?, ?, 'Secret',"
                + " 'Secret', ?, 'Secret', 'Secret', 'Secret')")
        .params(CASES.get(2), at, at)
        .update();
    CASES.forEach(old::forget);
    for (String table :
        List.of(
            "account_message", "account_message_note", "account_look", "account_image_concern")) {
      assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
          .as(table)
          .containsIgnoringCase("id=")
          .doesNotContain("Secret");
    }
  }
}
