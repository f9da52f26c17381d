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
@WalksOf(CaseTakeDown.PROCEDURE)
class TakeDownTrailTest {

  @Autowired private FlowsTaken taken;
  @Autowired private JdbcTemplate jdbc;

  @Test
  @DisplayName("issue 4: each flow is taken, and each element that a case comes to has its event")
  void everyElement() {
    Set<String> flows =
        Bpmn.readModelFromFile(new File("processes/take-down.bpmn"))
            .getModelElementsByType(SequenceFlow.class)
            .stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    taken.forget();

    assertThat(Walks.failures(TakeDownTest.class, false)).as("walks that failed").isEmpty();

    flows.removeAll(taken.of(CaseTakeDown.PROCEDURE));
    assertThat(flows).as("sequence flows that no walk takes").isEmpty();
    TrailAndHistory both = new TrailAndHistory(jdbc);
    assertThat(lacking(both.expected(), both.written())).as("happened, not written").isEmpty();
    assertThat(lacking(both.written(), both.expected())).as("written, did not happen").isEmpty();
    assertThat(TrailOfElements.lacking(CaseTakeDown.PROCEDURE, jdbc))
        .as("elements of the model that leave not all their events")
        .isEmpty();
  }
}
