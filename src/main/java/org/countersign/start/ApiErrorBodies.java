package org.countersign.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the engine's insides out of its answers. A fault becomes a fixed sentence with a reference
 * that is in the log. A refusal keeps its message, where people read why, unless it quotes a
 * statement, a stack trace or a class. The log learns nothing of what people typed.
 */
class ApiErrorBodies extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrorBodies.class);

  private static final Pattern INSIDES =
      Pattern.compile(
          "\\bat [\\w.$]+\\(|### |(?i:\\bSQL\\b|\\bACT_[A-Z]+_)"
              + "|\\b(org|com|net|java|javax|jakarta|spinjar)\\.[\\w.]*\\.[A-Z]\\w+");

  private static final Pattern WORD = Pattern.compile("[a-zA-Z-]*");

  /** From the first quote to the last: a value may have a quote in it. */
  private static final Pattern VALUES = Pattern.compile("(?s)['\"`(].*['\"`)]");

  private final ObjectMapper json;

  ApiErrorBodies(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HeldErrors held = new HeldErrors(response);
    chain.doFilter(request, held);
    if (held.body().length > 0 && !response.isCommitted()) {
      answer(request, response, held);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, HeldErrors held)
      throws IOException {
    String body = new String(held.body(), StandardCharsets.UTF_8);
    byte[] answer =
        held.getStatus() < 500 && isPlainRefusal(body)
            ? held.body()
            : json.writeValueAsBytes(fault(request, held.getStatus(), body));
    if (answer != held.body()) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    }
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }

  private boolean isPlainRefusal(String body) {
    try {
      JsonNode refusal = json.readTree(body);
      return refusal.isObject()
          && !refusal.has("stackTrace")
          && !INSIDES.matcher(refusal.path("message").asText()).find()
          && !INSIDES.matcher(body).find();
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }

  private Map<String, String> fault(HttpServletRequest request, int status, String body) {
    String reference = Reference.next();
    JsonNode error = error(body);
    LOG.error(
        "Reference {}: {} {} answered {}: {}{}",
        reference,
        request.getMethod(),
        withoutNames(request.getRequestURI()),
        status,
        withoutValues(error.path("type").asText("?")),
        status < 500 ? "" : " " + withoutValues(error.path("message").asText("")));
    return Map.of(
        "type",
        status < 500 ? "Refused" : "Fault",
        "message",
        status < 500
            ? "The request could not be carried out. Reference " + reference + "."
            : "Something went wrong on our side. Please try again; if it happens again, tell IT"
                + " the reference "
                + reference
                + ".",
        "reference",
        reference);
  }

  private JsonNode error(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException notJson) {
      return json.createObjectNode().put("message", body);
    }
  }

  /** Ids, user names and whatever else is no plain word of the address. */
  private static String withoutNames(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> WORD.matcher(part).matches() ? part : "*")
        .collect(Collectors.joining("/"));
  }

  /** Messages quote what people typed, and databases put it in brackets. */
  private static String withoutValues(String message) {
    return VALUES.matcher(message).replaceAll("...").replaceAll("\\R", " ");
  }
}
