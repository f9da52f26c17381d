package org.countersign.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What stands before Tasklist, Cockpit and Admin: after Spring Security, for its headers, and
 * before the web apps' own filters.
 */
@Configuration(proxyBeanMethods = false)
class WebAppFilters {

  @Bean
  FilterRegistrationBean<WebAppAddresses> webAppAddresses() {
    var registration = new FilterRegistrationBean<>(new WebAppAddresses());
    registration.setUrlPatterns(List.of("/camunda/*"));
    registration.setOrder(0);
    return registration;
  }

  @Bean
  FilterRegistrationBean<ApiErrorBodies> apiErrorBodies(ObjectMapper json) {
    var registration = new FilterRegistrationBean<>(new ApiErrorBodies(json));
    registration.setUrlPatterns(List.of("/camunda/api/*"));
    registration.setOrder(0);
    return registration;
  }
}
