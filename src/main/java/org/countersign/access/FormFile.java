package org.countersign.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.access.FormField.Kind;

/** Reads a Camunda Form ({@code .form}) as the list of its fields. */
public final class FormFile {

  private static final Map<String, Kind> KINDS =
      Map.of(
          "textfield", Kind.TEXT,
          "textarea", Kind.TEXT,
          "number", Kind.NUMBER,
          "checkbox", Kind.YES_NO,
          "radio", Kind.CHOICE,
          "select", Kind.CHOICE,
          "checklist", Kind.SEVERAL,
          "taglist", Kind.SEVERAL,
          "datetime", Kind.DATE);

  private FormFile() {}

  /**
   * The fields that take an answer, in their order. Texts, separators and tables take none.
   *
   * @throws IllegalArgumentException for a field of a kind that the server cannot check
   */
  public static List<FormField> fields(JsonNode form) {
    List<FormField> fields = new ArrayList<>();
    collect(form, List.of(), fields);
    return List.copyOf(fields);
  }

  private static void collect(JsonNode parent, List<String> hideWhen, List<FormField> fields) {
    for (JsonNode component : parent.path("components")) {
      String hide = text(component.path("conditional"), "hide");
      List<String> conditions = new ArrayList<>(hideWhen);
      if (hide != null) {
        conditions.add(hide);
      }
      if (component.has("components")) {
        collect(component, conditions, fields);
      } else if (component.hasNonNull("key")) {
        fields.add(field(component, List.copyOf(conditions)));
      }
    }
  }

  private static FormField field(JsonNode component, List<String> hideWhen) {
    String key = component.path("key").asText();
    Kind kind = KINDS.get(component.path("type").asText());
    if (kind == null) {
      throw new IllegalArgumentException(
          "Field %s is a %s, which cannot be checked".formatted(key, component.path("type")));
    }
    JsonNode rules = component.path("validate");
    int longest = rules.path("maxLength").asInt(FormField.LONGEST);
    String pattern = text(rules, "pattern");
    return new FormField(
        key,
        label(component, key),
        kind,
        rules.path("required").asBoolean(),
        component.path("readonly").asBoolean() || component.path("disabled").asBoolean(),
        options(component),
        rules.hasNonNull("minLength") ? rules.path("minLength").asInt() : null,
        Math.min(longest, FormField.LONGEST),
        rules.hasNonNull("min") ? rules.path("min").asDouble() : null,
        rules.hasNonNull("max") ? rules.path("max").asDouble() : null,
        pattern == null ? null : Pattern.compile(pattern),
        hideWhen);
  }

  private static String label(JsonNode component, String key) {
    for (String name : List.of("label", "dateLabel", "timeLabel")) {
      String label = text(component, name);
      if (label != null) {
        return label;
      }
    }
    return key;
  }

  private static Set<String> options(JsonNode component) {
    Set<String> options = new LinkedHashSet<>();
    component.path("values").forEach(option -> options.add(option.path("value").asText()));
    return Set.copyOf(options);
  }

  private static String text(JsonNode node, String name) {
    String text = node.path(name).asText("");
    return text.isBlank() ? null : text;
  }
}
