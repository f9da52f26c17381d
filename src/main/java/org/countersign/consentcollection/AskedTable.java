package org.countersign.consentcollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentGivers;
import org.countersign.consent.Giver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pupils for whom somebody is asked. */
@Repository
class AskedTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  AskedTable(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  void add(String campaign, String school, Collection<String> pupils) {
    batches.batchUpdate(
        "insert into consent_asked (id, campaign, school, pupil, state)"
            + " values (?, ?, ?, ?, 'open')",
        pupils.stream()
            .sorted()
            .map(pupil -> new Object[] {UUID.randomUUID().toString(), campaign, school, pupil})
            .toList());
  }

  List<Asked> of(String campaign) {
    return jdbc.sql("select * from consent_asked where campaign = ? order by pupil")
        .param(campaign)
        .query(AskedTable::read)
        .list();
  }

  Optional<Asked> byId(String id) {
    return jdbc.sql("select * from consent_asked where id = ?")
        .param(id)
        .query(AskedTable::read)
        .optional();
  }

  /** Those of the school for whom somebody is asked at present. */
  List<Asked> open(String school) {
    return jdbc.sql("select * from consent_asked where school = ? and state = 'open'")
        .param(school)
        .query(AskedTable::read)
        .list();
  }

  /** Pupils for whom somebody was asked in a campaign that was opened since that moment. */
  Set<String> askedSince(String school, Instant moment) {
    return Set.copyOf(
        jdbc.sql(
                "select distinct a.pupil from consent_asked a join consent_campaign c"
                    + " on c.id = a.campaign where a.school = ? and c.opened_at >= ?")
            .param(school)
            .param(Timestamp.from(moment))
            .query(String.class)
            .list());
  }

  void giver(String id, ConsentGivers.Asked asked) {
    jdbc.sql("update consent_asked set giver = ?, clause = ? where id = ?")
        .params(asked.kind().name().toLowerCase(Locale.ROOT), asked.clause(), id)
        .update();
  }

  /** Whether it was open until now. */
  boolean answered(String id, String by) {
    return jdbc.sql(
                "update consent_asked set state = 'answered', answered_at = ?, answered_by = ?"
                    + " where id = ? and state = 'open'")
            .params(Timestamp.from(clock.instant()), by, id)
            .update()
        == 1;
  }

  /** Whoever did not answer has not consented. */
  void close(String campaign) {
    jdbc.sql("update consent_asked set state = 'unanswered' where campaign = ? and state = 'open'")
        .param(campaign)
        .update();
  }

  /** The child is asked for no longer, in whatever campaign. */
  void close(String school, Child child) {
    if (child.kind() == Child.Kind.PUPIL) {
      jdbc.sql(
              "update consent_asked set state = 'unanswered'"
                  + " where school = ? and pupil = ? and state = 'open'")
          .params(school, child.id())
          .update();
    }
  }

  private static Asked read(ResultSet rs, int row) throws SQLException {
    String giver = rs.getString("giver");
    Timestamp answered = rs.getTimestamp("answered_at");
    return new Asked(
        rs.getString("id"),
        rs.getString("campaign"),
        rs.getString("school"),
        rs.getString("pupil"),
        giver == null ? null : Giver.Kind.valueOf(giver.toUpperCase(Locale.ROOT)),
        rs.getString("clause"),
        Asked.State.valueOf(rs.getString("state").toUpperCase(Locale.ROOT)),
        answered == null ? null : answered.toInstant(),
        rs.getString("answered_by"));
  }
}
