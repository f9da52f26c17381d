package org.countersign.consentcollection;

import org.countersign.start.PublicAddress;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is led to the pages of consent collection, and so may open them. */
@Configuration(proxyBeanMethods = false)
class CampaignCards {

  @Bean
  @Order(20)
  StartCard campaignsCard(CampaignWorkers workers) {
    return new StartCard(
        "Ask for consent",
        "Ask families, see who answered, and key in what comes on paper.",
        CampaignsPage.ADDRESS,
        person -> !workers.seenBy(person.actor()).isEmpty());
  }

  /** Families have no account. */
  @Bean
  PublicAddress familyAddress() {
    return new PublicAddress(FamilyPage.ADDRESS);
  }
}
