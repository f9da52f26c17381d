package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.TrailAndHistory.lacking;

import java.util.List;
import org.countersign.TrailAndHistory;
import org.countersign.TrailOfElements;
import org.countersign.Walks;
import org.countersign.WalksOf;
import org.countersign.audit.TrailCheck;
import org.countersign.casebook.BookAgain;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issue 4, “Done when” 1 for models: the walks write every element that they come to. */
@PostTest
@WalksOf(StartPost.PROCEDURE)
class TrailOfWalksTest {

  /** Whom the model names has the task with the offer. */
  private static final String TAKEN =
      "select count(*) from trail_event e left join trail_payload p on p.event = e.id"
          + " where e.kind in ('task-claimed', 'task-handed-over')"
          + " or e.kind = 'task-offered' and p.content like '%\"for\":%'";

  private static final String ASSIGNED =
      "select count(*) from act_hi_identitylink"
          + " where type_ = 'assignee' and operation_type_ = 'add'";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private TrailCheck check;
  @Autowired private ApplicationContext product;

  @Test
  @DisplayName(
      "issue 4: each element that a case comes to has its event, and each event its element")
  void everyElement(TestReporter reporter) {
    BookAgain.make(product);
    assertThat(Walks.failures(PostTest.class, false)).as("walks that failed").isEmpty();

    TrailAndHistory both = new TrailAndHistory(jdbc);
    List<String> expected = both.expected();
    List<String> written = both.written();
    reporter.publishEntry("events of cases", String.valueOf(written.size()));
    assertThat(lacking(expected, written)).as("happened and was not written").isEmpty();
    assertThat(lacking(written, expected)).as("written and did not happen").isEmpty();
    assertThat(TrailOfElements.lacking(StartPost.PROCEDURE, jdbc))
        .as("elements of the model that leave not all their events")
        .isEmpty();
    assertThat(count(TAKEN))
        .as("somebody took a task or was given one, by the engine's own history of it")
        .isPositive()
        .isEqualTo(count(ASSIGNED));
    assertThat(
            jdbc.queryForList(
                "select coalesce(p.content, 'nothing') from trail_event e left join trail_payload p"
                    + " on p.event = e.id where e.kind = 'way-taken'",
                String.class))
        .as("each gateway says which way was taken")
        .allMatch(
            // Where ways only meet, the one that goes on has no name.
            details -> details.matches("\\{\"flow\":\\[\"\\w+\"](,\"way\":\\[\"[^\"]+\"])?}"));
    assertThat(check.run().finding()).isEmpty();
    assertThat(BookAgain.differences(product)).as("the book of cases, made again").isEmpty();
    aStepThatWroteNothingIsFound(both, written);
  }

  /** As if the engine had come to another element than the one that the trail tells of. */
  private void aStepThatWroteNothingIsFound(TrailAndHistory both, List<String> written) {
    String step =
        jdbc.queryForObject(
            "select min(id_) from act_hi_actinst where act_id_ = 'checkConsent'", String.class);
    jdbc.update("update act_hi_actinst set act_id_ = 'planted' where id_ = ?", step);
    try {
      assertThat(lacking(both.expected(), written))
          .singleElement()
          .asString()
          .endsWith("planted service-step");
    } finally {
      jdbc.update("update act_hi_actinst set act_id_ = 'checkConsent' where id_ = ?", step);
    }
  }

  /** What the model's elements have to leave, and none of all walks left. */
  private long count(String sql) {
    return jdbc.queryForObject(sql, Long.class);
  }
}
