package org.countersign.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.account.SocialAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which posts waited because a case had suspended their account, as a handover does. */
@Repository
class AccountHolds {

  private final JdbcClient jdbc;
  private final SocialAccounts accounts;
  private final Clock clock;

  AccountHolds(JdbcClient jdbc, SocialAccounts accounts, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * @param number of the case that suspended the account
   * @param resumedAt null while it waits, or where it ended meanwhile
   */
  record Held(String account, String number, Instant heldAt, Instant resumedAt) {}

  /**
   * Whether the post waits for its account now, which is written down; once it does not, that it
   * goes on. Returns whether it began to wait just now, too.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Waiting look(Post post) {
    String number = accounts.suspendedIn(post.school(), post.account()).orElse(null);
    if (number == null) {
      jdbc.sql("update post_account_hold set resumed_at = ? where post = ? and resumed_at is null")
          .params(now(), post.id())
          .update();
      return new Waiting(null, false);
    }
    boolean known =
        of(post.id()).stream().anyMatch(held -> held.resumedAt() == null && is(held, post, number));
    if (!known) {
      jdbc.sql(
              "insert into post_account_hold (post, account, case_key, held_at) values (?, ?, ?, ?)")
          .params(post.id(), post.account(), number, now())
          .update();
    }
    return new Waiting(number, !known);
  }

  /**
   * @param number of the case that suspended the account; null where the post does not wait for it
   * @param beganNow whether it waits only since this look
   */
  record Waiting(String number, boolean beganNow) {}

  private static boolean is(Held held, Post post, String number) {
    return held.account().equals(post.account()) && held.number().equals(number);
  }

  /** Oldest first. */
  List<Held> of(String post) {
    return jdbc.sql("select * from post_account_hold where post = ? order by id")
        .param(post)
        .query(
            (rs, i) -> {
              Timestamp resumed = rs.getTimestamp("resumed_at");
              return new Held(
                  rs.getString("account"),
                  rs.getString("case_key"),
                  rs.getTimestamp("held_at").toInstant(),
                  resumed == null ? null : resumed.toInstant());
            })
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
