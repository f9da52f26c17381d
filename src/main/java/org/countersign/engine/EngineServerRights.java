package org.countersign.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.countersign.access.ServerRights;
import org.springframework.stereotype.Component;

/** Without a signed-in person the engine checks nothing, and the gate lets everything pass. */
@Component
class EngineServerRights implements ServerRights {

  private final IdentityService identity;

  EngineServerRights(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    Authentication person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (person != null) {
        identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
      }
    }
  }
}
