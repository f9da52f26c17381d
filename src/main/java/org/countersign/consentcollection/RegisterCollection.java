package org.countersign.consentcollection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the campaign its case's number. */
@Component
class RegisterCollection implements JavaDelegate {

  private final CaseCampaign campaigns;
  private final CampaignTable table;

  RegisterCollection(CaseCampaign campaigns, CampaignTable table) {
    this.campaigns = campaigns;
    this.table = table;
  }

  @Override
  public void execute(DelegateExecution execution) {
    table.number(campaigns.of(execution).id(), execution.getProcessBusinessKey());
  }
}
