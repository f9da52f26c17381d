package org.countersign.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  WorkingDays workingDays(CalendarSettings settings) {
    return new WorkingDays(settings.furtherBankHolidays());
  }
}
