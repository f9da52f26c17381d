package org.countersign.consentcollection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.consent.Giver;
import org.springframework.stereotype.Component;

/** Mails a link once more to carers who have not answered. */
@Component
class RemindFamilies implements JavaDelegate {

  private final CaseCampaign campaigns;
  private final AskedTable asked;
  private final FamilyMail mail;

  RemindFamilies(CaseCampaign campaigns, AskedTable asked, FamilyMail mail) {
    this.campaigns = campaigns;
    this.asked = asked;
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Campaign campaign = campaigns.of(execution);
    asked.of(campaign.id()).stream()
        .filter(Asked::isOpen)
        .filter(one -> one.giver() == Giver.Kind.CARER)
        .forEach(one -> mail.remind(campaign, one));
  }
}
