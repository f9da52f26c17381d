package org.countersign.consentwithdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.Secret;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of the schools' parents' portals. A token is shown once, when it is made; whoever has the
 * database cannot use one. It is random enough to need no salt.
 */
@Repository
class PortalTokens {

  private final JdbcClient jdbc;
  private final Trail trail;
  private final Clock clock;

  PortalTokens(JdbcClient jdbc, Trail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /** Makes a token and returns it; nobody can read it again. */
  @Transactional
  public String make(String school, String name, String by) {
    String token = Secret.make();
    jdbc.sql(
            "insert into consent_portal_token (school, name, hash, made_by, made_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(school, name, Secret.hash(token), by, now())
        .update();
    write(school, "portal-token", "Token of a portal made", name, by);
    return token;
  }

  /** It opens nothing any more. Doing it again changes nothing. */
  @Transactional
  public void revoke(PortalToken token, String by) {
    int changed =
        jdbc.sql(
                "update consent_portal_token set revoked_by = ?, revoked_at = ? where id = ?"
                    + " and revoked_at is null")
            .params(by, now(), token.id())
            .update();
    if (changed == 1) {
      write(token.school(), "portal-token-revoked", "Token of a portal revoked", token.name(), by);
    }
  }

  /** Whose token it is; empty for an unknown or revoked one. */
  Optional<PortalToken> byToken(String token) {
    return jdbc.sql("select * from consent_portal_token where hash = ? and revoked_at is null")
        .param(Secret.hash(token))
        .query(PortalTokens::row)
        .optional();
  }

  Optional<PortalToken> byId(String school, long id) {
    return of(school).stream().filter(token -> token.id() == id).findFirst();
  }

  /** Revoked ones too, newest first. */
  List<PortalToken> of(String school) {
    return jdbc.sql("select * from consent_portal_token where school = ? order by id desc")
        .param(school)
        .query(PortalTokens::row)
        .list();
  }

  private void write(String school, String what, String words, String name, String by) {
    trail.record(
        TrailEvent.of(Chain.ofRegister(school, "consent"), Kind.REGISTER_CHANGED, By.person(by))
            .inSchool(school)
            .at(what, words)
            .with(Map.of("portal", name)));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static PortalToken row(ResultSet rs, int number) throws SQLException {
    Timestamp revoked = rs.getTimestamp("revoked_at");
    Instant revokedAt = revoked == null ? null : revoked.toInstant();
    return new PortalToken(
        rs.getLong("id"),
        rs.getString("school"),
        rs.getString("name"),
        rs.getString("made_by"),
        rs.getTimestamp("made_at").toInstant(),
        revokedAt);
  }
}
