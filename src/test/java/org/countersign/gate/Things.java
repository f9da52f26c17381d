package org.countersign.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What the placeholders of the table stand for: one case with all that hangs on it, made when it is
 * asked for.
 */
class Things {

  /** Of the case text that no other text has: what a reader must not see. */
  static final String MARK = "mill-trip-";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Map<String, Supplier<String>> makers = new HashMap<>();
  private final Map<String, String> made = new HashMap<>();
  private final Town town;
  private final ProcessEngine engine;
  private final String procedure;
  private final String visitor;

  /** Placeholders that say something of a case, of a confidential procedure, or of neither. */
  enum Kind {
    CASE(
        "instanceId",
        "taskId",
        "claimedTaskId",
        "executionId",
        "jobId",
        "incidentId",
        "externalTaskId",
        "lockedExternalTaskId",
        "attachmentId",
        "commentId",
        "variableId",
        "fileVariableId",
        "detailId",
        "activityId",
        "operationId",
        "jobLogId",
        "externalTaskLogId",
        "decisionInstanceId",
        "finishedInstanceId",
        "batchId",
        "businessKey"),
    MODEL("definitionId", "definitionKey", "deploymentId", "resourceId", "jobDefinitionId");

    private final Set<String> names;

    Kind(String... names) {
      this.names = Set.of(names);
    }

    boolean includes(String name) {
      return names.contains(name);
    }
  }

  /**
   * A fresh case of that procedure.
   *
   * @param visitor user id of who sends the request, for {@code {me}}
   */
  Things(Town town, String procedure, String visitor) {
    this.town = town;
    this.engine = town.engine();
    this.procedure = procedure;
    this.visitor = visitor;
    describePeople();
    describeModels();
    describeCase();
    describeWork();
    describeHistory();
  }

  /** The same things, as somebody else asks for them. */
  Things askedBy(String other) {
    Things same = new Things(town, procedure, other);
    same.made.putAll(made);
    same.made.put("me", other);
    makers.keySet().stream()
        .filter(name -> !name.equals("me"))
        .forEach(name -> same.makers.put(name, () -> get(name)));
    return same;
  }

  /** Ids that nothing has, in the place of all of those kinds. */
  Things madeUp(List<Kind> kinds) {
    Things none = askedBy(get("me"));
    for (Kind kind : kinds) {
      for (String name : kind.names) {
        none.made.put(name, UUID.randomUUID().toString());
      }
    }
    return none;
  }

  /** The values of that kind which exist by now. */
  List<String> known(Kind kind) {
    return kind.names.stream().map(made::get).filter(Objects::nonNull).toList();
  }

  static Set<String> names(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  String fill(String template) {
    return PLACEHOLDER.matcher(template).replaceAll(found -> get(found.group(1)));
  }

  String get(String name) {
    String known = made.get(name);
    if (known == null) {
      Supplier<String> maker = makers.get(name);
      if (maker == null) {
        throw new IllegalArgumentException("The table says {" + name + "}, which is nothing");
      }
      known = maker.get();
      made.put(name, known);
    }
    return known;
  }

  private void describePeople() {
    made.put("me", visitor);
    made.put("password", Persona.PASSWORD);
    made.put("author", Persona.AUTHOR.userId());
    made.put("colleague", "deputy.obs");
    made.put("school", "obs");
    made.put("long", "x".repeat(10_000));
    String mark = Long.toString(System.nanoTime(), 36);
    made.put("mark", MARK + mark);
    made.put("new", "new" + mark);
    makers.put(
        "userId",
        () -> {
          town.join("user" + mark, "obs", List.of("auditor"));
          return "user" + mark;
        });
    makers.put(
        "adminId",
        () -> {
          town.join("admin" + mark, "obs", List.of("camunda-admin"));
          return "admin" + mark;
        });
    makers.put(
        "groupId",
        () -> {
          engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup("g" + mark));
          return "g" + mark;
        });
    makers.put(
        "tenantId",
        () -> {
          engine.getIdentityService().saveTenant(engine.getIdentityService().newTenant("t" + mark));
          return "t" + mark;
        });
    makers.put(
        "filterId",
        () -> {
          var filter = engine.getFilterService().newTaskFilter("Filter " + mark);
          filter.setQuery(engine.getTaskService().createTaskQuery());
          String id = engine.getFilterService().saveFilter(filter).getId();
          town.grantRoles();
          return id;
        });
    makers.put(
        "schoolFilterId",
        () ->
            engine
                .getFilterService()
                .createFilterQuery()
                .filterName("All of my school")
                .singleResult()
                .getId());
    makers.put("authorizationId", () -> grant(get("userId")));
  }

  private String grant(String user) {
    var authorizations = engine.getAuthorizationService();
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(user);
    grant.setResource(Resources.DASHBOARD);
    grant.setResourceId("one");
    grant.addPermission(Permissions.READ);
    return authorizations.saveAuthorization(grant).getId();
  }

  private void describeModels() {
    var repository = engine.getRepositoryService();
    made.put("definitionKey", procedure);
    String decision = procedure.equals(Town.VAULT) ? "gate-vault-decision" : "gate-decision";
    made.put("decisionKey", decision);
    String requirements = decision.replace("decision", "requirements");
    made.put("requirementsKey", requirements);
    makers.put(
        "definitionId",
        () ->
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId());
    makers.put(
        "deploymentId",
        () -> repository.getProcessDefinition(get("definitionId")).getDeploymentId());
    makers.put(
        "freshDeploymentId", () -> town.deploy("gate-fresh", fresh(Town.model(WORKSHOP_MODEL))));
    makers.put(
        "freshDefinitionId",
        () ->
            repository
                .createProcessDefinitionQuery()
                .deploymentId(get("freshDeploymentId"))
                .singleResult()
                .getId());
    makers.put(
        "freshKey",
        () -> {
          get("freshDeploymentId");
          return "gate-fresh";
        });
    makers.put(
        "resourceId",
        () ->
            repository.getDeploymentResources(get("deploymentId")).stream()
                .filter(one -> one.getName().endsWith(".bpmn"))
                .findFirst()
                .orElseThrow()
                .getId());
    makers.put(
        "decisionId",
        () ->
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult()
                .getId());
    makers.put(
        "requirementsId",
        () ->
            repository
                .createDecisionRequirementsDefinitionQuery()
                .decisionRequirementsDefinitionKey(requirements)
                .latestVersion()
                .singleResult()
                .getId());
    makers.put(
        "jobDefinitionId",
        () ->
            engine
                .getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionId(get("definitionId"))
                .activityIdIn("awaitTime")
                .singleResult()
                .getId());
  }

  private static final String WORKSHOP_MODEL = "gate/gate-workshop.bpmn";

  private static String fresh(String model) {
    return model.replace(Town.WORKSHOP, "gate-fresh").replace("workshop-", "fresh-");
  }

  private void describeCase() {
    makers.put("instanceId", this::start);
    makers.put(
        "businessKey",
        () ->
            engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(get("instanceId"))
                .singleResult()
                .getBusinessKey());
    makers.put("taskId", () -> task(get("instanceId")).getId());
    makers.put(
        "claimedTaskId",
        () -> {
          String task = task(start()).getId();
          String who = procedure.equals(Town.VAULT) ? Town.TEAM : Persona.HEAD.userId();
          engine.getTaskService().claim(task, visitor.equals(Town.ALMIGHTY) ? visitor : who);
          return task;
        });
    makers.put(
        "executionId",
        () ->
            engine
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(get("instanceId"))
                .activityId("awaitDelivery")
                .singleResult()
                .getId());
    makers.put(
        "finishedInstanceId",
        () -> {
          String instance = start();
          engine.getRuntimeService().deleteProcessInstance(instance, "over");
          return instance;
        });
  }

  private Task task(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  private String start() {
    Map<String, Object> variables = new HashMap<>();
    variables.put("school", "obs");
    variables.put("purpose", get("mark"));
    variables.put("team", Town.TEAM);
    variables.put(
        "paper", Variables.fileValue("paper.txt").file(get("mark").getBytes(UTF_8)).create());
    variables.put("requestedBy", Persona.AUTHOR.userId());
    return engine.getRuntimeService().startProcessInstanceByKey(procedure, variables).getId();
  }

  private void describeWork() {
    var management = engine.getManagementService();
    var tasks = engine.getTaskService();
    makers.put(
        "jobId",
        () ->
            management
                .createJobQuery()
                .processInstanceId(get("instanceId"))
                .timers()
                .singleResult()
                .getId());
    makers.put(
        "incidentId",
        () ->
            engine
                .getRuntimeService()
                .createIncident("gate", get("executionId"), "configuration", get("mark"))
                .getId());
    makers.put(
        "externalTaskId",
        () ->
            engine
                .getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(get("instanceId"))
                .singleResult()
                .getId());
    makers.put(
        "lockedExternalTaskId",
        () -> {
          engine.getExternalTaskService().lock(get("externalTaskId"), "worker", 60_000);
          return get("externalTaskId");
        });
    makers.put(
        "attachmentId",
        () ->
            tasks
                .createAttachment(
                    "text",
                    get("taskId"),
                    get("instanceId"),
                    get("mark"),
                    "description",
                    new java.io.ByteArrayInputStream(get("mark").getBytes(UTF_8)))
                .getId());
    makers.put(
        "commentId",
        () -> tasks.createComment(get("taskId"), get("instanceId"), get("mark")).getId());
    makers.put(
        "batchId",
        () ->
            engine
                .getRuntimeService()
                .deleteProcessInstancesAsync(List.of(get("instanceId")), "batch")
                .getId());
  }

  private void describeHistory() {
    var history = engine.getHistoryService();
    makers.put(
        "variableId",
        () ->
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(get("instanceId"))
                .variableName("purpose")
                .singleResult()
                .getId());
    makers.put(
        "fileVariableId",
        () ->
            history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(get("instanceId"))
                .variableName("paper")
                .singleResult()
                .getId());
    makers.put(
        "detailId",
        () ->
            history
                .createHistoricDetailQuery()
                .processInstanceId(get("instanceId"))
                .variableInstanceId(get("variableId"))
                .list()
                .get(0)
                .getId());
    makers.put(
        "activityId",
        () ->
            history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(get("instanceId"))
                .activityId("checkWork")
                .singleResult()
                .getId());
    makers.put(
        "operationId",
        () -> {
          String user = procedure.equals(Town.VAULT) ? Town.TEAM : Persona.HEAD.userId();
          String task = task(start()).getId();
          town.as(
              user,
              () -> {
                engine.getTaskService().claim(task, user);
                return null;
              });
          return history.createUserOperationLogQuery().taskId(task).list().get(0).getOperationId();
        });
    makers.put(
        "jobLogId",
        () ->
            history
                .createHistoricJobLogQuery()
                .processInstanceId(get("instanceId"))
                .list()
                .get(0)
                .getId());
    makers.put(
        "externalTaskLogId",
        () ->
            history
                .createHistoricExternalTaskLogQuery()
                .processInstanceId(get("instanceId"))
                .list()
                .get(0)
                .getId());
    makers.put(
        "decisionInstanceId",
        () ->
            history
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(get("instanceId"))
                .singleResult()
                .getId());
  }
}
