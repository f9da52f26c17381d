package org.countersign.takedown;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people said and decided of take-downs. */
@Repository
class AnswerTable {

  private final JdbcClient jdbc;

  AnswerTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void askToKeep(String id, Basis basis, String why, String by) {
    one(
        jdbc.sql(
                "update take_down set keep_asked_by = ?, basis = ?, basis_why = ?,"
                    + " answer_why = null where id = ?")
            .params(by, basis.id(), why, id)
            .update());
  }

  void answered(String id, String why) {
    one(jdbc.sql("update take_down set answer_why = ? where id = ?").params(why, id).update());
  }

  void checked(String id, String how, String pictureHash, String placesWhy) {
    one(
        jdbc.sql(
                "update take_down set how_checked = ?, picture_hash = ?, places_why = ?"
                    + " where id = ?")
            .params(how, pictureHash, placesWhy, id)
            .update());
  }

  void decided(String id, State state, String by, Instant at) {
    one(
        jdbc.sql(
                "update take_down set state = ?, decided_by = ?, decided_at = ?"
                    + " where id = ? and decided_at is null")
            .params(state.id(), by, Timestamp.from(at), id)
            .update());
  }

  void openAgain(String id) {
    one(
        jdbc.sql(
                "update take_down set state = 'open', decided_by = null, decided_at = null,"
                    + " how_checked = null, picture_hash = null where id = ?")
            .param(id)
            .update());
  }

  void places(String id, Map<String, String> answers) {
    jdbc.sql("delete from take_down_place where take_down = ?").param(id).update();
    answers.forEach(
        (place, answer) ->
            jdbc.sql("insert into take_down_place (take_down, place, answer) values (?, ?, ?)")
                .params(id, place, answer)
                .update());
  }

  Map<String, String> placesOf(String id) {
    Map<String, String> answers = new LinkedHashMap<>();
    jdbc.sql("select place, answer from take_down_place where take_down = ?")
        .param(id)
        .query(
            rs -> {
              answers.put(rs.getString("place"), rs.getString("answer"));
            });
    return answers;
  }

  private static void one(int rows) {
    if (rows != 1) {
      throw new IllegalStateException("There is no take-down of which that could be said");
    }
  }
}
