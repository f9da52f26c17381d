package org.countersign.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.school.StartUpRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the first administrator from the environment, once, before the web server listens; where
 * the environment names an administrator who is there, unlocks that account and sets its password.
 *
 * <p>There is no default user and no set-up page: without an administrator the product does not
 * start, for the engine's own page would let anybody become one.
 */
@Component
class FirstAdministrator implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String VARIABLES =
      "COUNTERSIGN_FIRST_ADMINISTRATOR_USER and COUNTERSIGN_FIRST_ADMINISTRATOR_PASSWORD";

  private final IdentityService identities;
  private final PasswordPolicy policy;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final String name;
  private final String password;
  private boolean running;

  FirstAdministrator(
      IdentityService identities,
      PasswordPolicy policy,
      Trail trail,
      PlatformTransactionManager transactions,
      @Value("${countersign.first-administrator.user:}") String name,
      @Value("${countersign.first-administrator.password:}") String password) {
    this.identities = identities;
    this.policy = policy;
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    this.name = name.strip();
    this.password = password;
  }

  @Override
  public void start() {
    boolean given = !name.isEmpty() || !password.isEmpty();
    if (identities.createUserQuery().memberOfGroup(Actor.ADMINISTRATORS).count() > 0) {
      if (isAdministrator() && !password.isEmpty()) {
        letIn();
      } else if (given) {
        log.warn("There is an administrator already. Take {} out of the environment.", VARIABLES);
      }
    } else if (!given) {
      throw new StartUpRefused(
          "There is no administrator yet, and none is given.",
          "Set " + VARIABLES + " for this one start.");
    } else {
      check();
      transaction.executeWithoutResult(status -> create());
      log.info(
          "The first administrator, {}, was created. Take {} out of the environment now.",
          name,
          VARIABLES);
    }
    running = true;
  }

  private void check() {
    if (name.isEmpty() || password.isEmpty()) {
      throw new StartUpRefused(
          "The first administrator is given by half.", "Set both " + VARIABLES + ".");
    }
    if (!name.matches("[a-zA-Z0-9][a-zA-Z0-9._@+-]{0,63}")) {
      throw new StartUpRefused(
          "The first administrator's user name cannot be used.",
          "Use at most 64 letters, digits and . _ @ + - for COUNTERSIGN_FIRST_ADMINISTRATOR_USER,"
              + " a letter or digit first.");
    }
    if (identities.createUserQuery().userId(name).count() > 0) {
      throw new StartUpRefused(
          "The first administrator's user name is in use by somebody who is no administrator.",
          "Choose another COUNTERSIGN_FIRST_ADMINISTRATOR_USER.");
    }
    checkPassword();
  }

  private void checkPassword() {
    List<String> missing = policy.missing(name, password);
    if (!missing.isEmpty()) {
      throw new StartUpRefused(
          "The first administrator's password is too weak.",
          "Choose a COUNTERSIGN_FIRST_ADMINISTRATOR_PASSWORD that has "
              + String.join(", ", missing)
              + ".");
    }
  }

  private boolean isAdministrator() {
    return !name.isEmpty()
        && identities.createUserQuery().userId(name).memberOfGroup(Actor.ADMINISTRATORS).count()
            > 0;
  }

  /** The way back for an only administrator who is locked out or has forgotten the password. */
  private void letIn() {
    checkPassword();
    transaction.executeWithoutResult(
        status -> {
          identities.unlockUser(name);
          User user = identities.createUserQuery().userId(name).singleResult();
          user.setPassword(password);
          identities.saveUser(user);
          tell("let-in", "Administrator unlocked from the environment");
        });
    log.warn(
        "The administrator {} was unlocked and given the password from the environment. Take {}"
            + " out of the environment now.",
        name,
        VARIABLES);
  }

  private void create() {
    if (identities.createGroupQuery().groupId(Actor.ADMINISTRATORS).count() == 0) {
      Group group = identities.newGroup(Actor.ADMINISTRATORS);
      group.setName("Administrators");
      group.setType("SYSTEM");
      identities.saveGroup(group);
    }
    User user = identities.newUser(name);
    user.setFirstName("First");
    user.setLastName("Administrator");
    user.setPassword(password);
    identities.saveUser(user);
    identities.createMembership(name, Actor.ADMINISTRATORS);
    tell("first-administrator", "First administrator created");
  }

  private void tell(String what, String words) {
    trail.record(
        TrailEvent.of(Chain.PRODUCT, Kind.ADMINISTRATION, By.system())
            .at(what, words)
            .with(Map.of("userId", name)));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which starts nearly last, and before the jobs. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
