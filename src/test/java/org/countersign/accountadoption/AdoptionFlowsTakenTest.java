package org.countersign.accountadoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.countersign.FlowsTaken;
import org.countersign.Walks;
import org.countersign.accountcreation.AccountTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The walks of this package together take every sequence flow of the model. */
@AccountTest
class AdoptionFlowsTakenTest {

  @Autowired private FlowsTaken taken;

  @Test
  @DisplayName("the walks take every sequence flow of account adoption")
  void everyFlow() {
    Set<String> flows =
        Bpmn.readModelFromFile(new File("processes/account-adoption.bpmn"))
            .getModelElementsByType(SequenceFlow.class)
            .stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    taken.forget();

    assertThat(Walks.failures(AdoptionWalksTest.class, false)).as("walks that failed").isEmpty();

    flows.removeAll(taken.of(NameAccount.PROCEDURE));
    assertThat(flows).as("sequence flows that no walk takes").isEmpty();
  }
}
