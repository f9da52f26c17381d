package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.countersign.consent.ConsentGivers;
import org.countersign.consent.Giver;
import org.countersign.school.Pupil;
import org.countersign.school.Roll;
import org.countersign.school.Schools;
import org.springframework.stereotype.Component;

/**
 * Finds who gives consent for each pupil, and mails the carers their links. Whom no mail reaches,
 * and pupils who consent themselves, are asked on paper.
 */
@Component
class AskFamilies implements JavaDelegate {

  /** Nobody has less than a week, however long the assessment took. */
  private static final int DAYS_AT_LEAST = 7;

  private final CaseCampaign campaigns;
  private final CampaignTable table;
  private final AskedTable asked;
  private final ConsentGivers givers;
  private final Schools schools;
  private final Roll roll;
  private final FamilyMail mail;
  private final Clock clock;

  AskFamilies(
      CaseCampaign campaigns,
      CampaignTable table,
      AskedTable asked,
      ConsentGivers givers,
      Schools schools,
      Roll roll,
      FamilyMail mail,
      Clock clock) {
    this.campaigns = campaigns;
    this.table = table;
    this.asked = asked;
    this.givers = givers;
    this.schools = schools;
    this.roll = roll;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Campaign campaign = campaigns.of(execution);
    LocalDate today = LocalDate.now(clock);
    LocalDate least = today.plusDays(DAYS_AT_LEAST);
    LocalDate answerBy = campaign.answerBy().isBefore(least) ? least : campaign.answerBy();
    table.asked(campaign.id(), answerBy);
    execution.setVariable(CaseCampaign.ANSWER_BY, answerBy.toString());
    List<Asked> all = asked.of(campaign.id());
    Map<String, Pupil> pupils =
        roll.pupils(campaign.school(), all.stream().map(Asked::pupil).toList());
    Map<String, ConsentGivers.Asked> who =
        givers.of(schools.byId(campaign.school()).orElseThrow(), pupils.values(), today);
    for (Asked one : all) {
      ConsentGivers.Asked giver = who.get(one.pupil());
      if (!one.isOpen() || giver == null) {
        continue;
      }
      asked.giver(one.id(), giver);
      if (giver.kind() == Giver.Kind.CARER && pupils.get(one.pupil()).isOnRoll(today)) {
        mail.ask(campaign, one, answerBy);
      }
    }
  }
}
