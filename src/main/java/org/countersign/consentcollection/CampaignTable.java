package org.countersign.consentcollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.countersign.consent.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of campaigns. */
@Repository
class CampaignTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  CampaignTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Campaign> byId(String id) {
    return jdbc.sql("select * from consent_campaign where id = ?")
        .param(id)
        .query(CampaignTable::read)
        .optional();
  }

  /** Newest first. */
  List<Campaign> of(String school) {
    return jdbc.sql("select * from consent_campaign where school = ? order by opened_at desc, id")
        .param(school)
        .query(CampaignTable::read)
        .list();
  }

  String add(NewCampaign campaign) {
    String id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into consent_campaign (id, school, cause, title, uses, platforms, form,"
                + " answer_by, asked_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(id)
        .param(campaign.school())
        .param(campaign.cause().id())
        .param(campaign.title())
        .param(campaign.uses().stream().sorted().map(Use::id).collect(Collectors.joining(",")))
        .param(String.join(",", campaign.platforms()))
        .param(campaign.form())
        .param(campaign.answerBy())
        .param(campaign.askedBy())
        .param(now())
        .update();
    return id;
  }

  void number(String id, String caseKey) {
    jdbc.sql("update consent_campaign set case_key = ? where id = ?").params(caseKey, id).update();
  }

  void asked(String id, LocalDate answerBy) {
    jdbc.sql("update consent_campaign set asked_at = ?, answer_by = ? where id = ?")
        .params(now(), answerBy, id)
        .update();
  }

  void close(String id) {
    jdbc.sql("update consent_campaign set closed_at = ? where id = ? and closed_at is null")
        .params(now(), id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Campaign read(ResultSet rs, int row) throws SQLException {
    return new Campaign(
        rs.getString("id"),
        rs.getString("school"),
        rs.getString("case_key"),
        Cause.valueOf(rs.getString("cause").toUpperCase(Locale.ROOT)),
        rs.getString("title"),
        Arrays.stream(rs.getString("uses").split(","))
            .map(id -> Use.byId(id).orElseThrow())
            .collect(Collectors.toSet()),
        List.of(rs.getString("platforms").split(",")),
        rs.getString("form"),
        rs.getObject("answer_by", LocalDate.class),
        rs.getString("asked_by"),
        rs.getTimestamp("opened_at").toInstant(),
        moment(rs, "asked_at"),
        moment(rs, "closed_at"));
  }

  private static Instant moment(ResultSet rs, String column) throws SQLException {
    Timestamp moment = rs.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
