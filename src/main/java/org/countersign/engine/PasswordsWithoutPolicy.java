package org.countersign.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.countersign.access.AccountsPasswords;
import org.springframework.stereotype.Component;

/** The public API has no way past the password policy; the demo's password is no secret. */
@Component
class PasswordsWithoutPolicy implements AccountsPasswords {

  private final IdentityService identities;

  PasswordsWithoutPolicy(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public void setWithoutPolicy(String userId, String password) {
    User user = identities.createUserQuery().userId(userId).singleResult();
    user.setPassword(password);
    ((IdentityServiceImpl) identities).saveUser(user, true);
  }
}
