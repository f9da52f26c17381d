package planted.access;

import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

@Component
class KnowsEngineInsides {

  String who(Authentication authentication) {
    return authentication.getUserId();
  }
}
