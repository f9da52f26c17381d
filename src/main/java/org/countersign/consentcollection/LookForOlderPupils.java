package org.countersign.consentcollection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts those who may be old enough to understand, and whom nobody has looked at yet. */
@Component
class LookForOlderPupils implements JavaDelegate {

  private final CaseCampaign campaigns;
  private final OlderPupils older;

  LookForOlderPupils(CaseCampaign campaigns, OlderPupils older) {
    this.campaigns = campaigns;
    this.older = older;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("toBeAssessed", older.notJudged(campaigns.of(execution)).size());
  }
}
