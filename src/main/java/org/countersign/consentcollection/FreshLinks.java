package org.countersign.consentcollection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.countersign.consent.Child;
import org.countersign.consent.Giver;
import org.countersign.school.Carer;
import org.countersign.school.Roll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails fresh links to carers who want one. Whoever asks is told the same whether the address is on
 * a roll or not, and as fast: what there is to do is done afterwards.
 */
@Service
class FreshLinks {

  /** Wishes in a minute, from everywhere. */
  static final int MOST = 30;

  /** Links for one carer and child in an hour, so that nobody fills a mailbox. */
  private static final int MOST_OF_ONE = 3;

  private final JdbcClient jdbc;
  private final Roll roll;
  private final AskedTable asked;
  private final CampaignTable campaigns;
  private final PersonalLinks links;
  private final Held held;
  private final FamilyMail mail;
  private final Clock clock;

  FreshLinks(
      JdbcClient jdbc,
      Roll roll,
      AskedTable asked,
      CampaignTable campaigns,
      PersonalLinks links,
      Held held,
      FamilyMail mail,
      Clock clock) {
    this.jdbc = jdbc;
    this.roll = roll;
    this.asked = asked;
    this.campaigns = campaigns;
    this.links = links;
    this.held = held;
    this.mail = mail;
    this.clock = clock;
  }

  /**
   * Somebody wants links at that address. Whether it is one that mail can go to is not looked at
   * here.
   *
   * @return false where there were too many wishes in the last minute
   */
  @Transactional
  public boolean want(String address) {
    Instant now = clock.instant();
    int lately =
        jdbc.sql("select count(*) from consent_link_wanted where wanted_at > ?")
            .param(Timestamp.from(now.minus(1, ChronoUnit.MINUTES)))
            .query(Integer.class)
            .single();
    if (lately >= MOST) {
      return false;
    }
    jdbc.sql("insert into consent_link_wanted (address, wanted_at) values (?, ?)")
        .params(address, Timestamp.from(now))
        .update();
    return true;
  }

  /**
   * Looks into one wish. It is kept for the minute in which it counts, without its address.
   *
   * @return whether there was one
   */
  @Transactional
  public boolean lookIntoOne() {
    jdbc.sql("delete from consent_link_wanted where address = '' and wanted_at <= ?")
        .param(Timestamp.from(clock.instant().minus(1, ChronoUnit.MINUTES)))
        .update();
    Optional<Wish> wish =
        jdbc.sql(
                "select id, address from consent_link_wanted where address <> ''"
                    + " order by id limit 1 for update skip locked")
            .query((rs, i) -> new Wish(rs.getLong(1), rs.getString(2)))
            .optional();
    wish.ifPresent(
        one -> {
          jdbc.sql("update consent_link_wanted set address = '' where id = ?")
              .param(one.id())
              .update();
          roll.carersAt(one.address())
              .forEach((carer, pupils) -> pupils.forEach(pupil -> mail(carer, pupil)));
        });
    return wish.isPresent();
  }

  private record Wish(long id, String address) {}

  private void mail(Carer carer, String pupil) {
    Instant lately = clock.instant().minus(1, ChronoUnit.HOURS);
    if (links.madeSince(carer.school(), carer.sourcedId(), pupil, lately) >= MOST_OF_ONE) {
      return;
    }
    Optional<Asked> open =
        asked.open(carer.school()).stream()
            .filter(one -> one.pupil().equals(pupil) && one.giver() == Giver.Kind.CARER)
            .findFirst();
    if (open.isPresent()) {
      String caseKey = campaigns.byId(open.get().campaign()).orElseThrow().caseKey();
      mail.again(PersonalLink.Kind.GIVE, carer, pupil, open.get(), caseKey);
    }
    if (!held.of(carer.school(), Child.pupil(pupil)).isEmpty()) {
      mail.again(PersonalLink.Kind.WITHDRAW, carer, pupil, null, null);
    }
  }
}
