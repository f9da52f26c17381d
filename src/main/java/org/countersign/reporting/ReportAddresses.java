package org.countersign.reporting;

import org.countersign.start.PublicAddress;
import org.countersign.start.StartCard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who is led to reporting: all staff, and whoever knows the school's address. */
@Configuration(proxyBeanMethods = false)
class ReportAddresses {

  @Bean
  @Order(5)
  StartCard reportOnlineCard() {
    return new StartCard(
        "Report a concern online",
        "Bullying or anything else online that hurts somebody.",
        StaffReportPage.ADDRESS,
        person -> !person.schools().isEmpty());
  }

  /** Pupils and families have no account. */
  @Bean
  PublicAddress reportAConcernAddress() {
    return new PublicAddress(PublicReportPage.ADDRESS);
  }
}
