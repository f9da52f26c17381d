package org.countersign.consentwithdrawal;

import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is led to the pages of consents, and so may open them. */
@Configuration(proxyBeanMethods = false)
class ConsentCards {

  @Bean
  @Order(20)
  StartCard consentsCard(ConsentKeepers keepers) {
    return new StartCard(
        "Consents",
        "See who took consent back, what is on hold, and all that is held about one child.",
        ConsentPages.ADDRESS,
        person -> !keepers.seenBy(person.actor()).isEmpty());
  }

  @Bean
  @Order(21)
  StartCard portalsCard(ConsentKeepers keepers) {
    return new StartCard(
        "Parents’ portals",
        "Let your parents’ portal send notices about consent, or stop it.",
        PortalPage.ADDRESS,
        person -> !keepers.portalsOf(person.actor()).isEmpty());
  }
}
