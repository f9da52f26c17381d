package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.countersign.Walks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each fault that the model could have makes some walk fail. Not part of the build: it runs the
 * walks once for each fault.
 */
@PostTest
@Tag("slow")
class ModelMutationTest {

  @Autowired private RepositoryService repository;
  @Autowired private Scene scene;

  @TestFactory
  @DisplayName("a model with this wrong makes a walk fail:")
  Stream<DynamicTest> faults() {
    return Mutants.of(new File("processes/post-sign-off.bpmn")).entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> isFound(one.getValue())));
  }

  private void isFound(BpmnModelInstance model) {
    String deployment =
        repository
            .createDeployment()
            .name("A fault in the model")
            .addModelInstance("processes/post-sign-off.bpmn", model)
            .deploy()
            .getId();
    try {
      assertThat(Walks.failures(PostTest.class, true)).isNotEmpty();
    } finally {
      scene.end();
      repository.deleteDeployment(deployment, true, true, true);
    }
  }
}
