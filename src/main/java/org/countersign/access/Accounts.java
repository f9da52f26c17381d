package org.countersign.access;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.countersign.audit.Trail;
import org.countersign.school.AccountsInUse;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.RollChanged;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's users, groups and tenants as the roll has them, in the transaction in which it
 * changed: new staff get a user whose password nobody knows, and who has left or lost a role loses
 * the membership at once. Users whom the roll does not know, such as the administrator, are left
 * alone, and so is every group that is no role.
 */
@Component
class Accounts {

  private static final int PASSWORD_BITS = 288;

  private static final Logger log = LoggerFactory.getLogger(Accounts.class);

  /** The engine's information on a user that says which person of the roll the account is. */
  private static final String HOLDER = "sourcedId";

  private final IdentityService identities;
  private final People people;
  private final Schools schools;
  private final ApplicationEventPublisher events;
  private final ServerRights rights;
  private final AccountsInUse inUse;
  private final Trail trail;
  private final SecureRandom random = new SecureRandom();

  Accounts(
      IdentityService identities,
      People people,
      Schools schools,
      ApplicationEventPublisher events,
      ServerRights rights,
      AccountsInUse inUse,
      Trail trail) {
    this.identities = identities;
    this.people = people;
    this.schools = schools;
    this.events = events;
    this.rights = rights;
    this.inUse = inUse;
    this.trail = trail;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void follow(RollChanged change) {
    rights.run(() -> follow(change.school(), change.unsplit()));
  }

  private void follow(String school, Set<String> unsplit) {
    createGroups();
    createTenants();
    AccountsTrail told = new AccountsTrail();
    Map<String, Person> staff =
        people.staffOf(school).stream()
            .collect(Collectors.toMap(Person::username, Function.identity(), (a, b) -> a));
    Set<String> administrators = inUse.administrators();
    staff.keySet().removeIf(user -> isAdministrator(user, school, administrators));
    Map<String, User> members =
        identities.createUserQuery().memberOfTenant(school).list().stream()
            .collect(Collectors.toMap(User::getId, Function.identity()));
    staff.values().stream()
        .filter(person -> !members.containsKey(person.username()))
        .filter(person -> !unsplit.contains(person.username()))
        .forEach(person -> join(person, school, told));
    members.values().stream()
        .filter(user -> staff.containsKey(user.getId()))
        .forEach(
            user -> {
              handOver(user, staff.get(user.getId()), true, told);
              rename(user, staff.get(user.getId()));
            });
    Set<String> gone = new TreeSet<>(members.keySet());
    gone.removeAll(staff.keySet());
    gone.forEach(
        user -> {
          identities.deleteTenantUserMembership(school, user);
          told.left(user);
        });
    followRoles(staff.keySet(), gone, administrators, unsplit, told);
    told.write(trail, school);
  }

  private static boolean isAdministrator(String user, String school, Set<String> administrators) {
    boolean found = administrators.contains(user.toLowerCase(Locale.ROOT));
    if (found) {
      log.error(
          "{} is an administrator and on the roll of {}, and gets no role there. Take the user out"
              + " of the administrators, or give the person another username.",
          user,
          school);
    }
    return found;
  }

  private void createGroups() {
    Set<String> known =
        identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
    for (Role role : Role.values()) {
      if (!known.contains(role.id())) {
        Group group = identities.newGroup(role.id());
        group.setName(role.title());
        group.setType("WORKFLOW");
        identities.saveGroup(group);
      }
    }
  }

  private void createTenants() {
    Map<String, Tenant> known =
        identities.createTenantQuery().list().stream()
            .collect(Collectors.toMap(Tenant::getId, Function.identity()));
    for (School school : schools.all()) {
      Tenant tenant = known.get(school.id());
      if (tenant == null) {
        tenant = identities.newTenant(school.id());
      }
      if (!school.name().equals(tenant.getName())) {
        tenant.setName(school.name());
        identities.saveTenant(tenant);
      }
    }
  }

  private void join(Person person, String school, AccountsTrail told) {
    User user = identities.createUserQuery().userId(person.username()).singleResult();
    if (user == null) {
      user = identities.newUser(person.username());
      names(user, person);
      closeTo(user, person);
      told.created(user.getId());
    } else {
      handOver(user, person, false, told);
      rename(user, person);
    }
    identities.createTenantUserMembership(school, person.username());
  }

  /** What the previous holder of an account knows opens it no more. */
  private void handOver(User user, Person person, boolean isMember, AccountsTrail told) {
    String holder = identities.getUserInfo(user.getId(), HOLDER);
    if (holder == null && isMember) {
      identities.setUserInfo(user.getId(), HOLDER, person.sourcedId());
    } else if (!person.sourcedId().equals(holder)) {
      closeTo(user, person);
      told.closed(user.getId());
    }
  }

  private void closeTo(User user, Person person) {
    user.setPassword(unknownPassword());
    identities.saveUser(user);
    identities.setUserInfo(user.getId(), HOLDER, person.sourcedId());
    events.publishEvent(new AccountsCreated(user.getId()));
  }

  /**
   * Where several schools hold the account, it has the name that the first of them gives: no other
   * school renames its staff.
   */
  private void rename(User user, Person inSchool) {
    Person person = people.byUsername(user.getId()).orElse(inSchool);
    if (!person.givenName().equals(user.getFirstName())
        || !person.familyName().equals(user.getLastName())
        || !Objects.equals(person.email(), user.getEmail())) {
      names(user, person);
      identities.saveUser(user);
    }
  }

  private static void names(User user, Person person) {
    user.setFirstName(person.givenName());
    user.setLastName(person.familyName());
    user.setEmail(person.email());
  }

  private void followRoles(
      Set<String> staff,
      Set<String> gone,
      Set<String> administrators,
      Set<String> unsplit,
      AccountsTrail told) {
    Map<String, Set<String>> wanted = new HashMap<>();
    for (School school : schools.all()) {
      people
          .rolesIn(school.id())
          .forEach(
              (user, roles) ->
                  roles.forEach(
                      role -> wanted.computeIfAbsent(user, u -> new HashSet<>()).add(role.id())));
    }
    wanted.keySet().removeIf(user -> administrators.contains(user.toLowerCase(Locale.ROOT)));
    Set<String> users = new TreeSet<>(staff);
    users.addAll(gone);
    Map<String, Set<String>> held = new TreeMap<>();
    for (Role role : Role.values()) {
      identities.createUserQuery().memberOfGroup(role.id()).list().stream()
          .filter(user -> users.contains(user.getId()))
          .forEach(user -> held.computeIfAbsent(user.getId(), u -> new HashSet<>()).add(role.id()));
    }
    for (String user : users) {
      Set<String> now = held.getOrDefault(user, Set.of());
      Set<String> then = wanted.getOrDefault(user, Set.of());
      now.stream()
          .filter(role -> !then.contains(role))
          .forEach(
              role -> {
                identities.deleteMembership(user, role);
                told.roleTaken(user, role);
              });
      then.stream()
          .filter(role -> !now.contains(role) && !unsplit.contains(user))
          .forEach(
              role -> {
                identities.createMembership(user, role);
                told.roleGiven(user, role);
              });
    }
  }

  /**
   * Long, random and forgotten. Its beginning satisfies the engine's password policy; after that it
   * has digits only, for letters would spell somebody's short name now and then, which the policy
   * refuses.
   */
  private String unknownPassword() {
    return "aA1!" + new BigInteger(PASSWORD_BITS, random);
  }
}
