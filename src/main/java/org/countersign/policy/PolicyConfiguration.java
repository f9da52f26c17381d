package org.countersign.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  @Bean
  Library policyLibrary(PolicySettings settings) {
    return Library.open(new PackSources(), settings.folder().orElse(null));
  }

  @Bean
  Policies policies(Library library) {
    return new Policies(library.questions(), library.packs());
  }
}
