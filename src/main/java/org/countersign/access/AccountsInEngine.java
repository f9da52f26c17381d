package org.countersign.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.UserQuery;
import org.countersign.school.AccountsInUse;
import org.springframework.stereotype.Component;

/** The engine's users. */
@Component
class AccountsInEngine implements AccountsInUse {

  private final IdentityService identities;
  private final ServerRights rights;

  AccountsInEngine(IdentityService identities, ServerRights rights) {
    this.identities = identities;
    this.rights = rights;
  }

  @Override
  public Set<String> all() {
    return names(identities.createUserQuery());
  }

  @Override
  public Set<String> administrators() {
    return names(identities.createUserQuery().memberOfGroup(Actor.ADMINISTRATORS));
  }

  private Set<String> names(UserQuery query) {
    Set<String> names = new HashSet<>();
    rights.run(
        () -> query.list().forEach(user -> names.add(user.getId().toLowerCase(Locale.ROOT))));
    return names;
  }
}
