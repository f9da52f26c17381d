package org.countersign.consentcollection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.access.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens campaigns, each with its case. Whoever calls it has checked that it may be done. */
@Service
class Campaigns {

  static final String PROCEDURE = "consent-collection";

  private final CampaignTable table;
  private final AskedTable asked;
  private final Cases cases;

  Campaigns(CampaignTable table, AskedTable asked, Cases cases) {
    this.table = table;
    this.asked = asked;
    this.cases = cases;
  }

  /**
   * Opens it for those of its pupils for whom nobody is being asked already.
   *
   * @return its id; empty where nobody is left to be asked
   */
  @Transactional
  public Optional<String> open(NewCampaign campaign) {
    Set<String> pupils = new TreeSet<>(campaign.pupils());
    asked.open(campaign.school()).forEach(one -> pupils.remove(one.pupil()));
    if (pupils.isEmpty()) {
      return Optional.empty();
    }
    String id = table.add(campaign);
    asked.add(id, campaign.school(), pupils);
    Map<String, Object> facts = new HashMap<>();
    facts.put(CaseCampaign.CAMPAIGN, id);
    facts.put(CaseCampaign.ANSWER_BY, campaign.answerBy().toString());
    if (campaign.askedBy() != null) {
      facts.put("requestedBy", campaign.askedBy());
    }
    cases.open(PROCEDURE, campaign.school(), facts);
    return Optional.of(id);
  }
}
