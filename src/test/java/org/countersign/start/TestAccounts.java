package org.countersign.start;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.countersign.access.Actor;

/** Makes people who can sign in, through the engine's public services alone. */
public class TestAccounts {

  public static final String PASSWORD = "Try-it-4-real";

  private final IdentityService identities;
  private final AuthorizationService authorizations;

  public TestAccounts(IdentityService identities, AuthorizationService authorizations) {
    this.identities = identities;
    this.authorizations = authorizations;
  }

  /** Somebody with these groups, in these schools. Tasklist is open to all, Cockpit to leaders. */
  public void create(String userId, List<String> groups, List<String> schools) {
    delete(userId);
    User user = identities.newUser(userId);
    user.setFirstName("Robin");
    user.setLastName("Example");
    user.setPassword(PASSWORD);
    identities.saveUser(user);
    schools.forEach(school -> join(user, school));
    groups.forEach(group -> addTo(group, user));
    mayOpen("tasklist", userId);
    if (groups.contains("slt")) {
      mayOpen("cockpit", userId);
    }
  }

  /** An administrator without a school. */
  public void administrator(String userId) {
    create(userId, List.of(Actor.ADMINISTRATORS), List.of());
    for (Resources resource : Resources.values()) {
      grant(userId, resource, Authorization.ANY, Permissions.ALL);
    }
  }

  public void delete(String userId) {
    identities.deleteUser(userId);
    authorizations
        .createAuthorizationQuery()
        .userIdIn(userId)
        .list()
        .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
  }

  private void join(User user, String school) {
    if (identities.createTenantQuery().tenantId(school).count() == 0) {
      Tenant tenant = identities.newTenant(school);
      tenant.setName(school);
      identities.saveTenant(tenant);
    }
    identities.createTenantUserMembership(school, user.getId());
  }

  private void addTo(String id, User user) {
    if (identities.createGroupQuery().groupId(id).count() == 0) {
      Group group = identities.newGroup(id);
      group.setName(id);
      identities.saveGroup(group);
    }
    identities.createMembership(user.getId(), id);
  }

  private void mayOpen(String app, String userId) {
    grant(userId, Resources.APPLICATION, app, Permissions.ACCESS);
  }

  /** Grants one person the permissions on one resource, or on {@code *}. */
  public void grant(String userId, Resource resource, String id, Permission... permissions) {
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setUserId(userId);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }
}
