package org.countersign.policy;

import java.util.List;
import java.util.Optional;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Two fictional schools on real packs. */
@TestConfiguration(proxyBeanMethods = false)
class TestSchools {

  @Bean
  @Primary
  Schools testSchools() {
    return of(
        new School("hcps", "Puddle Lane Primary", "hcps", "org-1", null),
        new School("oiea", "Lantern Hill Academy", "oiea", "org-2", null));
  }

  static Schools of(School... schools) {
    return new Schools() {
      @Override
      public List<School> all() {
        return List.of(schools);
      }

      @Override
      public Optional<School> byId(String id) {
        return all().stream().filter(school -> school.id().equals(id)).findFirst();
      }
    };
  }
}
