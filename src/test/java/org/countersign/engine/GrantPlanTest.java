package org.countersign.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.countersign.engine.GrantPlan.Grant;
import org.countersign.engine.GrantPlan.Target;
import org.countersign.school.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("no-database")
class GrantPlanTest {

  private static final Set<Grant> PLAN =
      GrantPlan.of(
          List.of(procedure("gate-probe"), procedure("gate-secret")), List.of("mine", "overdue"));

  private static Procedure procedure(String key) {
    return Procedure.of(
        Bpmn.readModelFromStream(
            GrantPlanTest.class.getResourceAsStream("/probe/" + key + ".bpmn")),
        key);
  }

  private static boolean holds(String group, Resource resource, String id, Permission permission) {
    return PLAN.stream()
        .filter(grant -> grant.target().equals(new Target(group, resource.resourceType(), id)))
        .anyMatch(grant -> (grant.bits() & permission.getValue()) == permission.getValue());
  }

  private static boolean onProbe(String group, Permission permission) {
    return holds(group, Resources.PROCESS_DEFINITION, "gate-probe", permission);
  }

  @Test
  void startersStartWorkersWorkAndReadersRead() {
    assertThat(onProbe("staff", Permissions.CREATE_INSTANCE)).isTrue();
    assertThat(onProbe("headteacher", Permissions.CREATE_INSTANCE)).isFalse();
    assertThat(onProbe("headteacher", Permissions.TASK_WORK)).isTrue();
    assertThat(onProbe("headteacher", Permissions.READ_HISTORY)).isTrue();
    assertThat(onProbe("staff", Permissions.READ_HISTORY)).isFalse();
    assertThat(onProbe("office", Permissions.READ)).isFalse();
  }

  @Test
  void nobodyMayUpdateATaskOrDeleteOrChangeACase() {
    for (Grant grant : PLAN) {
      if (grant.target().resourceType() == Resources.PROCESS_DEFINITION.resourceType()) {
        for (Permission permission :
            List.of(
                Permissions.UPDATE,
                Permissions.DELETE,
                Permissions.UPDATE_INSTANCE,
                Permissions.DELETE_INSTANCE,
                Permissions.UPDATE_TASK,
                Permissions.DELETE_HISTORY)) {
          assertThat(grant.bits() & permission.getValue()).as("%s %s", grant, permission).isZero();
        }
      }
    }
  }

  @Test
  void rolesThatOnlyReadGetNoWorkWhateverAModelSays() {
    assertThat(onProbe("auditor", Permissions.READ_HISTORY)).isTrue();
    assertThat(onProbe("auditor", Permissions.TASK_WORK)).isFalse();
    assertThat(onProbe("trust-executive", Permissions.READ)).isFalse();
  }

  @Test
  void aConfidentialProcedureIsGrantedToNobody() {
    assertThat(PLAN).noneMatch(grant -> grant.target().id().equals("gate-secret"));
  }

  @Test
  void leadersOpenCockpitAndAdministratorsSeeNoTasks() {
    Set<String> cockpit =
        PLAN.stream()
            .filter(grant -> grant.target().id().equals("cockpit"))
            .map(grant -> grant.target().group())
            .collect(Collectors.toSet());
    assertThat(cockpit).contains("headteacher", "dsl", "auditor", "camunda-admin");
    assertThat(cockpit).doesNotContain("staff", "office", "class-teacher", "it");
    assertThat(onProbe("camunda-admin", Permissions.READ_INSTANCE)).isTrue();
    assertThat(onProbe("camunda-admin", Permissions.READ_TASK)).isFalse();
    assertThat(onProbe("camunda-admin", Permissions.READ_HISTORY)).isFalse();
  }

  @Test
  void everyRoleReadsTheFiltersAndNoRoleMakesOne() {
    for (Role role : Role.values()) {
      assertThat(holds(role.id(), Resources.FILTER, "mine", Permissions.READ)).isTrue();
      assertThat(holds(role.id(), Resources.FILTER, "*", Permissions.CREATE)).isFalse();
    }
  }

  @Test
  void nobodyReadsOrGrantsGrants() {
    assertThat(PLAN)
        .noneMatch(
            grant -> grant.target().resourceType() == Resources.AUTHORIZATION.resourceType());
  }
}
