package org.countersign.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.access.NextRoles;
import org.countersign.account.SocialAccount;
import org.countersign.account.SocialAccounts;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.springframework.stereotype.Component;

/**
 * Who takes a post down: those who run its account; where none of them is at the school, the first
 * role in line that somebody holds, the data protection lead last.
 */
@Component
class Takers {

  private static final String CLAUSE =
      "ours: where nobody who runs the account is there, the next who can get at it";

  private final SocialAccounts accounts;
  private final People people;

  Takers(SocialAccounts accounts, People people) {
    this.accounts = accounts;
    this.people = people;
  }

  /** Usernames of those who run the account and are at the school today. */
  Set<String> owners(String school, String account) {
    return accounts.byId(school, account).map(accounts::ownersToday).orElse(List.of()).stream()
        .map(Person::username)
        .collect(Collectors.toSet());
  }

  /** Roles in line where no owner is there; each may be held by nobody. */
  List<NextRoles> line(String school, String account) {
    List<String> roles = new ArrayList<>();
    roles.add(Role.ACCOUNT_ADMINISTRATOR.id());
    roles.add(Role.COMMS_LEAD.id());
    accounts
        .byId(school, account)
        .map(SocialAccount::credentialsKeeper)
        .filter(TakeDownReaders.WORKERS::contains)
        .map(Role::id)
        .ifPresent(roles::add);
    roles.add(Role.HEADTEACHER.id());
    roles.add(Role.DATA_LEAD.id());
    return roles.stream().distinct().map(role -> new NextRoles(List.of(role), CLAUSE)).toList();
  }

  /** The first role in line that somebody holds; the data protection lead where nobody does. */
  String next(String school, String account) {
    return line(school, account).stream()
        .flatMap(next -> next.roles().stream())
        .filter(role -> isHeld(role, school))
        .findFirst()
        .orElse(Role.DATA_LEAD.id());
  }

  private boolean isHeld(String role, String school) {
    Optional<Role> known = Role.byId(role);
    return known.isPresent() && !people.holdersOf(known.get(), school).isEmpty();
  }
}
