package org.countersign.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts that show children from before their account's posts were on record, as far as somebody
 * found them, and from when the record is complete: whoever withdraws consent has what is older
 * searched by hand (C3). It does not ask who may write: that is the procedure's rule.
 */
@Service
public class OlderPosts {

  private final JdbcClient jdbc;
  private final AccountOrigins origins;
  private final Trail trail;
  private final Clock clock;

  OlderPosts(JdbcClient jdbc, AccountOrigins origins, Trail trail, Clock clock) {
    this.jdbc = jdbc;
    this.origins = origins;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * How somebody looked for older posts.
   *
   * @param extent {@code all} of them, {@code part} or {@code none}
   * @param how in words
   * @param completeFrom from that day on every post that shows a child is on record
   */
  public record Search(String extent, String how, LocalDate completeFrom) {

    public static final List<String> EXTENTS = List.of("all", "part", "none");
  }

  /** An account whose posts before a day are not all on record, or not known to be: no day. */
  public record Incomplete(String account, LocalDate completeFrom) {}

  /**
   * Adds what was found; a link that is there already is left as it is.
   *
   * @throws IllegalArgumentException for a day still to come
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      SocialAccount account, List<OlderPost> posts, Search search, String by, String caseKey) {
    if (search.completeFrom().isAfter(LocalDate.now(clock))) {
      throw new IllegalArgumentException("Nothing is on record of a day still to come");
    }
    String school = account.school();
    List<String> known = of(school, account.id()).stream().map(OlderPost::link).toList();
    Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    posts.stream()
        .filter(post -> !known.contains(post.link()))
        .forEach(post -> insert(account, post, by, caseKey, now));
    jdbc.sql(
            "insert into older_post_search (school, account, extent, how, complete_from, posts,"
                + " case_key, searched_by, searched_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            school,
            account.id(),
            search.extent(),
            search.how(),
            search.completeFrom(),
            posts.size(),
            caseKey,
            by,
            now)
        .update();
    origins.completeFrom(school, account.id(), search.completeFrom());
    trail.record(
        TrailEvent.of(Chain.ofRegister(school, "accounts"), Kind.REGISTER_CHANGED, By.person(by))
            .inSchool(school)
            .at("older-posts", "Older posts listed")
            .with(
                Map.of(
                    "account",
                    account.id(),
                    "posts",
                    posts.size(),
                    "extent",
                    search.extent(),
                    "completeFrom",
                    search.completeFrom().toString(),
                    "case",
                    caseKey)));
  }

  private void insert(
      SocialAccount account, OlderPost post, String by, String caseKey, Timestamp now) {
    jdbc.sql(
            "insert into older_post (school, account, link, posted_on, case_key, listed_by,"
                + " listed_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(account.school(), account.id(), post.link(), post.postedOn(), caseKey, by, now)
        .update();
    post.pupils()
        .forEach(
            pupil ->
                jdbc.sql(
                        "insert into older_post_child (older_post, pupil) select id, :pupil from"
                            + " older_post where school = :school and account = :account and link ="
                            + " :link")
                    .param("pupil", pupil)
                    .param("school", account.school())
                    .param("account", account.id())
                    .param("link", post.link())
                    .update());
  }

  /** Those of an account, in the order in which they were listed. */
  public List<OlderPost> of(String school, String account) {
    List<OlderPost> posts = new ArrayList<>();
    jdbc.sql("select * from older_post where school = ? and account = ? order by id")
        .params(school, account)
        .query(
            (rs, i) ->
                new OlderPost(
                    rs.getString("link"),
                    rs.getObject("posted_on", LocalDate.class),
                    pupils(rs.getLong("id"))))
        .list()
        .forEach(posts::add);
    return posts;
  }

  private List<String> pupils(long post) {
    return jdbc.sql("select pupil from older_post_child where older_post = ?")
        .param(post)
        .query(String.class)
        .list();
  }

  /** From that day on every post of the account that shows a child is on record. */
  public Optional<LocalDate> completeFrom(String school, String account) {
    return Optional.ofNullable(origins.of(school).get(account))
        .map(AccountOrigins.Origin::completeFrom);
  }

  /** Accounts, closed ones too, that may have older posts which nobody listed: by id. */
  public List<Incomplete> incomplete(String school) {
    return jdbc.sql(
            "select id, complete_from from social_account where school = ? and"
                + " (complete_from is null or complete_from > opened_on) order by id")
        .param(school)
        .query(
            (rs, i) ->
                new Incomplete(rs.getString("id"), rs.getObject("complete_from", LocalDate.class)))
        .list();
  }
}
