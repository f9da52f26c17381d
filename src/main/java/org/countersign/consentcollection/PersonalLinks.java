package org.countersign.consentcollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.access.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and finds personal links. The secret in one has 256 random bits and is written nowhere but
 * into the mail; a database that somebody reads opens no link.
 */
@Component
class PersonalLinks {

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final JdbcClient jdbc;
  private final Clock clock;

  PersonalLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes one and returns its secret. */
  @Transactional(propagation = Propagation.MANDATORY)
  String make(PersonalLink link) {
    String secret = Secret.make();
    jdbc.sql(
            "insert into consent_link (hash, kind, school, pupil, carer, asked, made_at)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .param(Secret.hash(secret))
        .param(link.kind().id())
        .param(link.school())
        .param(link.pupil())
        .param(link.carer())
        .param(link.asked())
        .param(Timestamp.from(clock.instant()))
        .update();
    return secret;
  }

  /** What the link is for; empty where nobody ever made it. */
  Optional<PersonalLink> find(String secret) {
    if (secret == null || !SECRET.matcher(secret).matches()) {
      return Optional.empty();
    }
    return jdbc.sql("select * from consent_link where hash = ?")
        .param(Secret.hash(secret))
        .query(PersonalLinks::read)
        .optional();
  }

  /** How many were made for that carer and pupil since that moment. */
  int madeSince(String school, String carer, String pupil, Instant moment) {
    return jdbc.sql(
            "select count(*) from consent_link where school = ? and carer = ? and pupil = ?"
                + " and made_at > ?")
        .params(school, carer, pupil, Timestamp.from(moment))
        .query(Integer.class)
        .single();
  }

  private static PersonalLink read(ResultSet rs, int row) throws SQLException {
    return new PersonalLink(
        PersonalLink.Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
        rs.getString("school"),
        rs.getString("pupil"),
        rs.getString("carer"),
        rs.getString("asked"));
  }
}
