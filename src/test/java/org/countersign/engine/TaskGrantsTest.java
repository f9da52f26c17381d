package org.countersign.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.countersign.DemoTest;
import org.countersign.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTest
class TaskGrantsTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired AuthorizationService authorizations;
  @Autowired SignedIn signedIn;
  @Autowired Probes probes;

  @BeforeEach
  void deploy() {
    probes.deploy();
  }

  @AfterEach
  void remove() {
    probes.remove();
  }

  private long grants(Task task) {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(task.getId())
        .count();
  }

  private boolean sees(String user, Task task) {
    return signedIn.as(user, () -> tasks.createTaskQuery().taskId(task.getId()).count() == 1);
  }

  private Task asked() {
    String definition = probes.definition("gate-probe");
    var started =
        signedIn.as(
            "staff.obs",
            () -> forms.submitStartForm(definition, java.util.Map.of("purpose", "Sports day")));
    return tasks.createTaskQuery().processInstanceId(started.getId()).singleResult();
  }

  @Test
  void anOrdinaryTaskHasNoGrantOfItsOwn() {
    Task task = asked();
    signedIn.as("headteacher.obs", () -> tasks.claim(task.getId(), "headteacher.obs"));
    assertThat(grants(task)).isZero();
  }

  @Test
  void aDeputySeesTheOneTaskAndOnlyForAsLongAsNamed() {
    Task task = asked();
    assertThat(sees("deputy-headteacher.obs", task)).isTrue();
    assertThat(sees("it.bpet", task)).isFalse();
    Task secret = probes.secret("obs", "dsl.obs");
    assertThat(sees("office.obs", secret)).isFalse();
    tasks.addCandidateUser(secret.getId(), "office.obs");
    assertThat(sees("office.obs", secret)).isTrue();
    tasks.deleteCandidateUser(secret.getId(), "office.obs");
    assertThat(sees("office.obs", secret)).isFalse();
    assertThat(sees("dsl.obs", secret)).isTrue();
  }

  @Test
  void whoHandsAConfidentialTaskOnKeepsItOnlyAsAMemberOfTheTeam() {
    Task secret = probes.secret("obs", "dsl.obs");
    tasks.setAssignee(secret.getId(), "office.obs");
    assertThat(sees("office.obs", secret)).isTrue();
    tasks.setAssignee(secret.getId(), "dsl.obs");
    assertThat(sees("office.obs", secret)).isFalse();
    tasks.setAssignee(secret.getId(), null);
    assertThat(sees("dsl.obs", secret)).isTrue();
  }

  @Test
  void nothingIsLeftWhenTheTaskEnds() {
    Task secret = probes.secret("obs", "dsl.obs", "data-lead.obs");
    assertThat(grants(secret)).isEqualTo(2);
    signedIn.as(
        "dsl.obs",
        () -> {
          tasks.claim(secret.getId(), "dsl.obs");
          tasks.complete(secret.getId());
        });
    assertThat(grants(secret)).isZero();
  }

  @Test
  void nobodyElseSeesAConfidentialCaseByRole() {
    Task secret = probes.secret("obs", "dsl.obs");
    for (String user : new String[] {"headteacher.obs", "auditor.obs", "admin", "dsl.bpet"}) {
      assertThat(sees(user, secret)).as(user).isFalse();
      long definitions =
          signedIn.as(
              user,
              () ->
                  repository
                      .createProcessDefinitionQuery()
                      .processDefinitionKey("gate-secret")
                      .count());
      assertThat(definitions).as(user).isZero();
    }
  }
}
