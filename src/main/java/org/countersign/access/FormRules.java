package org.countersign.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Checks what somebody sends for a form on the server, where the engine checks nothing: fields left
 * out, fields that the form does not have, answers that it does not offer.
 */
public final class FormRules {

  private FormRules() {}

  /**
   * Everything wrong with the answers, in the form's order; empty where they are right.
   *
   * @param answers as sent
   * @param known the case's variables, which a read-only field shows
   * @param holds decides a FEEL condition over what the page shows; a condition that cannot be
   *     decided does not hold, so that its field stays asked
   */
  public static List<String> problems(
      List<FormField> fields,
      Map<String, Object> answers,
      Map<String, Object> known,
      BiPredicate<String, Map<String, Object>> holds) {
    List<String> problems = new ArrayList<>();
    Map<String, Object> seen = new HashMap<>(known);
    seen.putAll(answers);
    for (FormField field : fields) {
      Object answer = answers.get(field.key());
      if (field.readOnly()) {
        if (answers.containsKey(field.key()) && !Objects.equals(answer, known.get(field.key()))) {
          problems.add("“" + field.label() + "” cannot be changed here.");
        }
      } else if (field.hideWhen().stream().anyMatch(hidden -> holds.test(hidden, seen))) {
        if (answer != null) {
          problems.add("“" + field.label() + "” is not asked here. Leave it out.");
        }
      } else {
        field.problem(answer).ifPresent(problems::add);
      }
    }
    List<String> keys = fields.stream().map(FormField::key).toList();
    answers.keySet().stream()
        .filter(key -> !keys.contains(key))
        .map(key -> "This form has no field “" + shortened(key) + "”.")
        .forEach(problems::add);
    return problems;
  }

  private static String shortened(String key) {
    return key.length() > 40 ? key.substring(0, 40) + "…" : key;
  }
}
