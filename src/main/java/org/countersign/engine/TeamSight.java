package org.countersign.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.countersign.access.CaseTeams;
import org.countersign.access.TeamMember;

/**
 * Lets the team of a confidential case, and nobody else, see each of its tasks. Who of them does a
 * task its model says; whoever does it gets more, from {@link TaskGrants}. Nobody gets a right on
 * the case itself: it is read on our own pages, which write down who did.
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
    }
  }

  /** Whomever the model names, nobody but the team gets it. */
  @Override
  public void notify(DelegateTask task) {
    if (task.getVariable(CaseTeams.TEAM) != null) {
      Collection<String> team = people(task.getExecution().getProcessBusinessKey());
      new StandInLinks((TaskEntity) task)
          .ownCandidates().stream()
              .filter(person -> !team.contains(person))
              .forEach(task::deleteCandidateUser);
      show(task.getId(), team);
    }
  }

  Collection<String> people(String number) {
    return teams.get().members(number).stream().map(TeamMember::person).toList();
  }

  /** Whoever may read it already keeps what they have. */
  static void show(String task, Collection<String> people) {
    CommandContext context = Context.getCommandContext();
    for (String person : people) {
      AuthorizationEntity held = TaskGrants.find(Resources.TASK, task, person);
      if (held == null) {
        AuthorizationEntity grant =
            TaskGrants.grant(person, Resources.TASK, task, Permissions.READ);
        context.runWithoutAuthorization(
            () -> {
              context.getAuthorizationManager().insert(grant);
              return null;
            });
      }
    }
  }

  /** Takes it from everybody else by name. */
  static void hide(String task, Collection<String> others) {
    var manager = Context.getCommandContext().getAuthorizationManager();
    List.copyOf(others)
        .forEach(
            person ->
                manager.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task, person));
  }
}
