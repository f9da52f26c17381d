package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.countersign.MovableClock;
import org.countersign.consent.Standing;
import org.countersign.takedown.TakeDownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yaml.snakeyaml.Yaml;

/** What a parents' portal may send, and what it is answered. */
@TakeDownTest
class NoticeApiTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @Autowired private ApplicationContext product;
  @Autowired private PortalTokens tokens;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;
  private NoticeScene scene;
  private String token;
  private int keys;

  @BeforeEach
  void open() {
    scene = product.getAutowireCapableBeanFactory().createBean(NoticeScene.class);
    token = tokens.make("bpet", "Arbor", "data-lead.bpet");
    // What earlier tests sent in this minute does not count.
    clock.standAt(clock.instant().plusSeconds(60L * ++minutes));
  }

  private static long minutes;

  @AfterEach
  void putBack() {
    jdbc.update("delete from consent_portal_call");
    scene.end();
  }

  private static String notice(String pupil, String givenBy, String more) {
    return """
    {"about": "pupil", "pupilId": "%s", "givenBy": "%s", "receivedOn": "2026-11-20"%s}"""
        .formatted(pupil, givenBy, more);
  }

  private HttpResponse<String> send(String body) {
    return send(token, "key-number-" + ++keys, body);
  }

  private HttpResponse<String> send(String bearer, String key, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + NoticeApi.NOTICES))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private long notices() {
    return jdbc.queryForObject("select count(*) from consent_notice", Long.class);
  }

  @Test
  @DisplayName("BPET 6-4a, C1: the portal's notice counts as writing, at once, with a receipt")
  void taken() {
    HttpResponse<String> answer =
        send(notice("bpet-p131", "pupil", ", \"uses\": [\"image\", \"video\"]"));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains("bpet-WDR-2026-").contains("\"effect\":\"counts\"");
    assertThat(scene.image("bpet-p131")).isIn(Standing.WITHDRAWN, Standing.REFUSED);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_event e join trail_payload p on p.event = e.id where"
                    + " e.element = 'portal-notice' and p.content like '%Arbor%'",
                Long.class))
        .as("every call is in the trail")
        .isPositive();
  }

  @Test
  @DisplayName(
      "reading 3: a giver whom the roll does not know holds posting, through the portal too")
  void unknownGiver() {
    HttpResponse<String> answer =
        send(notice("bpet-p132", "somebody-else", ", \"giverName\": \"A stepfather\""));
    assertThat(answer.body()).contains("giver-unknown");
    assertThat(scene.image("bpet-p132")).isEqualTo(Standing.ON_HOLD);
  }

  @Test
  @DisplayName("issue 7: one receipt for a key; another notice needs another key")
  void idempotent() {
    String body = notice("bpet-p133", "pupil", "");
    HttpResponse<String> first = send(token, "one-key-for-it", body);
    HttpResponse<String> again = send(token, "one-key-for-it", body);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(send(token, "one-key-for-it", notice("bpet-p134", "pupil", "")).statusCode())
        .isEqualTo(422);
    assertThat(send(body).statusCode()).as("the same notice under another key").isEqualTo(409);
    assertThat(notices()).isEqualTo(1);
  }

  @Test
  @DisplayName("issue 7: of several calls at once with one key each has the same answer")
  void idempotentAtOnce() {
    for (int round = 0; round < 4; round++) {
      String pupil = "bpet-p13" + (6 + round);
      String key = "all-at-once-" + round;
      List<HttpResponse<String>> answers =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> send(token, key, notice(pupil, "pupil", ""))))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      assertThat(answers)
          .extracting(HttpResponse::statusCode)
          .containsExactlyInAnyOrder(201, 200, 200, 200);
      assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
      assertThat(notices()).isEqualTo(round + 1);
    }
  }

  @Test
  @DisplayName(
      "issue 7, bad input: the same refusals as the form's, with a 4xx, and nothing is kept")
  void refused() {
    assertThat(send(notice("nobody", "pupil", "")).body()).contains("no such pupil");
    assertThat(send(notice("nobody", "pupil", "")).statusCode()).isEqualTo(422);
    assertThat(send(notice("obs-p001", "pupil", "")).statusCode())
        .as("another school's pupil")
        .isEqualTo(422);
    assertThat(send(notice("bpet-p135", "pupil", ", \"channel\": \"spoken\"")).body())
        .contains("Leave “channel” out");
    assertThat(send("[]").statusCode()).isEqualTo(400);
    assertThat(send("{").statusCode()).isEqualTo(400);
    assertThat(send(token, null, notice("bpet-p135", "pupil", "")).statusCode()).isEqualTo(400);
    assertThat(send(" ".repeat(20_001)).statusCode()).isEqualTo(413);
    assertThat(notices()).isZero();
  }

  @Test
  @DisplayName("issue 7: a token of the school's, hashed, revocable; others open nothing")
  void tokens() {
    String body = notice("bpet-p136", "pupil", "");
    assertThat(send(null, "some-key-1", body).statusCode()).isEqualTo(401);
    assertThat(send("made-up", "some-key-1", body).statusCode()).isEqualTo(401);
    assertThat(jdbc.queryForList("select hash from consent_portal_token", String.class))
        .doesNotContain(token);
    tokens.revoke(tokens.byToken(token).orElseThrow(), "data-lead.bpet");
    assertThat(send(token, "some-key-1", body).statusCode()).isEqualTo(401);
    assertThat(notices()).isZero();
  }

  @Test
  @DisplayName("issue 7: more than sixty calls a minute, or thirty of strangers, are 429")
  void limited() {
    for (int call = 0; call < NoticeApi.CALLS_A_MINUTE; call++) {
      assertThat(send("{").statusCode()).isEqualTo(400);
    }
    HttpResponse<String> late = send("{");
    assertThat(late.statusCode()).isEqualTo(429);
    assertThat(late.headers().firstValue("Retry-After")).contains("60");
    for (int call = 0; call < NoticeApi.STRANGERS_A_MINUTE; call++) {
      assertThat(send("made-up", "some-key-1", "{").statusCode()).isEqualTo(401);
    }
    assertThat(send("made-up", "some-key-1", "{").statusCode()).isEqualTo(429);
    clock.standAt(clock.instant().plusSeconds(60));
    assertThat(send("{").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("issue 7: the document has the addresses, fields and answers that there are")
  @SuppressWarnings("unchecked")
  void document() throws Exception {
    HttpResponse<String> served =
        HTTP.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + NoticeApi.DOCUMENT))
                .build(),
            BodyHandlers.ofString());
    assertThat(served.statusCode()).isEqualTo(200);
    Map<String, Object> document = new Yaml().load(served.body());
    Map<String, Map<String, Map<String, Object>>> paths =
        (Map<String, Map<String, Map<String, Object>>>) document.get("paths");
    assertThat(paths.keySet()).containsExactlyInAnyOrder(NoticeApi.NOTICES, NoticeApi.DOCUMENT);
    Map<String, Map<String, Map<String, Object>>> schemas =
        ((Map<String, Map<String, Map<String, Map<String, Object>>>>) document.get("components"))
            .get("schemas");
    Set<String> fields = new TreeSet<>(NoticeForm.FIELDS);
    fields.remove("channel");
    assertThat(schemas.get("Notice").get("properties").keySet())
        .containsExactlyInAnyOrderElementsOf(fields);
    assertThat(
            ((Map<String, Object>) paths.get(NoticeApi.NOTICES).get("post").get("responses"))
                .keySet())
        .containsExactlyInAnyOrder("200", "201", "400", "401", "409", "413", "415", "422", "429");
  }
}
