package org.countersign.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.gate.WebApiTable.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table itself: nothing is missing from it, and it allows what the design allows. */
@GateTest
class WebApiTableTest {

  private static final String ENGINE = "/engine/engine/default";

  private Set<String> endpoints;

  /** The web apps name theirs once the product has started. */
  @BeforeEach
  void list() {
    endpoints = WebApiEndpoints.all();
  }

  @Test
  void everyEndpointOfTheWebAppsStandsInTheTable() {
    assertThat(endpoints).hasSizeGreaterThan(450);
    Set<String> missing = new TreeSet<>(endpoints);
    WebApiTable.rows().forEach(row -> endpointOf(row).ifPresent(missing::remove));
    assertThat(missing).isEmpty();
  }

  @Test
  void theTableHasNoEndpointThatDoesNotExist() {
    assertThat(WebApiTable.rows()).allMatch(row -> endpointOf(row).isPresent());
  }

  /** Of several templates that match, the one with the fewest parameters, as Jersey chooses. */
  private Optional<String> endpointOf(Row row) {
    return endpoints.stream()
        .filter(template -> pattern(template).matcher(row.endpoint()).matches())
        .min(Comparator.comparing(template -> template.chars().filter(c -> c == '{').count()));
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(
        template.replace("{file}", ".+").replaceAll("\\{[a-zA-Z-]+}", "[^/]+") + "/?");
  }

  @Test
  void whatAPlainMemberOfStaffCanWriteIsTheAllowList() {
    assertThat(writable(Persona.STAFF))
        .containsExactlyInAnyOrder(
            "POST " + ENGINE + "/process-definition/{definitionId}/submit-form",
            "POST " + ENGINE + "/process-definition/key/{definitionKey}/submit-form",
            "PUT " + ENGINE + "/user/{me}/credentials");
  }

  @Test
  void aCandidateCanWorkOnTheTaskBesides() {
    Set<String> more = writable(Persona.HEAD);
    more.removeAll(writable(Persona.STAFF));
    assertThat(more)
        .containsExactlyInAnyOrder(
            "POST " + ENGINE + "/task/{taskId}/claim",
            "POST " + ENGINE + "/task/{claimedTaskId}/unclaim",
            "POST " + ENGINE + "/task/{claimedTaskId}/assignee",
            "POST " + ENGINE + "/task/{taskId}/assignee",
            "POST " + ENGINE + "/task/{claimedTaskId}/complete",
            "POST " + ENGINE + "/task/{claimedTaskId}/submit-form");
  }

  @Test
  void whoOnlyReadsOrHasNoRoleWritesTheirOwnPasswordOnly() {
    String password = "PUT " + ENGINE + "/user/{me}/credentials";
    assertThat(writable(Persona.AUDITOR)).containsExactly(password);
    assertThat(writable(Persona.ROLELESS)).containsExactly(password);
  }

  private static Set<String> writable(Persona persona) {
    return WebApiTable.writing().stream()
        .filter(row -> !row.expected().get(persona).isRefusal())
        .map(Row::endpoint)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
