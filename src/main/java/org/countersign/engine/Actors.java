package org.countersign.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.countersign.access.Actor;

/** People as the rules see them, from what the engine knows of them. */
final class Actors {

  private Actors() {}

  /** The signed-in person. */
  static Actor of(Authentication person) {
    return new Actor(person.getUserId(), asSet(person.getGroupIds()), asSet(person.getTenantIds()));
  }

  /** Somebody else, looked up inside a command with the product's own rights. */
  static Actor named(String userId, CommandContext context) {
    return context.runWithoutAuthorization(
        () -> {
          IdentityService identity = Context.getProcessEngineConfiguration().getIdentityService();
          return new Actor(
              userId,
              identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                  .map(Group::getId)
                  .collect(Collectors.toSet()),
              identity.createTenantQuery().userMember(userId).unlimitedList().stream()
                  .map(Tenant::getId)
                  .collect(Collectors.toSet()));
        });
  }

  private static Set<String> asSet(List<String> ids) {
    return ids == null ? Set.of() : Set.copyOf(ids);
  }
}
