package org.countersign.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text wherever the engine keeps what cases hold, and in the tables of posts. */
class Traces {

  private static final List<String> ENGINE =
      List.of(
          "act_ru_variable",
          "act_hi_varinst",
          "act_hi_detail",
          "act_ge_bytearray",
          "act_hi_comment",
          "act_hi_op_log",
          "act_ru_job",
          "act_hi_job_log",
          "act_hi_taskinst",
          "act_ru_task",
          "act_hi_procinst",
          "act_hi_actinst",
          "act_hi_dec_in",
          "act_hi_dec_out",
          "act_hi_incident");
  private static final List<String> POSTS =
      List.of(
          "post",
          "post_version",
          "post_child",
          "post_consent",
          "post_finding",
          "post_review",
          "post_interruption",
          "posting_stop",
          "posting_stop_post");

  private final JdbcClient jdbc;

  Traces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every row of the engine and of posts with that text, as “table: row”. */
  List<String> of(String text) {
    List<String> found = inEngine(text);
    POSTS.forEach(table -> found.addAll(in(table, text, "select * from " + table)));
    return found;
  }

  /** Every row of the engine with that text; models and forms, which are no case's, left out. */
  List<String> inEngine(String text) {
    List<String> found = new ArrayList<>();
    for (String table : ENGINE) {
      String all = "select * from " + table;
      found.addAll(
          in(
              table,
              text,
              table.equals("act_ge_bytearray") ? all + " where deployment_id_ is null" : all));
    }
    return found;
  }

  private List<String> in(String table, String text, String sql) {
    String wanted = text.toLowerCase(Locale.UK);
    return jdbc.sql(sql).query().listOfRows().stream()
        .map(row -> row.values().stream().map(Traces::shown).toList().toString())
        .filter(row -> row.toLowerCase(Locale.UK).contains(wanted))
        .map(row -> table + ": " + row)
        .toList();
  }

  private static String shown(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(value);
  }
}
