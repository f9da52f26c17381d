package org.countersign.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.evidence.MediaFile.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of the files. What changes one says in its condition what it must have been. */
@Repository
class MediaTable {

  private final JdbcClient database;
  private final Clock clock;

  MediaTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param about what a file of evidence was uploaded about, null for all else
   */
  void add(MediaFile file, String about) {
    database
        .sql(
            "insert into media_file (id, school, name, kind, size_bytes, sha256, frames, seconds,"
                + " uploaded_by, uploaded_at, purpose, about, state)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'kept')")
        .params(
            file.id(),
            file.school(),
            file.name(),
            file.kind().name(),
            file.size(),
            file.sha256(),
            file.frames(),
            file.seconds(),
            file.uploadedBy(),
            Timestamp.from(file.uploadedAt()),
            file.purpose().id(),
            about)
        .update();
  }

  /** Whether it was uploaded as evidence about that. */
  boolean isAbout(String id, String about) {
    return database
            .sql("select count(*) from media_file where id = ? and about = ?")
            .params(id, about)
            .query(Integer.class)
            .single()
        == 1;
  }

  /** How many were uploaded about it, attached or not. */
  int countAbout(String about) {
    return database
        .sql("select count(*) from media_file where about = ? and state <> 'deleted'")
        .param(about)
        .query(Integer.class)
        .single();
  }

  /** What the case's files were uploaded about. */
  List<String> aboutsOf(String caseKey) {
    return database
        .sql("select distinct about from media_file where case_key = ? and about is not null")
        .param(caseKey)
        .query(String.class)
        .list();
  }

  Optional<MediaFile> byId(String id) {
    return database
        .sql("select * from media_file where id = ?")
        .param(id)
        .query((row, n) -> file(row))
        .optional();
  }

  List<MediaFile> ofCase(String caseKey) {
    return database
        .sql("select * from media_file where case_key = ? order by uploaded_at, id")
        .param(caseKey)
        .query((row, n) -> file(row))
        .list();
  }

  List<String> unattachedSince(Instant before) {
    return database
        .sql(
            "select id from media_file where case_key is null and state = 'kept'"
                + " and uploaded_at <= ?")
        .param(Timestamp.from(before))
        .query(String.class)
        .list();
  }

  /** Kept files that the person uploaded and no case took yet. */
  List<String> unattachedOf(String school, String person, Purpose purpose) {
    return database
        .sql(
            "select id from media_file where case_key is null and state = 'kept' and school = ?"
                + " and uploaded_by = ? and purpose = ?")
        .params(school, person, purpose.id())
        .query(String.class)
        .list();
  }

  /** True where it now belongs to the case; false where it may not. */
  boolean attach(String id, String caseKey, String school, String person) {
    return database
                .sql(
                    "update media_file set case_key = ?, attached_at = ? where id = ? and school = ?"
                        + " and uploaded_by = ? and state = 'kept' and case_key is null")
                .params(caseKey, now(), id, school, person)
                .update()
            == 1
        || byId(id)
            .filter(file -> file.state() == State.KEPT && file.school().equals(school))
            .flatMap(MediaFile::attachedTo)
            .filter(caseKey::equals)
            .isPresent();
  }

  /** True where it was kept, and is no longer. */
  boolean end(String id, State state, String reason, String person) {
    return end(id, state, reason, person, "");
  }

  /** The same, unless somebody has attached it meanwhile. */
  boolean endUnattached(String id, String reason, String person) {
    return end(id, State.DELETED, reason, person, " and case_key is null");
  }

  /** A sealed one, as those direct who may; true where it was sealed. */
  boolean endSealed(String id, String reason, String person) {
    return database
            .sql(
                "update media_file set state = 'deleted', state_reason = ?, state_by = ?,"
                    + " state_at = ? where id = ? and state = 'sealed'")
            .params(reason, person, now(), id)
            .update()
        == 1;
  }

  private boolean end(String id, State state, String reason, String person, String condition) {
    return database
            .sql(
                "update media_file set state = ?, state_reason = ?, state_by = ?, state_at = ?"
                    + " where id = ? and state = 'kept'"
                    + condition)
            .params(state.name().toLowerCase(Locale.ROOT), reason, person, now(), id)
            .update()
        == 1;
  }

  void opened(String id, Chunks.Part part, String person) {
    database
        .sql("insert into media_opening (file_id, part, opened_by, opened_at) values (?, ?, ?, ?)")
        .params(id, part.id(), person, now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static MediaFile file(ResultSet row) throws SQLException {
    return new MediaFile(
        row.getString("id"),
        row.getString("school"),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getObject("frames", Integer.class),
        row.getObject("seconds", Integer.class),
        row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant(),
        Purpose.byId(row.getString("purpose")).orElseThrow(),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("state_reason"),
        row.getString("case_key"));
  }
}
