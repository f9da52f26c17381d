package org.countersign.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What stands before Tasklist, Cockpit and Admin: after Spring Security, for its headers, and
 * before the web apps' own filters. Only the end of sessions comes before both.
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
  FilterRegistrationBean<PageNonce> pageNonce() {
    var registration = new FilterRegistrationBean<>(new PageNonce());
    registration.setUrlPatterns(List.of("/camunda/app/*"));
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

  /** Before everybody who asks whose the session is. */
  @Bean
  FilterRegistrationBean<SessionEnd> sessionEnd(
      WebAppSession webApps,
      Clock clock,
      @Value("${camunda.bpm.webapp.auth.cache.time-to-live}") long cacheMillis) {
    var registration = new FilterRegistrationBean<>(new SessionEnd(webApps, clock, cacheMillis));
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return registration;
  }
}
