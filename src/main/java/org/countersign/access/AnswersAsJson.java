package org.countersign.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers by field, as one column of a table keeps them. */
@Component
public class AnswersAsJson {

  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

  private final ObjectMapper json;

  AnswersAsJson(ObjectMapper json) {
    this.json = json;
  }

  public String write(Map<String, String> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }

  /**
   * @throws IllegalStateException for what was not written here
   */
  public Map<String, String> read(String column) {
    try {
      return json.readValue(column, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("These answers are not as we wrote them", e);
    }
  }
}
