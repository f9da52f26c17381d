package org.countersign.access;

import java.util.Set;

/**
 * Whose the tasks of cases are at this moment: who has one, or may take it by the rules of the gate
 * (by role, by name, for somebody who is away, or because they come next).
 */
public interface CaseTasks {

  /** Whether any task of the procedure is theirs. */
  boolean hasOne(String procedure, Actor person);

  /** Whether any task of the case of that number is theirs. */
  boolean hasOneIn(String number, Actor person);

  /**
   * Ids of the schools in which a task of that step is theirs.
   *
   * @param procedure process id
   * @param step id of the user task
   */
  Set<String> schoolsAt(String procedure, String step, Actor person);
}
