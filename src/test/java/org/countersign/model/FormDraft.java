package org.countersign.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Camunda Form ({@code .form}). */
record FormDraft(String path, JsonNode form, Project project) implements ModelFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static FormDraft read(TextFile file, Project project) throws JsonProcessingException {
    return new FormDraft(file.path(), JSON.readTree(file.text()), project);
  }

  /** All components, those inside groups too. */
  Stream<JsonNode> components() {
    return components(form);
  }

  /** Those that take an answer. */
  Stream<JsonNode> inputs() {
    return components().filter(component -> component.hasNonNull("key"));
  }

  private static Stream<JsonNode> components(JsonNode parent) {
    return StreamSupport.stream(parent.path("components").spliterator(), false)
        .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
  }

  /** How a finding names a component. */
  static String called(JsonNode component) {
    return Stream.of("key", "id", "label", "type")
        .map(name -> component.path(name).asText(""))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("component");
  }
}
