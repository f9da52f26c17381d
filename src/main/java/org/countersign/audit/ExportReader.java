package org.countersign.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads an export, event by event, and takes nothing that {@link ExportWriter} does not write. */
final class ExportReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;
  private final String chain;

  /**
   * Reads up to the first event.
   *
   * @throws IllegalArgumentException where this is no export
   */
  ExportReader(InputStream in) throws IOException {
    parser = JSON.createParser(in);
    expect(parser.nextToken() == JsonToken.START_OBJECT);
    expect(text("format").equals(ExportWriter.FORMAT));
    chain = new Chain(text("chain")).id();
    text("exportedAt");
    text("exportedBy");
  }

  String chain() {
    return chain;
  }

  /** All events, and then all seals, each in the order of the file. */
  void read(Consumer<TrailLine> eachEvent, Consumer<SealedAt> eachSeal) throws IOException {
    array("events", object -> eachEvent.accept(ExportedEvent.read(object)));
    array("seals", object -> eachSeal.accept(ExportedSeal.read(object)));
    expect(parser.nextToken() == JsonToken.END_OBJECT);
    expect(parser.nextToken() == null);
  }

  private void array(String name, Consumer<Map<String, Object>> each) throws IOException {
    expect(name.equals(parser.nextFieldName()));
    expect(parser.nextToken() == JsonToken.START_ARRAY);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expect(parser.currentToken() == JsonToken.START_OBJECT);
      each.accept(JSON.readValue(parser, new TypeReference<Map<String, Object>>() {}));
    }
  }

  private String text(String name) throws IOException {
    expect(name.equals(parser.nextFieldName()));
    expect(parser.nextToken() == JsonToken.VALUE_STRING);
    return parser.getText();
  }

  /**
   * @throws IllegalArgumentException where it is not so
   */
  static void expect(boolean asWritten) {
    if (!asWritten) {
      throw new IllegalArgumentException(Fault.UNREADABLE.meaning());
    }
  }

  /** Nothing beside those may stand there: no hash would be of it. */
  static void expectOnly(Map<String, Object> object, Set<String> names) {
    expect(names.containsAll(object.keySet()));
  }

  static String text(Map<String, Object> object, String name) {
    Object value = object.get(name);
    expect(value instanceof String);
    return (String) value;
  }

  /** Null where it is not there. */
  static String textOrNull(Map<String, Object> object, String name) {
    return object.containsKey(name) ? text(object, name) : null;
  }

  static long number(Map<String, Object> object, String name) {
    Object value = object.get(name);
    expect(value instanceof Integer || value instanceof Long);
    return ((Number) value).longValue();
  }

  /** An object in an object. */
  static Map<String, Object> object(Map<String, Object> object, String name) {
    return object(object.get(name));
  }

  static Map<String, Object> object(Object value) {
    expect(value instanceof Map);
    Map<String, Object> copy = new java.util.LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((name, each) -> copy.put(String.valueOf(name), each));
    return copy;
  }
}
