package org.countersign.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;

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
          "GetTaskCommentsCmd",
          "GetTaskAttachmentsCmd",
          "GetTaskFormCmd",
          "GetTaskFormVariablesCmd",
          "GetTaskVariableCmd",
          "GetTaskVariableCmdTyped",
          "GetTaskVariablesCmd",
          "GetUserAccountCmd",
          "IsIdentityServiceReadOnlyCmd");

  private ReadingCommands() {}

  static Set<String> names() {
    return NAMES;
  }

  static boolean includes(Command<?> command) {
    return command instanceof AbstractQuery || NAMES.contains(command.getClass().getSimpleName());
  }
}
