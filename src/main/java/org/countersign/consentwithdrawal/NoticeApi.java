package org.countersign.consentwithdrawal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.access.MinuteCounts;
import org.countersign.access.Secret;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.countersign.consentwithdrawal.PortalCalls.Answer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Notices from parents' portals, as {@code openapi.yaml} documents it. */
@RestController
class NoticeApi {

  static final String NOTICES = "/api/v1/consent-notices";
  static final String DOCUMENT = "/api/v1/openapi.yaml";
  static final int LONGEST_BODY = 20_000;

  /** Of one portal. */
  static final int CALLS_A_MINUTE = 60;

  /** All who have no token together: they have no name. */
  static final int STRANGERS_A_MINUTE = 30;

  private static final String BEARER = "Bearer ";
  private static final String KEY = "[A-Za-z0-9._-]{8,100}";
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final PortalTokens tokens;
  private final MinuteCounts counts;
  private final PortalCalls calls;
  private final ObjectMapper json;
  private final Trail trail;

  NoticeApi(
      PortalTokens tokens, MinuteCounts counts, PortalCalls calls, ObjectMapper json, Trail trail) {
    this.tokens = tokens;
    this.counts = counts;
    this.calls = calls;
    this.json = json;
    this.trail = trail;
  }

  @GetMapping(DOCUMENT)
  ResponseEntity<Resource> document() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml"))
        .body(new ClassPathResource("org/countersign/consentwithdrawal/openapi.yaml"));
  }

  @PostMapping(value = NOTICES, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> take(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      @RequestBody(required = false) String body) {
    Optional<PortalToken> token =
        authorization.startsWith(BEARER)
            ? tokens.byToken(authorization.substring(BEARER.length()).strip())
            : Optional.empty();
    if (token.isEmpty()) {
      return stranger();
    }
    if (counts.another("portal " + token.get().id()) > CALLS_A_MINUTE) {
      refused(token.get(), "too many calls");
      return tooMany();
    }
    if (!key.matches(KEY)) {
      refused(token.get(), "no idempotency key");
      return problem(
          HttpStatus.BAD_REQUEST,
          List.of(
              "Send an Idempotency-Key of 8 to 100 letters, digits, dots, hyphens or underscores."));
    }
    return sent(token.get(), key, body == null ? "" : body);
  }

  private ResponseEntity<Object> sent(PortalToken token, String key, String body) {
    if (body.length() > LONGEST_BODY) {
      refused(token, "too long");
      return problem(HttpStatus.PAYLOAD_TOO_LARGE, List.of("At most 20,000 characters are taken."));
    }
    Map<String, Object> fields;
    try {
      fields = json.readValue(body, FIELDS);
    } catch (JsonProcessingException e) {
      fields = null;
    }
    if (fields == null) {
      refused(token, "no JSON");
      return problem(HttpStatus.BAD_REQUEST, List.of("Send one JSON object."));
    }
    Answer answer = calls.take(token, key, fields, Secret.hash(body));
    return switch (answer.outcome()) {
      case TAKEN -> receipt(HttpStatus.CREATED, answer);
      case TAKEN_BEFORE -> receipt(HttpStatus.OK, answer);
      case ON_RECORD -> problem(HttpStatus.CONFLICT, answer.problems());
      default -> problem(HttpStatus.UNPROCESSABLE_ENTITY, answer.problems());
    };
  }

  /** Written so many times a minute; what is beyond that writes nothing (decision 77). */
  private ResponseEntity<Object> stranger() {
    if (counts.another("portal tokens") > STRANGERS_A_MINUTE) {
      return tooMany();
    }
    trail.recordApart(
        TrailEvent.of(Chain.PRODUCT, Kind.REFUSED, By.nobody())
            .at("portal-notice", "Notice with an unknown token"));
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body(HttpStatus.UNAUTHORIZED, List.of("Send the school’s token as Bearer.")));
  }

  private void refused(PortalToken token, String why) {
    trail.recordApart(
        TrailEvent.of(Chain.ofRegister(token.school(), "consent"), Kind.REFUSED, By.system())
            .inSchool(token.school())
            .at("portal-notice", "Notice from a parents’ portal")
            .with(Map.of("portal", token.name(), "token", token.id(), "outcome", why)));
  }

  private static ResponseEntity<Object> receipt(HttpStatus status, Answer answer) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("receipt", answer.receipt(), "effect", answer.effect()));
  }

  private static ResponseEntity<Object> tooMany() {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, "60")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            body(HttpStatus.TOO_MANY_REQUESTS, List.of("Too many calls. Try again in a minute.")));
  }

  private static ResponseEntity<Object> problem(HttpStatus status, List<String> problems) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body(status, problems));
  }

  private static Map<String, Object> body(HttpStatus status, List<String> problems) {
    return Map.of(
        "title",
        status.getReasonPhrase(),
        "status",
        status.value(),
        "detail",
        String.join(" ", problems),
        "problems",
        problems);
  }
}
