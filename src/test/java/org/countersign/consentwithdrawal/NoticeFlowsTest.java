package org.countersign.consentwithdrawal;

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
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The walks of this package together take every flow, and write every element they come to. */
@TakeDownTest
@WalksOf(EnterNotice.PROCEDURE)
class NoticeFlowsTest {

  @Autowired private FlowsTaken taken;
  @Autowired private JdbcTemplate jdbc;

  @Test
  @DisplayName("issue 4, issue 7: every sequence flow is taken, and the trail has each element")
  void everyFlow() {
    Set<String> flows =
        Bpmn.readModelFromFile(new File("processes/consent-withdrawal.bpmn"))
            .getModelElementsByType(SequenceFlow.class)
            .stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    taken.forget();

    assertThat(Walks.failures(NoticeFlowsTest.class, false)).as("walks that failed").isEmpty();

    flows.removeAll(taken.of(EnterNotice.PROCEDURE));
    assertThat(flows).as("sequence flows that no walk takes").isEmpty();
    TrailAndHistory both = new TrailAndHistory(jdbc);
    assertThat(lacking(both.expected(), both.written())).as("happened, not written").isEmpty();
    assertThat(lacking(both.written(), both.expected())).as("written, did not happen").isEmpty();
    assertThat(TrailOfElements.lacking(EnterNotice.PROCEDURE, jdbc))
        .as("elements of the model that leave not all their events")
        .isEmpty();
  }
}
