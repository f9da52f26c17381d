package org.countersign.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.countersign.start.TestAccounts.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class SignInTest {

  private static final String TASKS = "/camunda/api/engine/engine/default/task";

  @LocalServerPort private int port;
  @Autowired private TestAccounts accounts;
  @Autowired private IdentityService identities;

  private Visitor visitor;

  @BeforeEach
  void somebodyAtTheDoor() {
    accounts.administrator("admin");
    accounts.create("headteacher.elm", List.of("headteacher", "slt"), List.of("elm"));
    visitor = new Visitor(port);
  }

  @Test
  void signingInOnceOpensTheStartPageTasklistAndCockpit() {
    assertThat(visitor.signIn("headteacher.elm", PASSWORD).statusCode()).isEqualTo(302);

    assertThat(visitor.page("/").body()).contains("Hello, <span>Robin</span>");
    assertThat(visitor.data(TASKS + "?maxResults=15").statusCode()).isEqualTo(200);
    assertThat(visitor.data("/camunda/api/admin/auth/user/default").body())
        .contains("\"userId\":\"headteacher.elm\"")
        .contains("tasklist")
        .contains("cockpit");
  }

  @Test
  void signingInAtTasklistOpensTheStartPage() {
    assertThat(visitor.signInToTasklist("headteacher.elm", PASSWORD).statusCode()).isEqualTo(200);

    assertThat(visitor.page("/").statusCode()).isEqualTo(200);
  }

  @Test
  void afterOurSignInTasklistMayWriteWithItsOwnToken() {
    visitor.signIn("headteacher.elm", PASSWORD);
    visitor.page("/camunda/app/tasklist/default/");

    assertThat(visitor.post(TASKS + "/count", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void aWriteWithoutTheWebAppsTokenIsRefused() {
    visitor.signIn("headteacher.elm", PASSWORD);

    assertThat(visitor.post(TASKS + "/count", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
    HttpResponse<String> wrong = visitor.signIn("headteacher.elm", "wrong");
    HttpResponse<String> unknown = new Visitor(port).signIn("nobody.elm", "wrong");

    assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
    assertThat(withoutTokenAndName(wrong)).isEqualTo(withoutTokenAndName(unknown));
    assertThat(visitor.page("/").statusCode()).isEqualTo(302);
  }

  private static String withoutTokenAndName(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]*\"", "");
  }

  @Test
  void theWebAppsOwnLoginDoesNotTellEither() {
    HttpResponse<String> wrong = visitor.signInToTasklist("headteacher.elm", "wrong");
    HttpResponse<String> unknown = new Visitor(port).signInToTasklist("nobody.elm", "wrong");

    assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
    assertThat(wrong.body()).isEqualTo(unknown.body());
  }

  @Test
  void afterAWrongTryTheEngineMakesOnePauseEvenWithTheRightPassword() {
    visitor.signIn("headteacher.elm", "wrong");

    assertThat(visitor.signIn("headteacher.elm", PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void aControlCharacterInTheNameIsAWrongNameAndNoFault() {
    assertThat(visitor.signIn("head\u0000teacher", "x").statusCode()).isEqualTo(401);
  }

  @Test
  void theSessionIdIsNewAfterSigningIn() {
    visitor.page("/sign-in");
    String before = visitor.cookie("JSESSIONID");
    visitor.signIn("headteacher.elm", PASSWORD);

    assertThat(visitor.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
  }

  @Test
  void signingInLeadsToWhereThePersonWanted() {
    HttpResponse<String> turnedAway = visitor.page("/later/engine-user?year=%7B2027%7D");
    assertThat(location(turnedAway))
        .endsWith("/sign-in?continue=%2Flater%2Fengine-user%3Fyear%3D%257B2027%257D");

    HttpResponse<String> signedIn =
        visitor.submit(
            "/sign-in",
            "/sign-in",
            Map.of(
                "username", "headteacher.elm",
                "password", PASSWORD,
                "continue", "/later/engine-user?year=%7B2027%7D"));

    assertThat(location(signedIn)).endsWith("/later/engine-user?year=%7B2027%7D");
  }

  @Test
  void signingInNeverLeadsToAnotherSite() {
    HttpResponse<String> signedIn =
        visitor.submit(
            "/sign-in",
            "/sign-in",
            Map.of(
                "username", "headteacher.elm",
                "password", PASSWORD,
                "continue", "//elsewhere.example/"));

    assertThat(location(signedIn)).isEqualTo("http://localhost:" + port + "/");
  }

  @Test
  void signingInWithoutOurTokenIsRefused() {
    HttpResponse<String> refused =
        visitor.postForm("/sign-in", Map.of("username", "headteacher.elm", "password", PASSWORD));

    assertThat(location(refused)).endsWith("/sign-in?expired");
    assertThat(visitor.page("/").statusCode()).isEqualTo(302);
  }

  @Test
  void signingOutEndsTasklistToo() {
    visitor.signIn("headteacher.elm", PASSWORD);

    assertThat(location(visitor.submit("/", "/sign-out", Map.of())))
        .endsWith("/sign-in?signed-out");
    assertThat(visitor.page("/").statusCode()).isEqualTo(302);
    assertThat(visitor.data(TASKS + "?maxResults=15").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyIsSignedOutByALinkOrWithoutTheToken() {
    visitor.signIn("headteacher.elm", PASSWORD);
    visitor.page("/sign-out");
    visitor.postForm("/sign-out", Map.of());

    assertThat(visitor.page("/").statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutInTasklistEndsOurPagesToo() {
    visitor.signIn("headteacher.elm", PASSWORD);
    visitor.page("/camunda/app/tasklist/default/");
    visitor.post("/camunda/api/admin/auth/user/default/logout", "");

    assertThat(visitor.page("/").statusCode()).isEqualTo(302);
  }

  @Test
  void whoeverIsDeletedLosesOurPagesWithinSeconds() {
    visitor.signIn("headteacher.elm", PASSWORD);
    assertThat(visitor.page("/").statusCode()).isEqualTo(200);

    accounts.delete("headteacher.elm");

    await()
        .atMost(Duration.ofSeconds(7))
        .untilAsserted(() -> assertThat(visitor.page("/").statusCode()).isEqualTo(302));
  }

  @Test
  void whoeverLosesARoleLosesItsPagesWithinSeconds() {
    visitor.signIn("headteacher.elm", PASSWORD);
    assertThat(visitor.page("/later/engine-user").statusCode()).isEqualTo(200);

    identities.deleteMembership("headteacher.elm", "headteacher");

    await()
        .atMost(Duration.ofSeconds(7))
        .untilAsserted(
            () -> assertThat(visitor.page("/later/engine-user").statusCode()).isEqualTo(403));
  }

  @Test
  void aPasswordChangedOnOurPageEndsThePersonsOtherSessionsWithinSeconds() {
    Visitor elsewhere = new Visitor(port);
    Visitor atTasklist = new Visitor(port);
    visitor.signIn("headteacher.elm", PASSWORD);
    elsewhere.signIn("headteacher.elm", PASSWORD);
    atTasklist.signInToTasklist("headteacher.elm", PASSWORD);
    assertThat(elsewhere.page("/").statusCode()).isEqualTo(200);
    assertThat(atTasklist.data(TASKS + "?maxResults=15").statusCode()).isEqualTo(200);

    var changed =
        visitor.submit(
            "/password",
            "/password",
            Map.of("present", PASSWORD, "chosen", "Other-1-again", "repeated", "Other-1-again"));

    assertThat(location(changed)).endsWith("/password?changed");
    await()
        .atMost(Duration.ofSeconds(7))
        .untilAsserted(
            () -> {
              assertThat(elsewhere.page("/").statusCode()).isEqualTo(302);
              assertThat(atTasklist.data(TASKS + "?maxResults=15").statusCode()).isEqualTo(401);
            });
    await()
        .during(Duration.ofSeconds(6))
        .atMost(Duration.ofSeconds(8))
        .untilAsserted(() -> assertThat(visitor.page("/").statusCode()).isEqualTo(200));
  }

  @Test
  void aPasswordChangedInTheWebAppsEndsThePersonsOtherSessionsWithinSeconds() {
    Visitor elsewhere = new Visitor(port);
    visitor.signIn("headteacher.elm", PASSWORD);
    elsewhere.signIn("headteacher.elm", PASSWORD);
    visitor.page("/camunda/app/tasklist/default/");

    var changed =
        visitor.call(
            "PUT",
            "/camunda/api/engine/engine/default/user/headteacher.elm/credentials",
            "{\"password\":\"Other-1-again\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}");

    assertThat(changed.statusCode()).isEqualTo(204);
    await()
        .atMost(Duration.ofSeconds(7))
        .untilAsserted(
            () -> assertThat(elsewhere.data(TASKS + "?maxResults=15").statusCode()).isEqualTo(401));
    assertThat(visitor.data(TASKS + "?maxResults=15").statusCode()).isEqualTo(200);
  }

  @Test
  void behindOurPagesTheEngineKnowsWhoAsks() {
    visitor.signIn("headteacher.elm", PASSWORD);

    assertThat(visitor.data("/later/engine-user").body())
        .startsWith("headteacher.elm [")
        .contains("headteacher", "slt")
        .endsWith("[elm]");
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("nowhere");
  }
}
