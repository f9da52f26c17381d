package org.countersign.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exhibits: rows that are added, and read. */
@Repository
class ExhibitTable {

  private final JdbcClient database;
  private final MediaTable files;

  ExhibitTable(JdbcClient database, MediaTable files) {
    this.database = database;
    this.files = files;
  }

  /** Two at once of the same number: the later one fails on the key. */
  void add(
      String caseKey, int number, MediaFile file, NewExhibit exhibit, String person, Instant now) {
    database
        .sql(
            "insert into evidence_exhibit (case_key, number, file_id, sha256, seen_at, saved_at,"
                + " saved_by, added_at, web_address, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            caseKey,
            number,
            file.id(),
            file.sha256(),
            moment(exhibit.seenAt()),
            moment(exhibit.savedAt()),
            person,
            moment(now),
            exhibit.webAddress(),
            exhibit.note())
        .update();
  }

  List<Exhibit> ofCase(String caseKey) {
    return database
        .sql("select * from evidence_exhibit where case_key = ? order by number")
        .param(caseKey)
        .query(
            (row, n) ->
                new Exhibit(
                    caseKey,
                    row.getInt("number"),
                    files.byId(row.getString("file_id")).orElseThrow(),
                    row.getString("sha256"),
                    row.getTimestamp("seen_at").toInstant(),
                    row.getTimestamp("saved_at").toInstant(),
                    row.getString("saved_by"),
                    row.getTimestamp("added_at").toInstant(),
                    Objects.toString(row.getString("web_address"), ""),
                    Objects.toString(row.getString("note"), "")))
        .list();
  }

  int lastNumber(String caseKey) {
    return database
        .sql("select coalesce(max(number), 0) from evidence_exhibit where case_key = ?")
        .param(caseKey)
        .query(Integer.class)
        .single();
  }

  /** The words of old cases' exhibits; the only thing of one that ever goes. */
  void empty(String caseKey) {
    database
        .sql("update evidence_exhibit set web_address = null, note = null where case_key = ?")
        .param(caseKey)
        .update();
  }

  private static Timestamp moment(Instant moment) {
    return Timestamp.from(moment.truncatedTo(ChronoUnit.MICROS));
  }
}
