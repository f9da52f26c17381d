package org.countersign.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.DemoTest;
import org.countersign.school.Role;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every user of the demo, at Tasklist's own login. */
@DemoTest
@Tag("h2")
class DemoUsersSignInTest {

  private static final Set<String> COCKPIT =
      Set.of(
          "headteacher",
          "deputy-headteacher",
          "slt",
          "dsl",
          "data-lead",
          "dpo",
          "chair-of-governors",
          "chief-executive",
          "chair-of-trustees",
          "trust-executive",
          "auditor",
          "admin");

  @LocalServerPort private int port;
  @Autowired private ObjectMapper json;

  static Stream<String> users() {
    List<String> users = new ArrayList<>(List.of("admin"));
    for (String school : List.of("oiea", "hcps", "bpet", "obs", "wmat")) {
      users.add("staff2." + school);
      for (Role role : Role.values()) {
        users.add(role.id() + "." + school);
      }
    }
    return users.stream();
  }

  @ParameterizedTest
  @MethodSource("users")
  void everyUserOpensTasklistAndMeetsTheFilters(String user) throws Exception {
    Visitor visitor = new Visitor(port);
    HttpResponse<String> signedIn = visitor.signInToTasklist(user, "demo");
    assertThat(signedIn.statusCode()).isEqualTo(200);

    List<String> filters = new ArrayList<>();
    String answer =
        visitor
            .data("/camunda/api/engine/engine/default/filter?resourceType=Task&maxResults=50")
            .body();
    for (JsonNode filter : json.readTree(answer)) {
      filters.add(filter.path("name").asText());
    }
    assertThat(filters)
        .containsExactlyInAnyOrder("My tasks", "For my roles", "Overdue", "All of my school");
    assertThat(visitor.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(visitor.page("/camunda/app/cockpit/default/").statusCode())
        .isEqualTo(COCKPIT.contains(user.split("\\.")[0]) ? 200 : 403);
  }
}
