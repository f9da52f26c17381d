package org.countersign.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.access.AnswersAsJson;
import org.countersign.consent.Child;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what was asked for, version by version, and whom each shows. */
@Repository
class VersionTable {

  private static final String TEXT = "postText";
  private final JdbcClient jdbc;
  private final DraftForm form;
  private final AnswersAsJson json;

  VersionTable(JdbcClient jdbc, DraftForm form, AnswersAsJson json) {
    this.jdbc = jdbc;
    this.form = form;
    this.json = json;
  }

  void add(String post, int version, Draft draft, String editor, Instant at) {
    Map<String, String> answers = DraftForm.write(draft);
    answers.remove(TEXT);
    jdbc.sql(
            "insert into post_version (post, version, editor, made_at, words, answers)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(post, version, editor, Timestamp.from(at), draft.text(), json.write(answers))
        .update();
    draft
        .children()
        .forEach(
            child ->
                jdbc.sql(
                        "insert into post_child (post, version, kind, child, unrecognisable)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                        post,
                        version,
                        child.kind().id(),
                        child.id(),
                        draft.unrecognisable().contains(child))
                    .update());
  }

  /**
   * @param at null where the child is in it again
   */
  void takenOut(String post, int version, Child child, Instant at) {
    jdbc.sql(
            "update post_child set taken_out_at = ? where post = ? and version = ? and kind = ?"
                + " and child = ?")
        .params(
            at == null ? null : Timestamp.from(at), post, version, child.kind().id(), child.id())
        .update();
  }

  /**
   * @throws IllegalStateException where there is no such version
   */
  Draft draft(String post, int version) {
    return jdbc.sql("select words, answers from post_version where post = ? and version = ?")
        .params(post, version)
        .query(
            (rs, i) -> {
              Map<String, Object> fields = new HashMap<>(json.read(rs.getString("answers")));
              fields.put(TEXT, rs.getString("words"));
              return form.stored(fields);
            })
        .optional()
        .orElseThrow(() -> new IllegalStateException("No version " + version + " of " + post));
  }

  List<String> editors(String post) {
    return jdbc
        .sql("select editor from post_version where post = ? order by version")
        .param(post)
        .query(String.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }
}
