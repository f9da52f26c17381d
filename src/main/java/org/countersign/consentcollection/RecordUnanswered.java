package org.countersign.consentcollection;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.springframework.stereotype.Component;

/** Closes the campaign: who has not answered has not consented, and their links end. */
@Component
class RecordUnanswered implements JavaDelegate {

  private final CaseCampaign campaigns;
  private final CampaignTable table;
  private final AskedTable asked;
  private final Notices notices;

  RecordUnanswered(CaseCampaign campaigns, CampaignTable table, AskedTable asked, Notices notices) {
    this.campaigns = campaigns;
    this.table = table;
    this.asked = asked;
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Campaign campaign = campaigns.of(execution);
    asked.close(campaign.id());
    List<Asked> everybody = asked.of(campaign.id());
    long unanswered =
        everybody.stream().filter(one -> one.state() == Asked.State.UNANSWERED).count();
    table.close(campaign.id());
    execution.setVariable("unanswered", (int) unanswered);
    if (campaign.askedBy() != null) {
      int all = everybody.size();
      notices.tell(
          new Telling(
              "consent-campaign:" + campaign.id(),
              campaign.school(),
              campaign.caseKey(),
              Addressee.person(campaign.askedBy()),
              "Asking for consent is over (" + campaign.caseKey() + ")",
              "Asked for %d, answered for %d. For the other %d nobody answered: there is no consent. Who they are is shown with the campaign."
                  .formatted(all, all - unanswered, unanswered),
              null,
              false));
    }
  }
}
