package org.countersign.school;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The adults of each school and the roles they hold today. Who has left holds none. */
public interface People {

  /** Everybody who may sign in for that school today, by username. */
  List<Person> staffOf(String school);

  /** Whoever has or had that username, leavers too, so that an old record can show a name. */
  Optional<Person> byUsername(String username);

  /** The roles held today, with those that come with them. Empty for a leaver or a stranger. */
  Set<Role> rolesOf(String username, String school);

  /** The roles held today in the school, with those that come with them, by username. */
  Map<String, Set<Role>> rolesIn(String school);

  /** Who holds the role in the school today, by username. */
  List<Person> holdersOf(Role role, String school);
}
