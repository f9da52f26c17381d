package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.TrailAndHistory.lacking;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.countersign.FlowsTaken;
import org.countersign.TrailAndHistory;
import org.countersign.TrailOfElements;
import org.countersign.Walks;
import org.countersign.WalksOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The walks of this package together take every way, and write every element they come to. */
@TakeDownTest
@WalksOf({CaseTakeDown.PROCEDURE, CaseSearch.PROCEDURE})
class TakeDownTrailTest {

  @Autowired private FlowsTaken taken;
  @Autowired private JdbcTemplate jdbc;

  @Test
  @DisplayName("issue 4: each flow is taken, and each element that a case comes to has its event")
  void everyElement() {
    taken.forget();

    assertThat(Walks.failures(TakeDownTest.class, false)).as("walks that failed").isEmpty();

    takesEveryFlow(CaseTakeDown.PROCEDURE);
    takesEveryFlow(CaseSearch.PROCEDURE);
    TrailAndHistory both = new TrailAndHistory(jdbc);
    assertThat(lacking(both.expected(), both.written())).as("happened, not written").isEmpty();
    assertThat(lacking(both.written(), both.expected())).as("written, did not happen").isEmpty();
  }

  private void takesEveryFlow(String procedure) {
    Set<String> flows =
        Bpmn.readModelFromFile(new File("processes/" + procedure + ".bpmn"))
            .getModelElementsByType(SequenceFlow.class)
            .stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    flows.removeAll(taken.of(procedure));
    assertThat(flows).as("sequence flows that no walk takes").isEmpty();
    assertThat(TrailOfElements.lacking(procedure, jdbc))
        .as("elements of the model that leave not all their events")
        .isEmpty();
  }
}
