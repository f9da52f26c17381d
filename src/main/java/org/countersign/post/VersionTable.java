package org.countersign.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what was asked for, version by version, and whom each shows. */
@Repository
class VersionTable {

  private static final String TEXT = "postText";
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final DraftForm form;
  private final ObjectMapper json;

  VersionTable(JdbcClient jdbc, DraftForm form, ObjectMapper json) {
    this.jdbc = jdbc;
    this.form = form;
    this.json = json;
  }

  void add(String post, int version, Draft draft, String editor, Instant at) {
    Map<String, Object> answers = new HashMap<>(DraftForm.write(draft));
    answers.remove(TEXT);
    jdbc.sql(
            "insert into post_version (post, version, editor, made_at, words, answers)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(post, version, editor, Timestamp.from(at), draft.text(), written(answers))
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
                        PostTable.kind(child),
                        child.id(),
                        draft.unrecognisable().contains(child))
                    .update());
  }

  /**
   * @throws IllegalStateException where there is no such version
   */
  Draft draft(String post, int version) {
    return jdbc.sql("select words, answers from post_version where post = ? and version = ?")
        .params(post, version)
        .query(
            (rs, i) -> {
              Map<String, Object> fields = read(rs.getString("answers"));
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

  private String written(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }

  private Map<String, Object> read(String answers) {
    try {
      return new HashMap<>(json.readValue(answers, FIELDS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The answers of a version are not as we wrote them", e);
    }
  }
}
