package org.countersign.consentcollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.access.Guesses;
import org.springframework.stereotype.Component;

/**
 * Which links can be used now. All others look alike, whether they were used, are too old, were
 * guessed, or their carer is no longer one.
 */
@Component
class OpenLinks {

  private final PersonalLinks links;
  private final Families families;
  private final AskedTable asked;
  private final CampaignTable campaigns;
  private final Held held;
  private final Guesses guesses;
  private final Clock clock;

  OpenLinks(
      PersonalLinks links,
      Families families,
      AskedTable asked,
      CampaignTable campaigns,
      Held held,
      Guesses guesses,
      Clock clock) {
    this.links = links;
    this.families = families;
    this.asked = asked;
    this.campaigns = campaigns;
    this.held = held;
    this.guesses = guesses;
    this.clock = clock;
  }

  /**
   * A link that can be used.
   *
   * @param asked what it answers, with its campaign; null for one to withdraw with
   * @param held what it can withdraw; none for one to answer with
   */
  record Open(PersonalLink link, Asked asked, Campaign campaign, List<Line> held) {}

  /**
   * @throws Guesses.TooMany where too many links of the last minute were nobody's
   */
  Optional<Open> find(String secret) {
    Optional<PersonalLink> link = links.find(secret);
    if (link.isEmpty()) {
      guesses.another("personal-link", "Personal links that are nobody’s, too many in a minute");
    }
    return link.filter(one -> families.isCarer(one.school(), one.pupil(), one.carer()))
        .flatMap(one -> one.kind() == PersonalLink.Kind.GIVE ? toGive(one) : toWithdraw(one));
  }

  private Optional<Open> toGive(PersonalLink link) {
    Asked its = asked.byId(link.asked()).orElseThrow();
    Campaign campaign = campaigns.byId(its.campaign()).orElseThrow();
    boolean inTime = !LocalDate.now(clock).isAfter(campaign.answerBy());
    return its.isOpen() && campaign.isOpen() && inTime
        ? Optional.of(new Open(link, its, campaign, List.of()))
        : Optional.empty();
  }

  private Optional<Open> toWithdraw(PersonalLink link) {
    List<Line> lines = held.of(link.school(), link.child());
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Open(link, null, null, lines));
  }
}
