package org.countersign.staffconcern;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who handles a concern: one case manager or none, and then the LADO is told directly.
 *
 * @param manager username of the one case manager; empty only where everybody who could be is kept
 *     from it
 * @param told usernames of those whom the policy has told besides; never who is kept from it
 * @param ladoDirectly whether whoever reported tells the LADO as well, at once: nobody is left or
 *     there, or telling whoever usually hears of it would itself be a conflict (NAT:3)
 * @param line usernames of who would manage it, in order, the manager first where there: for
 *     escalation
 * @param away usernames of those of the line who are not there
 * @param clauses by which it is so
 */
public record Handling(
    Optional<String> manager,
    Set<String> told,
    boolean ladoDirectly,
    List<String> line,
    Set<String> away,
    String clauses) {

  public Handling {
    told = Set.copyOf(told);
    line = List.copyOf(line);
    away = Set.copyOf(away);
  }

  Handling managedBy(Optional<String> person) {
    return new Handling(person, told, ladoDirectly, line, away, clauses);
  }
}
