package org.countersign.consentcollection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Families that were asked without a case, for tests of something else: pictures on Facebook. */
public final class FamilyLinks {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  public FamilyLinks(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Somebody is asked for that pupil; its page is {@code /consent-collections/} and this. */
  public String asked(String school, String pupil) {
    String campaign = UUID.randomUUID().toString();
    String asked = UUID.randomUUID().toString();
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.update(
        "insert into consent_campaign (id, school, case_key, cause, title, uses, platforms, form,"
            + " answer_by, opened_at, asked_at) values (?, ?, ?, 'campaign', 'One', 'image',"
            + " 'facebook', 'Form 1', ?, ?, ?)",
        campaign,
        school,
        school + "-CONS-2026-" + campaign.substring(0, 4).toUpperCase(java.util.Locale.ROOT),
        LocalDate.now(clock).plusDays(10),
        now,
        now);
    jdbc.update(
        "insert into consent_asked (id, campaign, school, pupil, giver, state)"
            + " values (?, ?, ?, ?, 'carer', 'open')",
        asked,
        campaign,
        school,
        pupil);
    return campaign + "/" + asked;
  }

  /** A link with which that carer answers, or withdraws where nobody is asked. */
  public String secret(String school, String pupil, String carer, String asked) {
    String secret =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                (UUID.randomUUID().toString().substring(4)).getBytes(StandardCharsets.US_ASCII))
            .substring(0, 43);
    jdbc.update(
        "insert into consent_link (hash, kind, school, pupil, carer, asked, made_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        hash(secret),
        asked == null ? "withdraw" : "give",
        school,
        pupil,
        carer,
        asked == null ? null : asked.substring(asked.indexOf('/') + 1),
        Timestamp.from(clock.instant()));
    return secret;
  }

  /**
   * A carer wants a fresh link at their address, and has it by mail.
   *
   * @return the secret with which they withdraw for that pupil, or nothing where there is none
   */
  public static Optional<String> wantsFresh(
      ApplicationContext product, String pupil, String carer) {
    FreshLinks fresh = product.getBean(FreshLinks.class);
    JdbcTemplate jdbc = product.getBean(JdbcTemplate.class);
    fresh.want(
        jdbc.queryForObject(
            "select email from roll_person where sourced_id = ?", String.class, carer));
    while (fresh.lookIntoOne()) {
      continue;
    }
    List<String> open =
        jdbc.queryForList(
            "select hash from consent_link where pupil = ? and kind = 'withdraw'",
            String.class,
            pupil);
    return jdbc
        .queryForList(
            "select link from notice where carer = ? and link is not null order by written_at desc",
            String.class,
            carer)
        .stream()
        .map(link -> link.replaceFirst(".*link=", ""))
        .filter(secret -> open.contains(hash(secret)))
        .findFirst();
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
