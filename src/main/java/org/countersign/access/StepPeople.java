package org.countersign.access;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.countersign.school.People;

/**
 * Who does a step, where its model alone does not say: each procedure offers one for each user task
 * whose people come out of the case, or from which somebody is excluded.
 */
public interface StepPeople {

  /** The process id. */
  String procedure();

  /** The id of the user task. */
  String element();

  /**
   * Who comes next, in order, where nobody whom the task is for is there.
   *
   * @param variables what the case holds, by name
   */
  List<NextRoles> line(String school, Function<String, Object> variables);

  /**
   * Every way in which a case of the school can come to the step, with today's people.
   *
   * @param people of that school
   */
  List<Situation> situations(String school, People people);

  /** What happens where nobody can do it, in one sentence. */
  String otherwise();

  /**
   * A way in which a case comes to a step.
   *
   * @param words what sets it apart: the kind of post, the account
   * @param conflict username of whoever must not do it, such as its author, or the one whose it is;
   *     null where nobody is in conflict
   * @param roles besides those that the model names
   */
  record Situation(
      String words,
      String conflict,
      Set<String> people,
      Set<String> roles,
      Set<String> excluded,
      List<NextRoles> line) {}
}
