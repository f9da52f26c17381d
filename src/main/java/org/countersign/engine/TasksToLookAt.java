package org.countersign.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.countersign.access.TaskFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which of many open tasks have to be looked at one by one because of who is away, from a few
 * statements for all of them. In doubt a task is looked at.
 */
@Component
class TasksToLookAt {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final RuntimeService runtime;

  TasksToLookAt(JdbcClient jdbc, RuntimeService runtime) {
    this.jdbc = jdbc;
    this.runtime = runtime;
  }

  private record Link(String task, String type, String person, String role) {}

  /**
   * Inside a command.
   *
   * @param needsNobody whether those whom a task is for do it
   */
  List<Task> of(List<Task> open, Predicate<TaskFacts> needsNobody) {
    return IntStream.rangeClosed(0, open.size() / AT_ONCE)
        .mapToObj(i -> open.subList(i * AT_ONCE, Math.min(open.size(), (i + 1) * AT_ONCE)))
        .filter(some -> !some.isEmpty())
        .flatMap(some -> ofSome(some, needsNobody).stream())
        .toList();
  }

  private List<Task> ofSome(List<Task> open, Predicate<TaskFacts> needsNobody) {
    Map<String, List<Link>> links =
        links(open.stream().map(Task::getId).toList()).stream()
            .collect(Collectors.groupingBy(Link::task));
    Map<String, Map<String, Object>> variables = variables(open);
    return open.stream()
        .filter(
            task ->
                !isPlain(
                    task,
                    links.getOrDefault(task.getId(), List.of()),
                    variables.getOrDefault(task.getProcessInstanceId(), Map.of()),
                    needsNobody))
        .toList();
  }

  private static boolean isPlain(
      Task task,
      List<Link> links,
      Map<String, Object> variables,
      Predicate<TaskFacts> needsNobody) {
    if (links.stream().anyMatch(link -> StandInLinks.isOfStandIn(link.type()))) {
      return false;
    }
    Procedure procedure = Procedure.deployed(task.getProcessDefinitionId());
    Set<String> people = new HashSet<>();
    Set<String> roles = new HashSet<>();
    for (Link link : links) {
      if (link.type().equals(IdentityLinkType.CANDIDATE)) {
        (link.person() == null ? roles : people)
            .add(link.person() == null ? link.role() : link.person());
      }
    }
    try {
      Set<String> excluded =
          GatedTasks.excluded(procedure, task.getTaskDefinitionKey(), variables::get);
      return needsNobody.test(
          new TaskFacts(task.getTenantId(), task.getAssignee(), people, roles, excluded));
    } catch (AuthorizationException notKnownWhomToExclude) {
      return false;
    }
  }

  private List<Link> links(List<String> tasks) {
    return jdbc.sql(
            "select task_id_, type_, user_id_, group_id_ from act_ru_identitylink"
                + " where task_id_ in (:tasks)")
        .param("tasks", tasks)
        .query(
            (row, i) ->
                new Link(
                    row.getString("task_id_"),
                    row.getString("type_"),
                    row.getString("user_id_"),
                    row.getString("group_id_")))
        .list();
  }

  /** Who must not do them, by case and name; of a case that has one twice, none. */
  private Map<String, Map<String, Object>> variables(List<Task> open) {
    Set<String> names = new HashSet<>();
    Set<String> cases = new HashSet<>();
    for (Task task : open) {
      var excludes =
          Procedure.deployed(task.getProcessDefinitionId()).excludes(task.getTaskDefinitionKey());
      if (!excludes.isEmpty()) {
        names.addAll(excludes);
        cases.add(task.getProcessInstanceId());
      }
    }
    Map<String, Map<String, Object>> byCase = new HashMap<>();
    Set<String> twice = new HashSet<>();
    if (!cases.isEmpty()) {
      runtime
          .createVariableInstanceQuery()
          .processInstanceIdIn(cases.toArray(String[]::new))
          .variableNameIn(names.toArray(String[]::new))
          .unlimitedList()
          .forEach(
              one -> {
                String of = one.getProcessInstanceId();
                Object before =
                    byCase
                        .computeIfAbsent(of, key -> new HashMap<>())
                        .put(one.getName(), one.getValue());
                if (before != null) {
                  twice.add(of);
                }
              });
    }
    byCase.keySet().removeAll(twice);
    return byCase;
  }
}
