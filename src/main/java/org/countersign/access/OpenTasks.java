package org.countersign.access;

import java.util.List;
import java.util.Set;

/** The tasks that wait, and the steps at which tasks can wait. */
public interface OpenTasks {

  /**
   * Puts each open task of the school before those who do it now, and takes it from those who do
   * not any more. Doing it again changes nothing. Those with whom nobody of their people is away
   * cost a few statements together.
   *
   * @return whether all could be looked at; a task that moved at the same moment was not
   */
  boolean follow(String school);

  /** The open tasks of the school in ordinary procedures that nobody can do now. */
  List<Waiting> nobodyCanDo(String school);

  /** Every user task of the ordinary procedures that can be started now. */
  List<Step> steps();

  /**
   * A task that waits.
   *
   * @param number of its case
   * @param name of the step
   */
  record Waiting(String number, String name) {}

  /**
   * A user task.
   *
   * @param procedureName as people know it
   * @param roles whom the model names; empty where the case says who it is
   * @param said whether those roles are all there is to know of who does it
   */
  record Step(
      String procedure,
      String procedureName,
      String element,
      String name,
      Set<String> roles,
      boolean said) {}
}
