package org.countersign.consentcollection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.countersign.FlowsTaken;
import org.countersign.TrailOfElements;
import org.countersign.Walks;
import org.countersign.WalksOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The walks together take every sequence flow, and write every element that they come to. */
@CollectionTest
@WalksOf(Campaigns.PROCEDURE)
class CollectionTrailTest {

  @Autowired private FlowsTaken taken;
  @Autowired private JdbcTemplate jdbc;

  @Test
  @DisplayName("issue 4: the walks take every flow, and each element leaves its events")
  void everyFlowAndElement() {
    Set<String> flows =
        Bpmn.readModelFromFile(new File("processes/consent-collection.bpmn"))
            .getModelElementsByType(SequenceFlow.class)
            .stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    taken.forget();

    assertThat(Walks.failures(CollectionTest.class, false)).as("walks that failed").isEmpty();

    flows.removeAll(taken.of(Campaigns.PROCEDURE));
    assertThat(flows).as("sequence flows that no walk takes").isEmpty();
    assertThat(TrailOfElements.lacking(Campaigns.PROCEDURE, jdbc))
        .as("elements of the model that leave not all their events")
        .isEmpty();
  }
}
