package org.countersign.access;

import java.util.Optional;

/**
 * Who may claim, hand over, release and complete a task. An exclusion beats everything: nobody
 * approves their own request (reading 2 of the policies).
 */
public final class TaskRules {

  /** The same words for a task of another school, another procedure, or none at all. */
  public static final Verdict NO_SUCH_TASK =
      Verdict.refused(
          "There is no such task for you. It may have been completed by somebody else.");

  private static final Verdict EXCLUDED =
      Verdict.refused(
          "You cannot do this task, because you asked for what it decides, or it is about you. "
              + "Somebody else has to.");

  private static final Verdict TAKEN =
      Verdict.refused("Somebody else has claimed this task. Ask them to give it back.");

  private TaskRules() {}

  /** Whether the actor may claim the task for the person named. */
  public static Verdict claim(Actor actor, String claimFor, TaskFacts task) {
    if (!actor.userId().equals(claimFor)) {
      return Verdict.refused(
          "You can claim a task for yourself only. To pass it on, claim it and change its assignee.");
    }
    return eligible(actor, task).orElse(isSomebodyElses(actor, task) ? TAKEN : Verdict.ALLOWED);
  }

  /** Whether the actor may put the task back for the others. */
  public static Verdict release(Actor actor, TaskFacts task) {
    if (!task.isInSchoolOf(actor)) {
      return NO_SUCH_TASK;
    }
    if (!actor.userId().equals(task.assignee())) {
      return Verdict.refused("Only the person who claimed this task can give it back.");
    }
    return task.isForNobodyElseThan(actor)
        ? Verdict.refused(
            "This task is yours alone, so nobody could take it if you gave it back. If you are"
                + " away, record your absence and a deputy.")
        : Verdict.ALLOWED;
  }

  /** Whether the actor may hand the task to a colleague, who must be one who may do it. */
  public static Verdict handOver(Actor actor, Actor colleague, TaskFacts task) {
    Optional<Verdict> own = eligible(actor, task);
    if (own.isPresent()) {
      return own.get();
    }
    if (isSomebodyElses(actor, task)) {
      return TAKEN;
    }
    if (eligible(colleague, task).isPresent()) {
      return Verdict.refused("That person may not do this task. Choose one of those it is for.");
    }
    return Verdict.ALLOWED;
  }

  /** Whether the actor may complete the task: claimed by them, and still theirs to do. */
  public static Verdict complete(Actor actor, TaskFacts task) {
    Optional<Verdict> barred = eligible(actor, task);
    if (barred.isPresent()) {
      return barred.get();
    }
    return actor.userId().equals(task.assignee())
        ? Verdict.ALLOWED
        : Verdict.refused("Claim the task first: only its assignee can complete it.");
  }

  private static boolean isSomebodyElses(Actor actor, TaskFacts task) {
    return task.assignee() != null && !task.assignee().equals(actor.userId());
  }

  private static Optional<Verdict> eligible(Actor actor, TaskFacts task) {
    if (!task.isInSchoolOf(actor)) {
      return Optional.of(NO_SUCH_TASK);
    }
    if (task.excluded().contains(actor.userId())) {
      return Optional.of(EXCLUDED);
    }
    return task.isFor(actor)
        ? Optional.empty()
        : Optional.of(Verdict.refused("This task is for other people. You can read it only."));
  }
}
