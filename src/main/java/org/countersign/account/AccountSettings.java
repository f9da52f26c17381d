package org.countersign.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What each school says of its accounts, by its id.
 *
 * @param schools whoever is not in it has no e-mail domain yet, and may use every network
 */
@ConfigurationProperties("countersign.accounts")
record AccountSettings(Map<String, OfSchool> schools) {

  AccountSettings {
    schools = schools == null ? Map.of() : Map.copyOf(schools);
  }

  /**
   * @param emailDomains the school's own, in lower case: {@code obs.example}
   * @param platforms ids of the networks on which it may have accounts; empty for all known ones
   */
  record OfSchool(Set<String> emailDomains, List<String> platforms) {

    OfSchool {
      emailDomains = emailDomains == null ? Set.of() : Set.copyOf(emailDomains);
      platforms = platforms == null ? List.of() : List.copyOf(platforms);
    }
  }

  OfSchool of(String school) {
    return schools.getOrDefault(school, new OfSchool(Set.of(), List.of()));
  }
}
