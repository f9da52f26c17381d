package org.countersign.gate;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/** People, and what stands for none of a case: groups, schools, filters, rights. */
final class PeopleThings {

  private final Things things;
  private final Town town;
  private final ProcessEngine engine;

  PeopleThings(Things things, Town town) {
    this.things = things;
    this.town = town;
    this.engine = town.engine();
  }

  void describe() {
    things.is("password", Persona.PASSWORD);
    things.is("author", Persona.AUTHOR.userId());
    things.is("colleague", "deputy.obs");
    things.is("school", "obs");
    things.is("long", "x".repeat(10_000));
    String mark = Long.toString(System.nanoTime(), 36);
    things.is("mark", Things.MARK + mark);
    things.is("new", "new" + mark);
    things.make(
        "userId",
        () -> {
          town.join("user" + mark, null, List.of());
          return "user" + mark;
        });
    things.make(
        "adminId",
        () -> {
          town.join("admin" + mark, "obs", List.of("camunda-admin"));
          return "admin" + mark;
        });
    things.make(
        "groupId",
        () -> {
          engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup("g" + mark));
          return "g" + mark;
        });
    things.make(
        "tenantId",
        () -> {
          engine.getIdentityService().saveTenant(engine.getIdentityService().newTenant("t" + mark));
          return "t" + mark;
        });
    things.make(
        "filterId",
        () -> {
          var filter = engine.getFilterService().newTaskFilter("Filter " + mark);
          filter.setQuery(engine.getTaskService().createTaskQuery());
          String id = engine.getFilterService().saveFilter(filter).getId();
          town.grantRoles();
          return id;
        });
    things.make(
        "schoolFilterId",
        () ->
            engine
                .getFilterService()
                .createFilterQuery()
                .filterName("All of my school")
                .singleResult()
                .getId());
    things.make("authorizationId", () -> grant(things.get("userId")));
  }

  private String grant(String user) {
    var authorizations = engine.getAuthorizationService();
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(user);
    grant.setResource(Resources.DASHBOARD);
    grant.setResourceId("one");
    grant.addPermission(Permissions.READ);
    return authorizations.saveAuthorization(grant).getId();
  }
}
