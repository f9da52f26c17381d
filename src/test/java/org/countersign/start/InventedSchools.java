package org.countersign.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.countersign.school.People;
import org.countersign.school.Person;
import org.countersign.school.Role;
import org.countersign.school.School;
import org.countersign.school.Schools;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Two schools that do not exist. Whoever is called {@code <role>.<anything>} holds that role in
 * every school they belong to.
 */
@TestConfiguration(proxyBeanMethods = false)
public class InventedSchools {

  static final School ELMFIELD = new School("elm", "Elmfield School", "obs", "org-1", null);
  static final School ASHGROVE = new School("ash", "Ashgrove Academy", "hcps", "org-2", null);

  @Bean
  @Primary
  Schools inventedSchools() {
    return new Schools() {
      @Override
      public List<School> all() {
        return List.of(ELMFIELD, ASHGROVE);
      }

      @Override
      public Optional<School> byId(String id) {
        return all().stream().filter(school -> school.id().equals(id)).findFirst();
      }
    };
  }

  @Bean
  @Primary
  People inventedPeople() {
    return new People() {
      @Override
      public List<Person> staffOf(String school) {
        return List.of();
      }

      @Override
      public Optional<Person> byUsername(String username) {
        return Optional.empty();
      }

      @Override
      public Set<Role> rolesOf(String username, String school) {
        return Role.byId(username.split("\\.")[0]).map(Role::withIncluded).orElse(Set.of());
      }

      @Override
      public Map<String, Set<Role>> rolesIn(String school) {
        return Map.of();
      }

      @Override
      public List<Person> holdersOf(Role role, String school) {
        return List.of();
      }
    };
  }

  @Bean
  TestAccounts testAccounts(IdentityService identities, AuthorizationService authorizations) {
    return new TestAccounts(identities, authorizations);
  }

  @Bean
  StartCard laterPage() {
    return new StartCard(
        "A later page",
        "Offered by another package.",
        "/later",
        person -> person.groups().contains("headteacher"));
  }

  /** What lies under {@link #laterPage}. */
  @RestController
  static class LaterPage {

    private final IdentityService identities;

    LaterPage(IdentityService identities) {
      this.identities = identities;
    }

    @GetMapping("/later/engine-user")
    String engineUser() {
      var user = identities.getCurrentAuthentication();
      return user.getUserId() + " " + user.getGroupIds() + " " + user.getTenantIds();
    }

    @GetMapping("/later/refusal")
    void refusal(@RequestParam int status) {
      throw new ResponseStatusException(HttpStatus.valueOf(status), "inner words");
    }

    @GetMapping("/later/fault")
    void fault() {
      throw new IllegalStateException("inner words");
    }
  }
}
