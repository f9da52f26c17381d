package org.countersign.demo;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.countersign.access.AccountsCreated;
import org.countersign.access.AccountsPasswords;
import org.countersign.access.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the demo its administrator, and everybody the one password that everybody knows. */
@Component
@Profile("demo")
class DemoUsers implements SmartInitializingSingleton {

  static final String ADMINISTRATOR = "admin";
  static final String PASSWORD = "demo";

  private final IdentityService identities;
  private final AccountsPasswords passwords;

  DemoUsers(IdentityService identities, AccountsPasswords passwords) {
    this.identities = identities;
    this.passwords = passwords;
  }

  /** Before the product looks for an administrator and finds none. */
  @Override
  public void afterSingletonsInstantiated() {
    if (identities.createUserQuery().memberOfGroup(Actor.ADMINISTRATORS).count() > 0) {
      return;
    }
    if (identities.createGroupQuery().groupId(Actor.ADMINISTRATORS).count() == 0) {
      Group group = identities.newGroup(Actor.ADMINISTRATORS);
      group.setName("Administrators");
      group.setType("SYSTEM");
      identities.saveGroup(group);
    }
    if (identities.createUserQuery().userId(ADMINISTRATOR).count() == 0) {
      User user = identities.newUser(ADMINISTRATOR);
      user.setFirstName("Ada");
      user.setLastName("Administrator");
      identities.saveUser(user);
    }
    passwords.setWithoutPolicy(ADMINISTRATOR, PASSWORD);
    identities.createMembership(ADMINISTRATOR, Actor.ADMINISTRATORS);
  }

  @EventListener
  void giveThePassword(AccountsCreated account) {
    passwords.setWithoutPolicy(account.user(), PASSWORD);
  }
}
