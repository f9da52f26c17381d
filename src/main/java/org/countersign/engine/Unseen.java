package org.countersign.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * One answer to everything about what a person may not see: hidden, another school's, or not there
 * at all. The engine says which of the three it is, so that trying ids would find cases.
 */
final class Unseen {

  static final String NOTHING =
      "There is nothing of that kind for you. It may have been finished or taken away.";

  /** Another school's, and no such job: the engine throws them without a class of their own. */
  private static final Pattern CODES = Pattern.compile("(?s)ENGINE-130(34|53) .*");

  private Unseen() {}

  /** What the person is told instead of what the engine says; refusals of our own stay. */
  static RuntimeException insteadOf(RuntimeException refusal, Command<?> command) {
    if (refusal.getCause() instanceof BadUserRequestException readable) {
      return readable;
    }
    if (runsSteps(command) || !isUnseen(refusal)) {
      return refusal;
    }
    return isAboutDecisions(command)
        ? new NotFoundException(NOTHING)
        : new AuthorizationException(NOTHING);
  }

  /** The gate has seen that the task is theirs. What fails after it is a fault, no refusal. */
  private static boolean runsSteps(Command<?> command) {
    return command instanceof CompleteTaskCmd
        || command instanceof SubmitTaskFormCmd
        || command instanceof SubmitStartFormCmd;
  }

  private static boolean isUnseen(RuntimeException refusal) {
    String message = String.valueOf(refusal.getMessage());
    if (refusal instanceof AuthorizationException engine) {
      return !engine.getMissingAuthorizations().isEmpty();
    }
    return refusal instanceof NullValueException
        || refusal instanceof NotFoundException
        || refusal instanceof NullPointerException
        || (refusal instanceof BadUserRequestException && message.endsWith(" is null"))
        || (refusal instanceof ProcessEngineException && CODES.matcher(message).matches());
  }

  /** For the one question that finds nothing without saying so. */
  static <T> T found(T answer, Command<?> question) {
    if (answer == null && question instanceof GetActivityInstanceCmd) {
      throw new AuthorizationException(NOTHING);
    }
    return answer;
  }

  /** Their web layer knows "not found" and shows anything else as a fault of the server. */
  static boolean isAboutDecisions(Command<?> command) {
    String name = command.getClass().getSimpleName();
    return name.startsWith("GetDeploymentDecision") || name.startsWith("GetDeploymentCase");
  }
}
