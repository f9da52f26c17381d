package org.countersign.engine;

import static org.assertj.core.api.Assertions.*;

import java.util.*;
import org.camunda.bpm.engine.*;
import org.countersign.school.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(ProbeSchools.class)
class SmokeTest {
  @Autowired IdentityService ids;
  @Autowired RepositoryService repo;
  @Autowired RuntimeService run;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired RoleGrants grants;
  @Autowired FilterService filters;
  @Autowired AuthorizationService auths;
  @Autowired ManagementService mgmt;

  void user(String id, String school, String... groups) {
    var u = ids.newUser(id);
    u.setPassword("Sufficient-Length-1!");
    ids.saveUser(u);
    ids.createTenantUserMembership(school, id);
    for (String g : groups) ids.createMembership(id, g);
  }

  void as(String id) {
    ids.clearAuthentication();
    List<String> g =
        ids.createGroupQuery().groupMember(id).unlimitedList().stream()
            .map(x -> x.getId())
            .toList();
    List<String> t =
        ids.createTenantQuery().userMember(id).unlimitedList().stream()
            .map(x -> x.getId())
            .toList();
    ids.setAuthentication(id, g, t);
  }

  @Test
  void goes() {
    for (Role r : Role.values()) {
      var g = ids.newGroup(r.id());
      g.setName(r.title());
      ids.saveGroup(g);
    }
    for (String t : List.of("obs", "bpet")) ids.saveTenant(ids.newTenant(t));
    user("staff.obs", "obs", "staff");
    user("headteacher.obs", "obs", "headteacher", "slt", "staff");
    user("headteacher.bpet", "bpet", "headteacher");
    user("dsl.obs", "obs", "dsl", "staff");
    repo.createDeployment()
        .addClasspathResource("probe/gate-probe.bpmn")
        .addClasspathResource("probe/gate-secret.bpmn")
        .addClasspathResource("probe/forms/start.form")
        .addClasspathResource("probe/forms/check.form")
        .deploy();
    grants.apply();
    String def =
        repo.createProcessDefinitionQuery()
            .processDefinitionKey("gate-probe")
            .singleResult()
            .getId();
    as("staff.obs");
    assertThat(filters.createFilterQuery().listPage(0, 9)).hasSize(4);
    System.out.println(catchThrowable(() -> forms.submitStartForm(def, Map.of())));
    System.out.println(
        catchThrowable(
            () ->
                forms.submitStartForm(
                    def,
                    Map.of("purpose", "x".repeat(50), "pupils", 50, "kind", "zzz", "evil", 1))));
    System.out.println(
        catchThrowable(() -> forms.submitStartForm(def, "mykey", Map.of("purpose", "x"))));
    System.out.println(
        catchThrowable(() -> run.startProcessInstanceById(def, Map.of("purpose", "x"))));
    var pi = forms.submitStartForm(def, Map.of("purpose", "x"));
    System.out.println(pi.getBusinessKey());
    var t = tasks.createTaskQuery().singleResult();
    System.out.println(catchThrowable(() -> tasks.claim(t.getId(), "staff.obs")));
    as("headteacher.bpet");
    assertThat(tasks.createTaskQuery().count()).isZero();
    System.out.println(catchThrowable(() -> tasks.claim(t.getId(), "headteacher.bpet")));
    System.out.println(catchThrowable(() -> tasks.claim("nope", "headteacher.bpet")));
    as("headteacher.obs");
    System.out.println(
        ids.getCurrentAuthentication().getGroupIds()
            + " "
            + ids.getCurrentAuthentication().getTenantIds()
            + " "
            + repo.createProcessDefinitionQuery().count());
    ids.clearAuthentication();
    auths
        .createAuthorizationQuery()
        .groupIdIn("headteacher")
        .resourceType(org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION)
        .list()
        .forEach(x -> System.out.println(x));
    as("headteacher.obs");
    assertThat(tasks.createTaskQuery().count()).isOne();
    for (var f : filters.createFilterQuery().listPage(0, 9))
      System.out.println(f.getName() + " " + filters.count(f.getId()));
    System.out.println(
        catchThrowable(() -> forms.submitTaskForm(t.getId(), Map.of("decision", "approve"))));
    tasks.claim(t.getId(), "headteacher.obs");
    System.out.println(
        catchThrowable(() -> forms.submitTaskForm(t.getId(), Map.of("decision", "refuse"))));
    System.out.println(
        catchThrowable(
            () ->
                forms.submitTaskForm(
                    t.getId(), Map.of("decision", "approve", "reason", "because"))));
    System.out.println(catchThrowable(() -> tasks.setVariable(t.getId(), "a", "b")));
    forms.submitTaskForm(t.getId(), Map.of("decision", "refuse", "reason", "because"));
    ids.clearAuthentication();
    System.out.println(
        catchThrowable(
            () -> run.startProcessInstanceByKey("gate-secret", Map.of("team", "dsl.obs"))));
    run.startProcessInstanceByKey("gate-secret", Map.of("team", "dsl.obs", "school", "obs"));
    var s = tasks.createTaskQuery().singleResult();
    System.out.println(run.createProcessInstanceQuery().singleResult().getBusinessKey());
    as("headteacher.obs");
    System.out.println(
        ids.getCurrentAuthentication().getGroupIds()
            + " "
            + ids.getCurrentAuthentication().getTenantIds()
            + " "
            + repo.createProcessDefinitionQuery().count());
    ids.clearAuthentication();
    auths
        .createAuthorizationQuery()
        .groupIdIn("headteacher")
        .resourceType(org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION)
        .list()
        .forEach(x -> System.out.println(x));
    as("headteacher.obs");
    assertThat(tasks.createTaskQuery().count()).isZero();
    assertThat(repo.createProcessDefinitionQuery().processDefinitionKey("gate-secret").count())
        .isZero();
    as("dsl.obs");
    assertThat(tasks.createTaskQuery().count()).isOne();
    tasks.claim(s.getId(), "dsl.obs");
    assertThat(tasks.createTaskQuery().count()).isOne();
    tasks.complete(s.getId());
    ids.clearAuthentication();
    assertThat(
            auths
                .createAuthorizationQuery()
                .resourceType(org.camunda.bpm.engine.authorization.Resources.TASK)
                .count())
        .isZero();
    // expression
    as("staff.obs");
    System.out.println(
        catchThrowable(
            () ->
                tasks
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${''.getClass().forName('java.lang.Runtime')}")
                    .endOr()
                    .list()));
    tasks
        .createTaskQuery()
        .or()
        .taskAssigneeExpression("${currentUser()}")
        .endOr()
        .dueBeforeExpression("${dateTime().plusDays(1)}")
        .list();
    ids.clearAuthentication();
  }
}
