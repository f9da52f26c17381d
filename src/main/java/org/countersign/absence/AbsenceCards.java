package org.countersign.absence;

import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is led to the pages of absences, and so may open them. */
@Configuration(proxyBeanMethods = false)
class AbsenceCards {

  @Bean
  @Order(20)
  StartCard absencesCard() {
    return new StartCard(
        "Absences",
        "Say when you are away, and who does your tasks meanwhile.",
        AbsencePage.ADDRESS,
        person -> !person.schools().isEmpty());
  }

  @Bean
  @Order(21)
  StartCard stepsCard(EligibilityPage page) {
    return new StartCard(
        "Who can do what",
        "See for which step nobody would be left, and put it right in time.",
        EligibilityPage.ADDRESS,
        person -> !page.readBy(person.actor()).isEmpty());
  }
}
