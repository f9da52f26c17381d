package org.countersign.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Pattern;

/** What came back over HTTP. */
public record Answer(int status, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Class names, stack traces, SQL, and the engine's error codes. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "(org|com|java|jakarta)\\.[a-z]+\\.|\\bat [a-z]+\\.[a-z.]+[A-Z]|Exception|ENGINE-\\d"
              + "|(?i:\\bselect\\b.*\\bfrom\\b|insert into|act_[a-z]{2}_|sql)");

  public boolean isDone() {
    return status >= 200 && status < 300;
  }

  /** Whether it says anything: a reading that finds nothing is empty, null, or a count of 0. */
  public boolean tells() {
    JsonNode json = json();
    boolean nothing =
        body.isBlank()
            || json.isNull()
            || (json.isContainerNode() && json.isEmpty())
            || (json.size() == 1 && json.path("count").asLong(-1) == 0);
    return isDone() && !nothing;
  }

  /** The sentence that a person reads, or nothing. */
  public String message() {
    return json().path("message").asText("");
  }

  /** Whether a refusal keeps the product's insides to itself. */
  public boolean isReadable() {
    String shown = json().has("type") ? message() : body;
    return !INSIDES.matcher(shown).find();
  }

  JsonNode json() {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public String toString() {
    return status + " " + (body.length() > 400 ? body.substring(0, 400) + "…" : body);
  }
}
