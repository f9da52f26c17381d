package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.countersign.FlowsTaken;
import org.countersign.Walks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;

/** The walks of this package together take every sequence flow of the model. */
@PostTest
class FlowsTakenTest {

  @Autowired private FlowsTaken taken;

  @Test
  @DisplayName("the walks take every sequence flow of post sign-off")
  void everyFlow(TestReporter reporter) {
    Set<String> flows =
        Bpmn.readModelFromFile(new File("processes/post-sign-off.bpmn"))
            .getModelElementsByType(SequenceFlow.class)
            .stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    int all = flows.size();
    taken.forget();

    assertThat(Walks.failures(PostTest.class, false)).as("walks that failed").isEmpty();

    flows.removeAll(taken.of(StartPost.PROCEDURE));
    reporter.publishEntry("sequence flows taken", (all - flows.size()) + " of " + all);
    assertThat(flows).as("sequence flows that no walk takes, of " + all).isEmpty();
  }
}
