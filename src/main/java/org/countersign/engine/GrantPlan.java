package org.countersign.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.countersign.access.Actor;
import org.countersign.school.Role;

/**
 * What each role may see, start and work on, worked out from what the models say.
 *
 * <p>A confidential procedure grants nothing to any role, not even its definition: its count alone
 * would tell the subject. Roles that only read get nothing but reading, whatever a model says.
 */
final class GrantPlan {

  private final Map<Target, Integer> bits = new LinkedHashMap<>();

  private GrantPlan() {}

  static Set<Grant> of(Collection<Procedure> procedures, Collection<String> filterIds) {
    GrantPlan plan = new GrantPlan();
    List<Procedure> open = procedures.stream().filter(one -> !one.isConfidential()).toList();
    for (Role role : Role.values()) {
      plan.grantRole(role, open, filterIds);
    }
    plan.grantAdministrators(open);
    return plan.bits.entrySet().stream()
        .map(entry -> new Grant(entry.getKey(), entry.getValue()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void grantRole(Role role, List<Procedure> procedures, Collection<String> filterIds) {
    grant(role.id(), Resources.APPLICATION, "tasklist", ACCESS);
    if (role.oversees()) {
      grant(role.id(), Resources.APPLICATION, "cockpit", ACCESS);
      // The tables of the published policies; what was decided by them is another permission.
      grant(role.id(), Resources.DECISION_DEFINITION, "*", READ);
    }
    grant(role.id(), Resources.GROUP, "*", READ);
    filterIds.forEach(id -> grant(role.id(), Resources.FILTER, id, READ));
    for (Procedure procedure : procedures) {
      String key = procedure.key();
      if (procedure.readers().contains(role.id())) {
        grant(role.id(), Resources.PROCESS_DEFINITION, key, READ, READ_INSTANCE, READ_HISTORY);
      }
      if (procedure.workers().contains(role.id()) && !role.readsOnly()) {
        // The engine asks for TASK_ASSIGN to give a task back; the gate says who may, to whom.
        grant(
            role.id(), Resources.PROCESS_DEFINITION, key, READ, READ_TASK, TASK_WORK, TASK_ASSIGN);
      }
      if (procedure.starters().contains(role.id()) && !role.readsOnly()) {
        grant(role.id(), Resources.PROCESS_DEFINITION, key, READ, CREATE_INSTANCE);
        grant(role.id(), Resources.PROCESS_INSTANCE, "*", CREATE);
      }
    }
  }

  /**
   * Accounts, filters, and a step that failed in an ordinary procedure: the least that serves. Not
   * the list of grants, which names the tasks of confidential cases and who works on them.
   */
  private void grantAdministrators(List<Procedure> procedures) {
    String admins = Actor.ADMINISTRATORS;
    for (String application : List.of("tasklist", "cockpit", "admin")) {
      grant(admins, Resources.APPLICATION, application, ACCESS);
    }
    grant(admins, Resources.USER, "*", READ, CREATE, UPDATE);
    grant(admins, Resources.GROUP, "*", READ);
    grant(admins, Resources.TENANT, "*", READ);
    grant(admins, Resources.GROUP_MEMBERSHIP, admins, CREATE, DELETE);
    grant(admins, Resources.FILTER, "*", READ, CREATE, UPDATE, DELETE);
    for (Procedure procedure : procedures) {
      grant(admins, Resources.PROCESS_DEFINITION, procedure.key(), READ, READ_INSTANCE, RETRY_JOB);
    }
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    int value = 0;
    for (Permission permission : permissions) {
      value |= permission.getValue();
    }
    bits.merge(new Target(group, resource.resourceType(), id), value, (one, two) -> one | two);
  }

  /** Whom a grant is for, and on what. */
  record Target(String group, int resourceType, String id) {}

  /** A grant, with its permissions as the engine stores them: one bit each. */
  record Grant(Target target, int bits) {

    static Grant of(AuthorizationEntity held) {
      return new Grant(
          new Target(held.getGroupId(), held.getResourceType(), held.getResourceId()),
          held.getPermissions());
    }

    Authorization toAuthorization() {
      AuthorizationEntity grant = new AuthorizationEntity(AUTH_TYPE_GRANT);
      grant.setGroupId(target.group());
      grant.setResourceType(target.resourceType());
      grant.setResourceId(target.id());
      grant.setPermissions(bits);
      return grant;
    }
  }
}
