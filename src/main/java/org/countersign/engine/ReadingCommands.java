package org.countersign.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.countersign.access.Actor;

/**
 * The engine's commands that change nothing. The engine's own authorizations decide what each
 * person reads. A question that the web apps do not ask is not on the list, and so is refused.
 */
final class ReadingCommands {

  private static final Set<String> NAMES =
      Set.of(
          "AuthorizationCheckCmd",
          "CheckPassword",
          "CreateGroupQueryCmd",
          "CreateTenantQueryCmd",
          "CreateUserQueryCmd",
          "ExecuteFilterCountCmd",
          "ExecuteFilterListCmd",
          "ExecuteFilterListPageCmd",
          "ExecuteFilterSingleResultCmd",
          "FindActiveActivityIdsCmd",
          "FindHistoryCleanupJobsCmd",
          "GetActivityInstanceCmd",
          "GetCamundaFormDefinitionCmd",
          "GetDeployedProcessDefinitionCmd",
          "GetDeployedStartFormCmd",
          "GetDeployedTaskFormCmd",
          "GetDeploymentBpmnModelInstanceCmd",
          "GetDeploymentDecisionDefinitionCmd",
          "GetDeploymentDecisionDiagramCmd",
          "GetDeploymentDecisionModelCmd",
          "GetDeploymentDecisionRequirementsDefinitionCmd",
          "GetDeploymentDecisionRequirementsDiagramCmd",
          "GetDeploymentDecisionRequirementsModelCmd",
          "GetDeploymentDmnModelInstanceCmd",
          "GetDeploymentProcessDiagramCmd",
          "GetDeploymentProcessModelCmd",
          "GetDeploymentResourceCmd",
          "GetDeploymentResourceForIdCmd",
          "GetDeploymentResourceNamesCmd",
          "GetDeploymentResourcesCmd",
          "GetExecutionVariableCmd",
          "GetExecutionVariableTypedCmd",
          "GetExecutionVariablesCmd",
          "GetFilterCmd",
          "GetFormKeyCmd",
          "GetHistoryLevelCmd",
          "GetIdentityLinksForProcessDefinitionCmd",
          "GetIdentityLinksForTaskCmd",
          "GetJobExceptionStacktraceCmd",
          "GetLicenseKeyCmd",
          "GetPasswordPolicyCmd",
          "GetRenderedStartFormCmd",
          "GetRenderedTaskFormCmd",
          "GetStartFormCmd",
          "GetStartFormVariablesCmd",
          "GetStaticCalledProcessDefinitionCmd",
          "GetTaskFormCmd",
          "GetTaskFormVariablesCmd",
          "GetTaskVariableCmd",
          "GetTaskVariableCmdTyped",
          "GetTaskVariablesCmd",
          "GetUserAccountCmd",
          "IsIdentityServiceReadOnlyCmd");

  /** These count the cases of all schools, whoever asks. */
  private static final Set<String> ACROSS_SCHOOLS =
      Set.of(
          "CleanableHistoricBatchReportImpl",
          "CleanableHistoricCaseInstanceReportImpl",
          "CleanableHistoricDecisionInstanceReportImpl",
          "CleanableHistoricProcessInstanceReportImpl",
          "HistoricActivityStatisticsQueryImpl",
          "HistoricCaseActivityStatisticsQueryImpl",
          "HistoricDecisionInstanceStatisticsQueryImpl");

  /** These show one task, with what its case holds. */
  private static final Set<String> OF_A_TASK =
      Set.of(
          "GetTaskFormCmd",
          "GetTaskFormVariablesCmd",
          "GetTaskVariableCmd",
          "GetTaskVariableCmdTyped",
          "GetTaskVariablesCmd");

  private ReadingCommands() {}

  static boolean opensTask(Command<?> command) {
    return OF_A_TASK.contains(command.getClass().getSimpleName());
  }

  static Set<String> names() {
    return NAMES;
  }

  /** Everybody reads the roles that there are; who holds which is for that person alone. */
  static boolean asksAboutSomebodyElse(Command<?> command, Actor actor) {
    return command instanceof GroupQueryImpl groups
        && groups.getUserId() != null
        && !groups.getUserId().equals(actor.userId())
        && !actor.isAdministrator();
  }

  static boolean includes(Command<?> command) {
    String name = command.getClass().getSimpleName();
    return command instanceof AbstractQuery ? !ACROSS_SCHOOLS.contains(name) : NAMES.contains(name);
  }
}
