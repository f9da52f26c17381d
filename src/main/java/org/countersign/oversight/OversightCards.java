package org.countersign.oversight;

import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is led to the figures and to the policies, and so may open them. */
@Configuration(proxyBeanMethods = false)
class OversightCards {

  @Bean
  @Order(41)
  StartCard overviewCard(Leaders leaders) {
    return new StartCard(
        "Overview",
        "See this term in figures, procedure by procedure.",
        OverviewPage.ADDRESS,
        person -> !leaders.schoolsOf(person.actor()).isEmpty());
  }

  @Bean
  @Order(42)
  StartCard policiesCard(Leaders leaders) {
    return new StartCard(
        "Policies",
        "See what carries out each clause of your policy, and how often it was applied.",
        PolicyPages.ADDRESS,
        person -> !leaders.schoolsOf(person.actor()).isEmpty());
  }
}
