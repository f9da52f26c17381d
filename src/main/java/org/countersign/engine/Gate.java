package org.countersign.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmmn.cmd.CreateCaseInstanceCmd;
import org.camunda.bpm.engine.impl.cmmn.cmd.StateTransitionCaseExecutionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.countersign.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one gate for every write of a signed-in person.
 *
 * <p>It stands inside the transaction, so that what it checks is what the command sees. What is
 * neither a known question nor on the allow-list is refused. Commands within a command are its own
 * doing and pass, as does everything done with nobody signed in: jobs, and the product itself.
 */
class Gate extends CommandInterceptor {

  static final String REFUSED =
      "This cannot be done here. Start a case through its form; claim, complete or pass on the "
          + "tasks that are for you.";

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final ThreadLocal<Integer> depth;
  private final GatedCommands gated;
  private final Attempts attempts;

  Gate(GatedCommands gated, Attempts attempts) {
    this(gated, attempts, ThreadLocal.withInitial(() -> 0));
  }

  private Gate(GatedCommands gated, Attempts attempts, ThreadLocal<Integer> depth) {
    this.gated = gated;
    this.attempts = attempts;
    this.depth = depth;
  }

  /** The same gate for the engine's other chain, where a command within a command may run. */
  Gate again() {
    return new Gate(gated, attempts, depth);
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean asked = depth.get() == 0 && isSignedIn();
    depth.set(depth.get() + 1);
    try {
      if (asked) {
        return checked(command);
      }
      T result = next.execute(command);
      if (depth.get() == 1 && command instanceof CheckPassword) {
        attempts.signIn(command, Boolean.TRUE.equals(result));
      }
      return result;
    } finally {
      depth.set(depth.get() - 1);
    }
  }

  private <T> T checked(Command<T> command) {
    Actor actor = Actors.of(Context.getCommandContext().getAuthentication());
    Passing.begin();
    try {
      admit(command, actor);
      return passed(command, actor);
    } finally {
      Passing.end();
    }
  }

  private void admit(Command<?> command, Actor actor) {
    try {
      check(command, actor);
    } catch (ProcessEngineException refusal) {
      attempts.refused(command, actor, refusal);
      throw refusal;
    }
  }

  private <T> T passed(Command<T> command, Actor actor) {
    try {
      T result = Unseen.found(next.execute(command), command);
      attempts.opened(command, actor);
      attempts.succeeded(command, actor);
      return result;
    } catch (ProcessEngineException | NullPointerException e) {
      RuntimeException told = Unseen.insteadOf(e, command);
      if (told != e || told instanceof AuthorizationException) {
        attempts.refused(command, actor, told);
      }
      throw told;
    }
  }

  private static boolean isSignedIn() {
    return Context.getCommandContext().getAuthenticatedUserId() != null;
  }

  private void check(Command<?> command, Actor actor) {
    CommandContext context = Context.getCommandContext();
    if (ReadingCommands.asksAboutSomebodyElse(command, actor)) {
      throw new AuthorizationException(Unseen.NOTHING);
    }
    if (ReadingCommands.includes(command)) {
      return;
    }
    if (!gated.check(command, actor, context)) {
      LOG.info("Refused {} to {}", command.getClass().getSimpleName(), actor.userId());
      throw refusal(command);
    }
  }

  /** A 403 each time; the web layer of cases in CMMN knows it by another name. */
  private static ProcessEngineException refusal(Command<?> command) {
    if (Unseen.isAboutDecisions(command)) {
      return new NotFoundException(Unseen.NOTHING);
    }
    return command instanceof StateTransitionCaseExecutionCmd
            || command instanceof CreateCaseInstanceCmd
        ? new NotAllowedException(REFUSED)
        : new AuthorizationException(REFUSED);
  }
}
