package org.countersign.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.countersign.access.CaseTeams;
import org.countersign.access.ServerRights;
import org.countersign.access.TaskReleased;
import org.countersign.access.TeamChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the rights on the open tasks of a confidential case those of its team, as soon as that
 * changes: whoever joined sees them, whoever left has nothing any more, and a task is for those
 * whom its model names now.
 */
@Component
class TeamFollowed {

  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final ProcessEngineConfigurationImpl engine;
  private final ServerRights rights;
  private final TeamSight sight;
  private final ApplicationEventPublisher events;

  TeamFollowed(
      TaskService tasks,
      AuthorizationService authorizations,
      ProcessEngineConfigurationImpl engine,
      ServerRights rights,
      CaseTeams teams,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.engine = engine;
    this.rights = rights;
    this.sight = new TeamSight(() -> teams);
    this.events = events;
  }

  @EventListener
  void follow(TeamChanged change) {
    rights.run(() -> change.cases().forEach(this::follow));
  }

  private void follow(String number) {
    Collection<String> team = sight.people(number);
    tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number)
        .list()
        .forEach(
            task ->
                engine
                    .getCommandExecutorTxRequired()
                    .execute(
                        context -> {
                          follow(context.getTaskManager().findTaskById(task.getId()), team);
                          return null;
                        }));
  }

  private void follow(TaskEntity task, Collection<String> team) {
    if (task == null) {
      // Completed by what changed the team.
      return;
    }
    Set<String> before = new StandInLinks(task).ownCandidates();
    Set<String> after = candidates(task);
    after.retainAll(team);
    before.stream().filter(one -> !after.contains(one)).forEach(task::deleteCandidateUser);
    Set<String> more = new TreeSet<>(after);
    more.removeAll(before);
    more.forEach(task::addCandidateUser);
    String holder = task.getAssignee();
    if (holder == null && !more.isEmpty()) {
      events.publishEvent(new TaskReleased(task.getId(), after, false));
    } else if (holder != null && !after.contains(holder)) {
      task.setAssignee(null);
    }
    show(task.getId(), team);
    // Whoever completes it at this moment has to be told that it moved.
    task.triggerUpdateEvent();
  }

  /** As the model has it, asked anew. */
  private static Set<String> candidates(TaskEntity task) {
    return task.getTaskDefinition().getCandidateUserIdExpressions().stream()
        .map((Expression one) -> one.getValue(task.getExecution()))
        .flatMap(TeamFollowed::names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> names(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf)
        : Arrays.stream(String.valueOf(value).split(",")).map(String::strip);
  }

  private void show(String task, Collection<String> people) {
    Set<String> others =
        authorizations
            .createAuthorizationQuery()
            .resourceType(Resources.TASK)
            .resourceId(task)
            .list()
            .stream()
            .map(Authorization::getUserId)
            .filter(person -> person != null && !people.contains(person))
            .collect(Collectors.toSet());
    TeamSight.hide(task, others);
    TeamSight.show(task, people);
  }
}
