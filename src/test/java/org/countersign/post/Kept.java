package org.countersign.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what is kept of posts, their cases and their files: a refusal adds nothing. */
class Kept {

  private static final List<String> TABLES =
      List.of(
          "post",
          "post_version",
          "post_child",
          "post_consent",
          "post_finding",
          "post_review",
          "act_ru_execution",
          "act_ru_variable",
          "act_hi_procinst",
          "act_hi_varinst",
          "act_hi_detail");

  private final JdbcClient jdbc;

  Kept(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Count(Map<String, Long> rows) {}

  Count count() {
    Map<String, Long> rows = new LinkedHashMap<>();
    TABLES.forEach(table -> rows.put(table, number("select count(*) from " + table)));
    rows.put(
        "files of cases", number("select count(*) from media_file where case_key is not null"));
    return new Count(rows);
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
