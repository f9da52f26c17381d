package org.countersign.engine;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.countersign.school.Schools;

/**
 * Gives every case exactly one school, or refuses it: a case without one would be seen by every
 * school.
 */
class SchoolOfCase implements TenantIdProvider {

  private final Schools schools;

  SchoolOfCase(Schools schools) {
    this.schools = schools;
  }

  @Override
  public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
    if (context.getSuperExecution() != null && context.getSuperExecution().getTenantId() != null) {
      return context.getSuperExecution().getTenantId();
    }
    Authentication person = Context.getCommandContext().getAuthentication();
    Object asked = context.getVariables() == null ? null : context.getVariables().get("school");
    return person == null ? known(asked) : oneOf(person.getTenantIds(), asked);
  }

  private String known(Object asked) {
    if (asked instanceof String school && schools.byId(school).isPresent()) {
      return school;
    }
    throw new BadUserRequestException("A case needs the school it belongs to.");
  }

  private static String oneOf(List<String> own, Object asked) {
    if (asked != null && own != null && own.contains(asked)) {
      return (String) asked;
    }
    if (asked == null && own != null && own.size() == 1) {
      return own.get(0);
    }
    throw new BadUserRequestException(
        own == null || own.isEmpty()
            ? "You belong to no school, so you cannot start a case."
            : "Say which of your schools the case is for.");
  }

  @Override
  public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
    throw new BadUserRequestException("CMMN cases are not used.");
  }

  @Override
  public String provideTenantIdForHistoricDecisionInstance(
      TenantIdProviderHistoricDecisionInstanceContext context) {
    return context.getExecution() == null ? null : context.getExecution().getTenantId();
  }
}
