package org.countersign.consentcollection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.countersign.consent.Child;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for a pupil in campaigns, for whoever answers a request for access. */
@Repository
public class Requests {

  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That somebody was asked.
   *
   * @param campaign whom it asked, without a child's name
   * @param form name and version of the form
   * @param caseKey number of its case
   * @param state open, answered or unanswered
   * @param answeredAt null where nobody answered
   */
  public record Request(
      String campaign,
      String form,
      String caseKey,
      Instant openedAt,
      String state,
      Instant answeredAt) {}

  /** Oldest first; nothing of a child who is not on the roll, for whom no campaign asks. */
  public List<Request> of(String school, Child child) {
    return child.kind() != Child.Kind.PUPIL
        ? List.of()
        : jdbc.sql(
                "select c.title, c.form, c.case_key, c.opened_at, a.state, a.answered_at"
                    + " from consent_asked a join consent_campaign c on c.id = a.campaign"
                    + " where a.school = ? and a.pupil = ? order by c.opened_at, c.id")
            .params(school, child.id())
            .query(
                (rs, i) -> {
                  Timestamp answered = rs.getTimestamp("answered_at");
                  return new Request(
                      rs.getString("title"),
                      rs.getString("form"),
                      rs.getString("case_key"),
                      rs.getTimestamp("opened_at").toInstant(),
                      rs.getString("state"),
                      answered == null ? null : answered.toInstant());
                })
            .list();
  }
}
