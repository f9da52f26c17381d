package planted.school;

import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

@Component
class KnowsEngine {

  String name(User user) {
    return user.getFirstName();
  }
}
