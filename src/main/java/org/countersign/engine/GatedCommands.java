package org.countersign.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.Variables;
import org.countersign.access.Actor;
import org.countersign.access.TaskFacts;
import org.countersign.access.TaskRules;
import org.countersign.access.Verdict;
import org.springframework.beans.DirectFieldAccessor;

/** The allow-list: the writing commands that a person may use, each with the rule that it obeys. */
class GatedCommands {

  private final GatedTasks tasks;
  private final GatedAccounts accounts = new GatedAccounts();
  private final Submissions submissions;

  GatedCommands(GatedTasks tasks, Submissions submissions) {
    this.tasks = tasks;
    this.submissions = submissions;
  }

  /**
   * Lets the command pass or throws the refusal that the person reads. What a procedure takes into
   * its own register is no longer in the command afterwards.
   *
   * @return whether the command is on the list at all
   */
  boolean check(Command<?> command, Actor actor, CommandContext context) {
    DirectFieldAccessor fields = new DirectFieldAccessor(command);
    Class<?> type = command.getClass();
    if (type == ClaimTaskCmd.class) {
      var task = tasks.visible(text(fields, "taskId"), context);
      TaskFacts facts = tasks.facts(task);
      enforce(TaskRules.claim(actor, text(fields, "userId"), facts));
      facts.onBehalfOf(actor).ifPresent(absent -> Passing.onBehalfOf(task.getId(), absent));
    } else if (type == AssignTaskCmd.class) {
      var task = tasks.visible(text(fields, "taskId"), context);
      String colleague = text(fields, "userId");
      enforce(
          colleague == null
              ? TaskRules.release(actor, tasks.facts(task))
              : TaskRules.handOver(actor, Actors.named(colleague, context), tasks.facts(task)));
    } else if (type == CompleteTaskCmd.class || type == SubmitTaskFormCmd.class) {
      var task = tasks.visible(text(fields, "taskId"), context);
      TaskFacts facts = tasks.facts(task);
      enforce(TaskRules.complete(actor, facts));
      String absent = facts.onBehalfOf(actor).orElse(null);
      String answers = type == CompleteTaskCmd.class ? "variables" : "properties";
      Map<String, Object> kept = submissions.checkTask(actor, absent, task, map(fields, answers));
      fields.setPropertyValue(answers, Variables.fromMap(kept));
      if (absent != null) {
        Passing.onBehalfOf(task.getId(), absent);
      }
    } else if (type == SubmitStartFormCmd.class) {
      Map<String, Object> kept =
          submissions.checkStart(
              actor,
              text(fields, "processDefinitionId"),
              text(fields, "businessKey"),
              map(fields, "variables"),
              context);
      fields.setPropertyValue("variables", Variables.fromMap(kept));
    } else if (type == SaveUserCmd.class) {
      enforce(accounts.save(actor, fields.getPropertyValue("user"), context));
    } else if (type == CreateMembershipCmd.class) {
      enforce(accounts.join(actor, text(fields, "groupId"), text(fields, "userId"), context));
      changes(fields, "groupId", "userId");
    } else if (type == DeleteMembershipCmd.class) {
      enforce(accounts.leave(actor, text(fields, "groupId"), context));
      changes(fields, "groupId", "userId");
    } else if (isForAdministrators(type)) {
      enforce(actor.isAdministrator() ? Verdict.ALLOWED : Verdict.refused(Gate.REFUSED));
      if (type == SetJobRetriesCmd.class) {
        enforce(repeat(text(fields, "jobDefinitionId"), context));
        changes(fields, "jobDefinitionId", "jobId", "jobIds");
      } else if (type == UnlockUserCmd.class) {
        changes(fields, "userId");
      } else if (type == SaveFilterCmd.class) {
        Passing.changes("filter", ((Filter) fields.getPropertyValue("filter")).getName());
      } else if (type == DeleteFilterCmd.class) {
        changes(fields, "filterId");
      }
    } else {
      return false;
    }
    return true;
  }

  private static void changes(DirectFieldAccessor fields, String... names) {
    for (String name : names) {
      Object value = fields.getPropertyValue(name);
      if (value != null) {
        Passing.changes(name, value);
      }
    }
  }

  /** Accounts, filters, and having another go at a step that failed. */
  private static boolean isForAdministrators(Class<?> type) {
    return type == CreateUserCmd.class
        || type == UnlockUserCmd.class
        || type == CreateFilterCmd.class
        || type == SaveFilterCmd.class
        || type == DeleteFilterCmd.class
        || type == SetJobRetriesCmd.class;
  }

  /** The engine is silent about steps that do not exist, which would tell those that do. */
  private static Verdict repeat(String step, CommandContext context) {
    return step == null || context.getJobDefinitionManager().findById(step) != null
        ? Verdict.ALLOWED
        : Verdict.refused(Unseen.NOTHING);
  }

  static void enforce(Verdict verdict) {
    if (verdict instanceof Verdict.Refused refused) {
      throw new AuthorizationException(refused.reason());
    }
  }

  private static String text(DirectFieldAccessor fields, String name) {
    return (String) fields.getPropertyValue(name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(DirectFieldAccessor fields, String name) {
    Object value = fields.getPropertyValue(name);
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
