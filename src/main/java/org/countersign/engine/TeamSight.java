package org.countersign.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;

/**
 * Lets the team of a confidential case, and nobody else, see the case and each of its tasks. Who of
 * them does a task its model says; whoever does it gets more, from {@link TaskGrants}.
 */
class TeamSight extends AbstractBpmnParseListener implements TaskListener {

  private final Supplier<CaseTeams> teams;

  TeamSight(Supplier<CaseTeams> teams) {
    this.teams = teams;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(EVENTNAME_CREATE, this);
  }

  /** A case has its number: it is the team's that it was opened with, or that of its caller. */
  void begun(DelegateExecution execution) {
    DelegateExecution caller = execution.getSuperExecution();
    Object team =
        caller != null ? caller.getVariable(CaseTeams.TEAM) : execution.getVariable(CaseTeams.TEAM);
    if (team != null) {
      String number = execution.getProcessBusinessKey();
      execution.setVariable(CaseTeams.TEAM, team);
      teams.get().begun((String) team, number);
      show(Resources.PROCESS_INSTANCE, execution.getProcessInstanceId(), people(number));
    }
  }

  @Override
  public void notify(DelegateTask task) {
    if (Procedure.deployed(task.getProcessDefinitionId()).isConfidential()) {
      String number = task.getExecution().getProcessBusinessKey();
      show(Resources.TASK, task.getId(), people(number));
    }
  }

  Collection<String> people(String number) {
    return teams.get().members(number).stream().map(TeamMember::person).toList();
  }

  /** Whoever may read it already keeps what they have. */
  static void show(Resource resource, String id, Collection<String> people) {
    CommandContext context = Context.getCommandContext();
    for (String person : people) {
      AuthorizationEntity held = TaskGrants.find(resource, id, person);
      if (held == null) {
        AuthorizationEntity grant = TaskGrants.grant(person, resource, id, Permissions.READ);
        context.runWithoutAuthorization(
            () -> {
              context.getAuthorizationManager().insert(grant);
              return null;
            });
      }
    }
  }

  /** Takes it from everybody else by name. */
  static void hide(Resource resource, String id, Collection<String> others) {
    var manager = Context.getCommandContext().getAuthorizationManager();
    List.copyOf(others)
        .forEach(person -> manager.deleteAuthorizationsByResourceIdAndUserId(resource, id, person));
  }
}
