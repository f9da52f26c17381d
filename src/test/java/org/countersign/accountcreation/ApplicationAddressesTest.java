package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.countersign.absence.Away;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the forms read: whose it is, and what it says to whom. */
@AccountTest
class ApplicationAddressesTest {

  private static final String FORM = "/account-applications/form";

  @Autowired private AccountDesk desk;
  @Autowired private AccountScene scene;
  @Autowired private Away away;
  @LocalServerPort private int port;

  @AfterEach
  void putBack() {
    away.end();
    scene.end();
  }

  private HttpResponse<String> get(String user, String path) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(user, "demo");
    return visitor.data(path);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("the form offers the school’s own networks, staff and points, with their clauses")
  void form() {
    JsonNode form = json(get("staff.hcps", FORM));
    assertThat(form.path("networks").findValuesAsText("id")).containsExactly("facebook", "x");
    assertThat(form.path("staff").findValuesAsText("username"))
        .contains("staff.hcps", "headteacher.hcps")
        .doesNotContain("chair-of-governors.hcps", "staff.obs");
    assertThat(form.path("points").findValuesAsText("citation"))
        .contains("HCPS:OU-1", "HCPS:OU-12");
    assertThat(form.path("nonEmployees").asBoolean()).isFalse();
    assertThat(json(get("staff.obs", FORM)).path("nonEmployees").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("another school’s application is not there, as if it never was")
  void hidden() {
    String key = desk.ask("staff.wmat", desk.application("wmat"));
    String path = "/account-applications/" + desk.find(key).id();
    assertThat(json(get("staff.wmat", path)).path("number").asText()).isEqualTo(key);
    assertThat(json(get("auditor.wmat", path)).path("number").asText()).isEqualTo(key);
    HttpResponse<String> hidden = get("headteacher.obs", path);
    HttpResponse<String> none =
        get("headteacher.obs", "/account-applications/00000000-0000-0000-0000-000000000000");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(hidden.body().replaceAll("[0-9a-f-]{36}", ""))
        .isEqualTo(none.body().replaceAll("[0-9a-f-]{36}", ""));
    assertThat(get("chair-of-trustees.wmat", path).statusCode()).isEqualTo(403);
    assertThat(get("headteacher.obs", FORM + "?school=wmat").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("decision 101: a deputy reads what the form of their task needs, while it is theirs")
  void deputyReads() {
    String trustee = "chair-of-trustees.wmat";
    String key = desk.ask("staff.wmat", desk.application("wmat"));
    String path = "/account-applications/" + desk.find(key).id();
    away.isAway("headteacher.wmat", trustee);
    assertThat(json(get(trustee, path)).path("number").asText()).isEqualTo(key);
    assertThat(get(trustee, FORM).statusCode()).isEqualTo(404);
    desk.decide(key, "approveAccount", trustee, "return");
    assertThat(get(trustee, path).statusCode()).isEqualTo(403);
    away.isAway("staff.wmat", trustee);
    assertThat(json(get(trustee, path)).path("number").asText()).isEqualTo(key);
    assertThat(json(get(trustee, FORM)).at("/school/id").asText()).isEqualTo("wmat");
  }

  @Test
  @DisplayName("issue 6: what the training record has is offered pre-filled while it counts")
  void prefilled() {
    String first = approved();
    assertThat(mine(first).path("was").isNull()).isTrue();
    desk.everybodyIsReady(first);
    String second = approved();
    assertThat(mine(second).path("was").asText()).isEqualTo(scene.today().toString());
    scene.dayComes(scene.today().plusYears(1));
    assertThat(mine(second).path("was").isNull()).as("a year later").isTrue();
  }

  @Test
  @DisplayName("A5: where the password is kept stands in the register, not in the application")
  void placeOfThePassword() {
    String key = approved();
    desk.everybodyIsReady(key);
    desk.complete(key, "createAccount", "comms-lead.oiea", desk.created(key, "office"));
    HttpResponse<String> seen = get("staff.oiea", "/account-applications/" + desk.find(key).id());
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.body()).contains("created").doesNotContain("Safe of the school office");
  }

  private String approved() {
    String key = desk.ask("staff.oiea", desk.application("oiea"));
    desk.decide(key, "approveAccount", "headteacher.oiea", "approve");
    return key;
  }

  private JsonNode mine(String key) {
    JsonNode application = json(get("staff.oiea", "/account-applications/" + desk.find(key).id()));
    assertThat(application.path("mine")).hasSize(1);
    return application.path("mine").get(0);
  }
}
