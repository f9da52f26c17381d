package org.countersign.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON of which there is one form only, so that its hash can be compared: RFC 8785, and of its
 * numbers only whole ones below 2 to the power of 53, which every reader writes alike.
 */
final class Canonical {

  static final int LONGEST = 100_000;

  private static final int DEEPEST = 20;
  private static final long LARGEST = (1L << 53) - 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Canonical() {}

  static String json(Map<String, ?> object) {
    try {
      return JSON.writeValueAsString(checked(object, 0));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This cannot be written as JSON", e);
    }
  }

  /**
   * @throws IllegalArgumentException where it is no JSON object of those types
   */
  static Map<String, Object> read(String json) {
    return copy(readAll(json));
  }

  /** As {@link #read}, of any length. */
  static Map<String, Object> readAll(String json) {
    try {
      return checked(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}), 0);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is no JSON object", e);
    }
  }

  /** Checked, and independent of what the caller does with theirs. */
  static Map<String, Object> copy(Map<String, ?> object) {
    Map<String, Object> copy = checked(object, 0);
    if (json(copy).length() > LONGEST) {
      throw new IllegalArgumentException(
          "The details are longer than " + LONGEST + " characters. Keep them in the register.");
    }
    return Collections.unmodifiableMap(copy);
  }

  private static Map<String, Object> checked(Map<?, ?> object, int depth) {
    Map<String, Object> copy = new TreeMap<>();
    object.forEach(
        (name, value) -> {
          if (!(name instanceof String text) || !Texts.isWhole(text)) {
            throw new IllegalArgumentException("The name of a detail is no text");
          }
          copy.put(text, checkedValue(text, value, depth + 1));
        });
    return copy;
  }

  private static Object checkedValue(String name, Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("The detail " + name + " is nested too deeply");
    }
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (Math.abs(number) > LARGEST) {
        throw new IllegalArgumentException("The number " + name + " is too large; give it as text");
      }
      return number;
    }
    if (value instanceof String text) {
      if (!Texts.isWhole(text)) {
        throw new IllegalArgumentException("The detail " + name + " has half a character");
      }
      return text;
    }
    if (value instanceof Map<?, ?> map) {
      return checked(map, depth);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(checkedValue(name, item, depth + 1)));
      return Collections.unmodifiableList(copy);
    }
    throw new IllegalArgumentException(
        "The detail "
            + name
            + " is a "
            + value.getClass().getSimpleName()
            + "; give a text, a whole number, a boolean, a list or a map");
  }
}
