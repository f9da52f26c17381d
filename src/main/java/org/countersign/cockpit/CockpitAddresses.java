package org.countersign.cockpit;

import org.countersign.access.OpenAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What Cockpit's page Audit asks, and the file that draws its diagrams. */
@Configuration(proxyBeanMethods = false)
class CockpitAddresses implements WebMvcConfigurer {

  static final String ADDRESS = "/audit";

  /** Open to everybody of a school: each answer holds only what the person may know. */
  @Bean
  OpenAddress auditAddress() {
    return new OpenAddress(ADDRESS, person -> !person.schools().isEmpty());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/bpmn-js-8.0.0/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/bpmn-js/8.0.0/dist/")
        .setCacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)));
  }
}
