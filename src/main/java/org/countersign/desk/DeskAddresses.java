package org.countersign.desk;

import org.countersign.access.OpenAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasklist asks them for everybody of a school; each looks itself what the person may see. */
@Configuration(proxyBeanMethods = false)
class DeskAddresses {

  @Bean
  OpenAddress taskClausesAddress() {
    return new OpenAddress(TaskClauses.ADDRESS, person -> !person.schools().isEmpty());
  }

  @Bean
  OpenAddress myRequestsAddress() {
    return new OpenAddress(MyRequestsApi.ADDRESS, person -> !person.schools().isEmpty());
  }
}
