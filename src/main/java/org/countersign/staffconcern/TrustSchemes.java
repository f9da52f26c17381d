package org.countersign.staffconcern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.school.Role;
import org.countersign.school.Schools;
import org.countersign.school.StartUpRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Whom each trust's own scheme names for a concern about the headteacher (NAT:2), from {@code
 * countersign.trust-schemes}: by the school's id {@code chief-executive} or {@code
 * chair-of-trustees}. A policy that names somebody itself goes first.
 */
@Component
class TrustSchemes {

  private static final List<Role> OFFERED = List.of(Role.CHIEF_EXECUTIVE, Role.CHAIR_OF_TRUSTEES);

  private final Map<String, String> bySchool;

  TrustSchemes(Settings settings, Schools schools) {
    this.bySchool = settings.trustSchemes();
    bySchool.forEach(
        (school, role) -> {
          if (schools.byId(school).isEmpty()
              || Role.byId(role).filter(OFFERED::contains).isEmpty()) {
            throw new StartUpRefused(
                "countersign.trust-schemes says “%s: %s”.".formatted(school, role),
                "Give the id of a school, and chief-executive or chair-of-trustees.");
          }
        });
  }

  Optional<Role> named(String school) {
    return Optional.ofNullable(bySchool.get(school)).flatMap(Role::byId);
  }

  @ConfigurationProperties("countersign")
  record Settings(Map<String, String> trustSchemes) {

    Settings {
      trustSchemes = trustSchemes == null ? Map.of() : Map.copyOf(trustSchemes);
    }
  }
}
