package org.countersign.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionRequirementsDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * Replaces the grants that the engine writes per task, never withdraws, and joins with every query.
 *
 * <p>Roles hold their rights on the procedure, so a role that is a candidate gets none here. A
 * person named on a task (a deputy, a member of a confidential case's team) gets that one task for
 * as long as the name stands there; so does the assignee of a confidential one. The engine itself
 * removes what is left when the task ends.
 */
class TaskGrants implements ResourceAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return IdentityLinkType.CANDIDATE.equals(type) ? granted(task, userId) : NONE;
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
    boolean stillAssigned = userId.equals(task.getAssignee()) && isConfidential(task);
    return IdentityLinkType.CANDIDATE.equals(type) && !stillAssigned ? held(task, userId) : NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    if (!isConfidential(task)) {
      return NONE;
    }
    if (oldAssignee != null && !isNamedCandidate(task, oldAssignee)) {
      Context.getCommandContext()
          .getAuthorizationManager()
          .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
    }
    return newAssignee == null ? NONE : granted(task, newAssignee);
  }

  private static boolean isNamedCandidate(Task task, String userId) {
    return ((DelegateTask) task)
        .getCandidates().stream().anyMatch(link -> userId.equals(link.getUserId()));
  }

  private static boolean isConfidential(Task task) {
    return task.getProcessDefinitionId() == null
        || Procedure.deployed(task.getProcessDefinitionId()).isConfidential();
  }

  private static AuthorizationEntity[] granted(Task task, String userId) {
    AuthorizationEntity existing = find(Resources.TASK, task.getId(), userId);
    AuthorizationEntity grant =
        existing != null ? existing : grant(userId, Resources.TASK, task.getId());
    grant.addPermission(TaskPermissions.READ);
    grant.addPermission(TaskPermissions.TASK_WORK);
    grant.addPermission(TaskPermissions.TASK_ASSIGN);
    return new AuthorizationEntity[] {grant};
  }

  private static AuthorizationEntity[] held(Task task, String userId) {
    AuthorizationEntity existing = find(Resources.TASK, task.getId(), userId);
    return existing == null ? NONE : new AuthorizationEntity[] {existing};
  }

  /** Looks among what this command has not written yet, too: a second insert would fail. */
  static AuthorizationEntity find(Resource resource, String id, String userId) {
    return Context.getCommandContext()
        .getDbEntityManager()
        .getCachedEntitiesByType(AuthorizationEntity.class)
        .stream()
        .filter(grant -> userId.equals(grant.getUserId()))
        .filter(grant -> id.equals(grant.getResourceId()))
        .findFirst()
        .orElseGet(
            () ->
                Context.getCommandContext()
                    .getAuthorizationManager()
                    .findAuthorizationByUserIdAndResourceId(AUTH_TYPE_GRANT, userId, resource, id));
  }

  static AuthorizationEntity grant(
      String userId, Resource resource, String id, Permission... permissions) {
    AuthorizationEntity grant = new AuthorizationEntity(AUTH_TYPE_GRANT);
    grant.setUserId(userId);
    grant.setResource(resource);
    grant.setResourceId(id);
    for (Permission permission : permissions) {
      grant.addPermission(permission);
    }
    return grant;
  }

  /** Everybody reads their own account and may change its password; the gate allows no more. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
      grant(user.getId(), Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
    };
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newGroup(Group group) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTenant(Tenant tenant) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] groupMembershipCreated(String groupId, String userId) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, User user) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] tenantMembershipCreated(Tenant tenant, Group group) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newFilter(Filter filter) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newProcessDefinition(ProcessDefinition definition) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newProcessInstance(ProcessInstance instance) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTask(Task task) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newDecisionDefinition(DecisionDefinition definition) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newDecisionRequirementsDefinition(
      DecisionRequirementsDefinition definition) {
    return NONE;
  }
}
