package org.countersign.consentcollection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The campaign of a running case. */
@Component
class CaseCampaign {

  static final String CAMPAIGN = "campaignId";
  static final String ANSWER_BY = "answerBy";

  private final CampaignTable table;

  CaseCampaign(CampaignTable table) {
    this.table = table;
  }

  /**
   * @throws IllegalStateException where the register has no such campaign of its school
   */
  Campaign of(DelegateExecution execution) {
    return table
        .byId(String.valueOf(execution.getVariable(CAMPAIGN)))
        .filter(campaign -> campaign.school().equals(execution.getTenantId()))
        .orElseThrow(() -> new IllegalStateException("The case has no campaign"));
  }
}
