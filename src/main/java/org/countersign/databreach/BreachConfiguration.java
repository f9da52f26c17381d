package org.countersign.databreach;

import org.countersign.access.OpenAddress;
import org.countersign.access.StepPeople;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who assesses and reports, who is led to the register, and who may ask what the forms show. */
@Configuration(proxyBeanMethods = false)
class BreachConfiguration {

  @Bean
  StepPeople assessRiskOfBreachPeople(Assessors assessors) {
    return new AssessorsStep(AssessRisk.TASK, assessors);
  }

  @Bean
  StepPeople reportToIcoPeople(Assessors assessors) {
    return new AssessorsStep(ReportToIco.TASK, assessors);
  }

  @Bean
  StepPeople tellAffectedOfBreachPeople(Assessors assessors) {
    return new AssessorsStep(TellAffected.TASK, assessors);
  }

  @Bean
  @Order(14)
  StartCard breachesCard(BreachReaders readers) {
    return new StartCard(
        "Data breaches",
        "Read the register of breaches, and what was reported.",
        BreachPages.ADDRESS,
        person -> !readers.registersOf(person.actor()).isEmpty());
  }

  @Bean
  OpenAddress breachFormsAddress(BreachReaders readers) {
    return new OpenAddress(
        "/breach-forms",
        person -> !readers.notedBy(person).isEmpty() || readers.mayReadOne(person));
  }
}
