package org.countersign.policy;

import java.util.Map;
import java.util.Optional;
import org.countersign.school.Role;

/**
 * A policy, as data: who decides, by when, by which clause.
 *
 * @param code lower case, the folder's name
 * @param version as the document names it
 * @param approved ISO date, or only year and month, as the document has it; empty if it has none
 * @param review when it is due for review, likewise
 * @param titles the policy's own titles of roles
 * @param deadlines by id
 * @param retention by procedure
 * @param clauses by citation
 * @param tables by question; a question that is not there falls to the national pack
 */
public record Pack(
    String code,
    String name,
    String version,
    String approved,
    String review,
    Map<Role, String> titles,
    Map<String, Deadline> deadlines,
    Map<String, Retention> retention,
    Map<String, Clause> clauses,
    Map<String, Table> tables) {

  /** The code of law, guidance and defaults. */
  public static final String NATIONAL = "national";

  /** What citations of this pack begin with: {@code OIEA}, {@code NAT}. */
  public String prefix() {
    return prefix(code);
  }

  static String prefix(String code) {
    return NATIONAL.equals(code) ? "NAT" : code.toUpperCase(java.util.Locale.ROOT);
  }

  /** What this policy calls the role. */
  public String title(Role role) {
    return titles.getOrDefault(role, role.title());
  }

  public Optional<Table> table(String question) {
    return Optional.ofNullable(tables.get(question));
  }
}
