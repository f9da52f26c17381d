package org.countersign.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.countersign.DemoTest;
import org.countersign.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What got past the gate once, found in review. The whole table is in the package gate. */
@DemoTest
class GateTest {

  @Autowired Probes probes;
  @Autowired SignedIn signedIn;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identities;
  @Autowired FilterService filters;
  @Autowired DefaultFilters defaultFilters;

  @BeforeEach
  void deploy() {
    probes.deploy();
  }

  @AfterEach
  void remove() {
    probes.remove();
  }

  @Test
  void anAnswerThatIsNotKeptIsRefused() {
    Task task = probes.ask("obs", "staff.obs");
    signedIn.as("headteacher.obs", () -> tasks.claim(task.getId(), "headteacher.obs"));
    assertThatThrownBy(
            () ->
                signedIn.as(
                    "headteacher.obs",
                    () ->
                        forms.submitTaskForm(
                            task.getId(),
                            Variables.putValueTyped(
                                "decision", Variables.stringValue("approve", true)))))
        .hasMessageContaining("to be kept");
  }

  @Test
  void whoLostTheRoleDoesNotDecide() {
    Task task = probes.ask("obs", "staff.obs");
    signedIn.as("headteacher.obs", () -> tasks.claim(task.getId(), "headteacher.obs"));
    identities.deleteMembership("headteacher.obs", "headteacher");
    try {
      assertThatThrownBy(
              () ->
                  signedIn.as(
                      "headteacher.obs",
                      () ->
                          forms.submitTaskForm(
                              task.getId(), Variables.putValue("decision", "approve"))))
          .hasMessageContaining("for other people");
    } finally {
      identities.createMembership("headteacher.obs", "headteacher");
    }
  }

  @Test
  void nobodyAsksForTheRolesOfSomebodyElse() {
    assertThatThrownBy(
            () ->
                signedIn.as(
                    "staff.obs",
                    () ->
                        identities
                            .createGroupQuery()
                            .groupMember("headteacher.bpet")
                            .listPage(0, 9)))
        .hasMessage(Unseen.NOTHING);
    assertThat(
            signedIn.as(
                "staff.obs",
                () -> identities.createGroupQuery().groupMember("staff.obs").listPage(0, 9)))
        .isNotEmpty();
  }

  @Test
  void nobodyOfASchoolBecomesAnAdministrator() {
    assertThatThrownBy(
            () ->
                signedIn.as(
                    "admin", () -> identities.createMembership("headteacher.obs", "camunda-admin")))
        .hasMessageContaining("cannot be an administrator");
  }

  @Test
  void aSecondFilterOfTheSameNameStopsNothing() {
    String second =
        filters
            .saveFilter(filters.newTaskFilter("My tasks").setQuery(tasks.createTaskQuery()))
            .getId();
    try {
      defaultFilters.apply();
      assertThat(filters.createFilterQuery().filterName("My tasks").count()).isEqualTo(2);
    } finally {
      filters.deleteFilter(second);
      defaultFilters.apply();
    }
  }
}
