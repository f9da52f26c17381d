package org.countersign.cyberbullying;

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
import org.countersign.accountcreation.AccountTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The walks of this package take every sequence flow, and write every element they come to. */
@AccountTest
@WalksOf(TakeReports.PROCEDURE)
class CyberTrailTest {

  @Autowired private FlowsTaken taken;
  @Autowired private JdbcTemplate jdbc;

  @Test
  @DisplayName("issue 10, “Done when” 4: the walks take every flow; each element has its event")
  void everyFlowAndElement() {
    Set<String> flows =
        Bpmn.readModelFromFile(new File("processes/cyberbullying-escalation.bpmn"))
            .getModelElementsByType(SequenceFlow.class)
            .stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    taken.forget();
    assertThat(Walks.failures(CyberTrailTest.class, false)).as("walks that failed").isEmpty();
    flows.removeAll(taken.of(TakeReports.PROCEDURE));
    assertThat(flows).as("sequence flows that no walk takes").isEmpty();
    TrailAndHistory both = new TrailAndHistory(jdbc);
    assertThat(lacking(both.expected(), both.written())).as("happened, not written").isEmpty();
    assertThat(lacking(both.written(), both.expected())).as("written, did not happen").isEmpty();
    assertThat(TrailOfElements.lacking(TakeReports.PROCEDURE, jdbc))
        .as("elements of the model that leave not all their events")
        .isEmpty();
  }
}
