package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.TrailAndHistory.lacking;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.countersign.TrailAndHistory;
import org.countersign.Walks;
import org.countersign.audit.TrailCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issue 4, “Done when” 1 for models: the walks write every element that they come to. */
@PostTest
class TrailOfWalksTest {

  @Autowired private JdbcTemplate jdbc;
  @Autowired private TrailCheck check;

  @Test
  @DisplayName(
      "issue 4: each element that a case comes to has its event, and each event its element")
  void everyElement(TestReporter reporter) {
    assertThat(Walks.failures(PostTest.class, false)).as("walks that failed").isEmpty();

    TrailAndHistory both = new TrailAndHistory(jdbc);
    List<String> expected = both.expected();
    List<String> written = both.written();
    reporter.publishEntry("events of cases", String.valueOf(written.size()));
    assertThat(lacking(expected, written)).as("happened and was not written").isEmpty();
    assertThat(lacking(written, expected)).as("written and did not happen").isEmpty();
    Set<String> elements = elements();
    elements.removeAll(jdbc.queryForList("select distinct element from trail_event", String.class));
    assertThat(elements).as("elements of the model that write no event").isEmpty();
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

  private static Set<String> elements() {
    return Bpmn.readModelFromFile(new File("processes/post-sign-off.bpmn"))
        .getModelElementsByType(FlowNode.class)
        .stream()
        .map(FlowNode::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
