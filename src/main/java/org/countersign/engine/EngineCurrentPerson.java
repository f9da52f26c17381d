package org.countersign.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.springframework.stereotype.Component;

/** The person whom the web layer named to the engine. */
@Component
class EngineCurrentPerson implements CurrentPerson {

  private final IdentityService identity;

  EngineCurrentPerson(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Actor now() {
    Authentication person = identity.getCurrentAuthentication();
    if (person == null || person.getUserId() == null) {
      throw new IllegalStateException("Nobody is signed in");
    }
    return Actors.of(person);
  }
}
