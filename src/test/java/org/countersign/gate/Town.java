package org.countersign.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.countersign.SignedIn;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.util.ReflectionTestUtils;

/** Two schools with their people, and the two procedures that the tests run on. */
@TestComponent
@Order(Ordered.LOWEST_PRECEDENCE)
class Town implements ApplicationRunner {

  /** Its cases are seen by role. */
  static final String WORKSHOP = "gate-workshop";

  /** The same procedure, but its cases are seen by their named team only. */
  static final String VAULT = "gate-vault";

  /** The vault's team. */
  static final String TEAM = "dsl.obs";

  /** May do whatever the engine's own authorizations can allow. */
  static final String ALMIGHTY = "almighty.obs";

  private final ProcessEngine engine;
  private final ApplicationContext context;

  Town(ProcessEngine engine, ApplicationContext context) {
    this.engine = engine;
    this.context = context;
  }

  /** After the product has made the groups and schools, and taken from strangers what they had. */
  @Override
  public void run(ApplicationArguments arguments) {
    settle();
    engine
        .getRepositoryService()
        .createDeployment()
        .name("gate-decision")
        .addClasspathResource("gate/gate-decision.dmn")
        .deploy();
    deploy(WORKSHOP, model("gate/gate-workshop.bpmn"));
    deploy(VAULT, vault());
  }

  ProcessEngine engine() {
    return engine;
  }

  private void settle() {
    for (Persona persona : Persona.values()) {
      if (persona != Persona.ADMIN) {
        join(persona.userId(), persona.school(), persona.groups());
      }
    }
    join("deputy.obs", "obs", List.of("staff", "headteacher"));
    join("forgetful.obs", "obs", List.of("staff"));
    join(TEAM, "obs", List.of("dsl", "staff"));
    join(ALMIGHTY, "obs", List.of());
    AuthorizationService authorizations = engine.getAuthorizationService();
    for (Resources resource : Resources.values()) {
      Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setUserId(ALMIGHTY);
      grant.setResource(resource);
      grant.setResourceId(Authorization.ANY);
      grant.addPermission(Permissions.ALL);
      authorizations.saveAuthorization(grant);
    }
  }

  /** The school may be null: somebody on no roll. */
  void join(String userId, String school, List<String> groups) {
    IdentityService identity = engine.getIdentityService();
    var user = identity.newUser(userId);
    user.setFirstName("Fictional");
    user.setLastName(userId);
    user.setPassword(Persona.PASSWORD);
    identity.saveUser(user);
    if (school != null) {
      identity.createTenantUserMembership(school, userId);
    }
    groups.forEach(group -> identity.createMembership(userId, group));
  }

  /** Does something as that person, with the roles and schools that they have. */
  void as(String userId, Runnable work) {
    new SignedIn(engine.getIdentityService()).as(userId, work);
  }

  /** The workshop, confidential: other names, and a named team for its task. */
  private static String vault() {
    return model("gate/gate-workshop.bpmn")
        .replace(WORKSHOP, VAULT)
        .replace("Gate workshop", "Gate vault")
        .replace("workshop", "vault")
        .replace("\"access\" value=\"roles\"", "\"access\" value=\"team\"")
        .replace("WORKSHOP", "VAULT")
        .replace("camunda:candidateGroups=\"headteacher\"", "camunda:candidateUsers=\"${team}\"");
  }

  /** Deploys a model with what belongs to it and says which deployment that is. */
  String deploy(String key, String model) {
    String deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .name(key)
            .addString(key + ".bpmn", model)
            .addClasspathResource("probe/forms/start.form")
            .addClasspathResource("probe/forms/check.form")
            .deploy()
            .getId();
    grantRoles();
    return deployment;
  }

  /** As the product does at its start and after its own deployments. */
  void grantRoles() {
    ReflectionTestUtils.invokeMethod(context.getBean("roleGrants"), "apply");
  }

  static String model(String name) {
    try {
      return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
