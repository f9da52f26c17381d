package org.countersign.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.countersign.access.ServerRights;
import org.springframework.stereotype.Component;

/** Without a signed-in person the engine checks nothing, and the gate lets everything pass. */
@Component
class EngineServerRights implements ServerRights {

  private static final ThreadLocal<String> BEHIND = new ThreadLocal<>();

  private final IdentityService identity;

  EngineServerRights(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    Authentication person = identity.getCurrentAuthentication();
    String before = BEHIND.get();
    if (person != null) {
      BEHIND.set(person.getUserId());
    }
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      BEHIND.set(before);
      if (person != null) {
        identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
      }
    }
  }

  /** Whose doing it is, where the server works with its own rights for them; else null. */
  static String personBehind() {
    return BEHIND.get();
  }
}
