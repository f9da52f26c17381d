package org.countersign.engine;

import java.util.List;
import java.util.Optional;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration
public class ProbeSchools {
  @Bean
  @Primary
  Schools probes() {
    List<School> all =
        List.of(
            new School("obs", "O", "obs", "1", null), new School("bpet", "B", "bpet", "2", null));
    return new Schools() {
      public List<School> all() {
        return all;
      }

      public Optional<School> byId(String id) {
        return all.stream().filter(s -> s.id().equals(id)).findFirst();
      }
    };
  }
}
