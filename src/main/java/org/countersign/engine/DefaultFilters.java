package org.countersign.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters with which everybody meets Tasklist: without one it says "No filter available". They
 * are put right at every start; what an administrator adds stays.
 */
@Component
class DefaultFilters {

  private static final List<Definition> DEFINITIONS =
      List.of(
          new Definition(
              "My tasks",
              "Tasks you have claimed or that were given to you",
              query -> query.taskAssigneeExpression("${currentUser()}").orderByDueDate().asc()),
          new Definition(
              "For my roles",
              "Tasks that you or anybody else of your role can claim",
              query ->
                  query.taskCandidateUserExpression("${currentUser()}").orderByDueDate().asc()),
          new Definition(
              "Overdue",
              "Tasks past their due date that you can see",
              query -> query.dueBeforeExpression("${now()}").orderByDueDate().asc()),
          new Definition(
              "All of my school",
              "Every open task of your school that you can see",
              query -> query.orderByTaskCreateTime().desc()));

  private final FilterService filters;
  private final TaskService tasks;

  DefaultFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  @Transactional
  public void apply() {
    for (int place = 0; place < DEFINITIONS.size(); place++) {
      Definition definition = DEFINITIONS.get(place);
      // An administrator may have made another one of that name.
      Filter filter =
          filters.createFilterQuery().filterName(definition.name()).list().stream()
              .findFirst()
              .orElseGet(() -> filters.newTaskFilter(definition.name()));
      filter.setQuery(definition.query().apply(tasks.createTaskQuery()));
      filter.setProperties(properties(definition, place));
      filters.saveFilter(filter);
    }
  }

  private static Map<String, Object> properties(Definition definition, int place) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("description", definition.description());
    properties.put("priority", place);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put("variables", List.of());
    return properties;
  }

  private record Definition(String name, String description, UnaryOperator<TaskQuery> query) {}
}
