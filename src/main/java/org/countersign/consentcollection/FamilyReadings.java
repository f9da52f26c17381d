package org.countersign.consentcollection;

import java.util.Map;
import org.countersign.access.Actor;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/** Writes to the trail that somebody opened a personal link, before the child's name is shown. */
@Component
class FamilyReadings {

  private final Trail trail;

  FamilyReadings(Trail trail) {
    this.trail = trail;
  }

  void opened(PersonalLink link) {
    trail.recordApart(
        TrailEvent.of(Chain.ofRegister(link.school(), "consent"), Kind.RECORD_READ, By.nobody())
            .inSchool(link.school())
            .at("personal-link", "A personal link was opened")
            .with(Map.of("child", link.pupil(), "carer", link.carer(), "for", link.kind().id())));
  }

  void opened(Campaign campaign, Actor person) {
    trail.recordApart(
        TrailEvent.of(
                Chain.ofCase(campaign.caseKey()), Kind.RECORD_READ, By.person(person.userId()))
            .inSchool(campaign.school())
            .at("campaign", "Who was asked, and who answered"));
  }
}
