package org.countersign.absence;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.countersign.school.Role;

/**
 * The people of one school today.
 *
 * @param roles that each holds, by username; whoever holds none is there, too
 */
record Staff(Map<String, Set<Role>> roles) {

  boolean isThere(String username) {
    return roles.containsKey(username);
  }

  /** Whether all that the person may do at the school is to read. */
  boolean onlyReads(String username) {
    return roles.getOrDefault(username, Set.of()).stream().allMatch(Role::readsOnly);
  }

  /** Who holds one of the roles, by username; ids that are no role are nobody's. */
  Stream<String> holders(java.util.Collection<String> ids) {
    Predicate<Set<Role>> one = held -> held.stream().anyMatch(role -> ids.contains(role.id()));
    return roles.entrySet().stream()
        .filter(person -> one.test(person.getValue()))
        .map(Map.Entry::getKey)
        .sorted();
  }
}
