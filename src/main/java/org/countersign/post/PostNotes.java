package org.countersign.post;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.AnswersAsJson;
import org.countersign.access.Submission;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentCheck;
import org.countersign.consent.Standing;
import org.countersign.consent.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was found of a post and said about it: looks at the consents, findings of the content rules,
 * decisions of people, interruptions. Rows are only added.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PostNotes {

  /**
   * One child and use, as it was found on that occasion.
   *
   * @param record number of the consent record that decided, or null
   */
  public record Look(
      int version,
      Instant at,
      Occasion occasion,
      Child child,
      Use use,
      Standing standing,
      Long record) {}

  private final JdbcClient jdbc;
  private final AnswersAsJson json;
  private final Clock clock;

  PostNotes(JdbcClient jdbc, AnswersAsJson json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Every consent that was looked at, held or not. */
  public void consents(Post post, Occasion occasion, ConsentCheck check) {
    Timestamp now = now();
    for (ConsentCheck.Finding finding : check.findings()) {
      jdbc.sql(
              "insert into post_consent (post, version, looked_at, occasion, kind, child, used_for,"
                  + " standing, record) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .param(post.id())
          .param(post.version())
          .param(now)
          .param(occasion.id())
          .param(finding.child().kind().id())
          .param(finding.child().id())
          .param(finding.use().id())
          .param(finding.standing().name().toLowerCase(Locale.ROOT))
          .param(finding.record().orElse(null))
          .update();
    }
  }

  /** Every look at a consent, oldest first. */
  @Transactional(readOnly = true)
  public List<Look> consents(String post) {
    return jdbc.sql("select * from post_consent where post = ? order by id")
        .param(post)
        .query(
            (rs, i) ->
                new Look(
                    rs.getInt("version"),
                    rs.getTimestamp("looked_at").toInstant(),
                    Occasion.byId(rs.getString("occasion")),
                    new Child(Child.Kind.byId(rs.getString("kind")), rs.getString("child")),
                    Use.byId(rs.getString("used_for")).orElseThrow(),
                    Standing.valueOf(rs.getString("standing").toUpperCase(Locale.ROOT)),
                    rs.getObject("record", Long.class)))
        .list();
  }

  /** The latest look at each consent of the version that counts. */
  @Transactional(readOnly = true)
  public List<Look> latestConsents(Post post) {
    List<Look> ofVersion =
        consents(post.id()).stream().filter(look -> look.version() == post.version()).toList();
    Optional<Instant> latest = ofVersion.stream().map(Look::at).max(Comparator.naturalOrder());
    return ofVersion.stream().filter(look -> latest.filter(look.at()::equals).isPresent()).toList();
  }

  /** What the content rules say of the version that counts; in place of what they said before. */
  public void findings(Post post, List<Finding> findings) {
    jdbc.sql("delete from post_finding where post = ? and version = ?")
        .params(post.id(), post.version())
        .update();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      jdbc.sql(
              "insert into post_finding (post, version, position, point, weight, says, clause,"
                  + " basis) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              post.id(),
              post.version(),
              i,
              finding.point(),
              finding.weight().id(),
              finding.says(),
              finding.clause(),
              finding.basis())
          .update();
    }
  }

  /** What the content rules say of the version that counts, stops first. */
  @Transactional(readOnly = true)
  public List<Finding> findings(Post post) {
    return jdbc.sql("select * from post_finding where post = ? and version = ? order by position")
        .params(post.id(), post.version())
        .query(
            (rs, i) ->
                new Finding(
                    rs.getString("point"),
                    Finding.Weight.byId(rs.getString("weight")).orElseThrow(),
                    rs.getString("says"),
                    rs.getString("clause"),
                    rs.getString("basis")))
        .list();
  }

  /**
   * Somebody decided of the version that counts.
   *
   * @param sent with which they did
   */
  public void review(
      Post post,
      String task,
      String decision,
      String reason,
      Map<String, String> answers,
      Submission sent) {
    jdbc.sql(
            "insert into post_review (post, version, task, decision, reason, answers, decided_by,"
                + " on_behalf_of, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(post.id())
        .param(post.version())
        .param(task)
        .param(decision)
        .param(reason)
        .param(json.write(answers))
        .param(sent.actor().userId())
        .param(sent.onBehalfOf())
        .param(now())
        .update();
  }

  /** All decisions, newest first. */
  @Transactional(readOnly = true)
  public List<Review> reviews(String post) {
    return jdbc.sql("select * from post_review where post = ? order by id desc")
        .param(post)
        .query(
            (rs, i) ->
                new Review(
                    rs.getInt("version"),
                    rs.getString("task"),
                    rs.getString("decision"),
                    rs.getString("reason"),
                    json.read(rs.getString("answers")),
                    rs.getString("decided_by"),
                    rs.getString("on_behalf_of"),
                    rs.getTimestamp("decided_at").toInstant()))
        .list();
  }

  /** The latest decision at that step. */
  @Transactional(readOnly = true)
  public Optional<Review> latest(String post, String task) {
    return reviews(post).stream().filter(review -> review.task().equals(task)).findFirst();
  }

  /**
   * Something interrupted it.
   *
   * @param publisher username of who had begun to post it, or null
   */
  public void interrupted(String post, Interruption kind, String publisher) {
    jdbc.sql("insert into post_interruption (post, kind, at, publisher) values (?, ?, ?, ?)")
        .params(post, kind.id(), now(), publisher)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
