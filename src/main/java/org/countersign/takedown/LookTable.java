package org.countersign.takedown;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of looks at links. */
@Repository
class LookTable {

  private final JdbcClient jdbc;

  LookTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param status what the network answered, as HTTP numbers it; null where there was no answer
   * @param says what that was, in words
   */
  record Look(Instant at, Integer status, String says) {}

  void want(String takeDown) {
    jdbc.sql("update take_down set look_wanted = true where id = ?").param(takeDown).update();
  }

  /** Ids of take-downs whose link is to be looked at. */
  List<String> wanted(int most) {
    return jdbc.sql("select id from take_down where look_wanted order by id limit ?")
        .param(most)
        .query(String.class)
        .list();
  }

  /** It was looked at, or tried. */
  void looked(String takeDown, Look look) {
    jdbc.sql("update take_down set look_wanted = false where id = ?").param(takeDown).update();
    jdbc.sql("insert into take_down_look (take_down, looked_at, status, says) values (?, ?, ?, ?)")
        .params(takeDown, Timestamp.from(look.at()), look.status(), look.says())
        .update();
  }

  /** Newest first. */
  List<Look> of(String takeDown) {
    return jdbc.sql(
            "select looked_at, status, says from take_down_look where take_down = ? order by id desc")
        .param(takeDown)
        .query(
            (rs, i) ->
                new Look(
                    rs.getTimestamp("looked_at").toInstant(),
                    rs.getObject("status", Integer.class),
                    rs.getString("says")))
        .list();
  }
}
