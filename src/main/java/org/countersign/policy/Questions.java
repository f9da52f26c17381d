package org.countersign.policy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.policy.Question.Field;
import org.countersign.policy.Question.Floor;
import org.countersign.policy.Question.Pair;
import org.countersign.policy.Question.Type;

/** The catalogue of questions, {@code policies/questions.yaml}: the product's, not a school's. */
class Questions {

  static final String FILE = "policies/questions.yaml";

  private final Map<String, Question> byId = new LinkedHashMap<>();

  static Questions read(byte[] content, Defects defects) {
    Questions questions = new Questions();
    String text = new String(content, StandardCharsets.UTF_8);
    for (YamlMap item : YamlMap.readList(FILE, text, defects)) {
      item.allowOnly(
          Set.of("id", "title", "section", "several", "inputs", "outputs", "floor", "pairs"));
      String id = item.required("id");
      Question question =
          new Question(
              id,
              item.required("title"),
              item.required("section"),
              several(item, defects),
              fields(item.maps("inputs"), defects),
              fields(item.maps("outputs"), defects),
              item.has("floor") ? floor(item.map("floor")) : null,
              pairs(item.maps("pairs")));
      if (questions.byId.put(id, question) != null) {
        defects.add(FILE, item.line(), "has the question \"" + id + "\" twice: rename one");
      }
    }
    return questions;
  }

  Collection<Question> all() {
    return byId.values();
  }

  Optional<Question> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static boolean several(YamlMap item, Defects defects) {
    String several = item.text("several");
    if (item.has("several") && !several.equals("true")) {
      defects.add(
          FILE,
          item.line("several"),
          "has several: \""
              + several
              + "\": write true, or leave it out where there is one answer");
    }
    return several.equals("true");
  }

  private static Floor floor(YamlMap floor) {
    return new Floor(floor.required("cite"), Set.copyOf(floor.texts("neverRoles")));
  }

  private static List<Pair> pairs(List<YamlMap> items) {
    return items.stream()
        .map(
            item ->
                new Pair(
                    item.required("output"),
                    Set.copyOf(item.texts("values")),
                    item.required("other"),
                    Set.copyOf(item.texts("fitting"))))
        .toList();
  }

  private static List<Field> fields(List<YamlMap> items, Defects defects) {
    return items.stream()
        .map(
            item ->
                new Field(
                    item.required("name"),
                    item.required("title"),
                    type(item, defects),
                    item.texts("values"),
                    item.has("empty") ? item.text("empty") : null))
        .toList();
  }

  private static Type type(YamlMap item, Defects defects) {
    String id = item.required("type");
    return Arrays.stream(Type.values())
        .filter(type -> type.id().equals(id))
        .findFirst()
        .orElseGet(
            () -> {
              defects.add(FILE, item.line("type"), "has an unknown type \"" + id + "\"");
              return Type.TEXT;
            });
  }
}
