package org.countersign;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

/** Does something as a signed-in person, with the groups and schools that person has. */
public class SignedIn {

  private final IdentityService identity;

  public SignedIn(IdentityService identity) {
    this.identity = identity;
  }

  public <T> T as(String userId, Callable<T> work) {
    identity.setAuthentication(
        userId,
        identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList(),
        identity.createTenantQuery().userMember(userId).list().stream()
            .map(Tenant::getId)
            .toList());
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      identity.clearAuthentication();
    }
  }

  public void as(String userId, Runnable work) {
    as(
        userId,
        () -> {
          work.run();
          return null;
        });
  }
}
