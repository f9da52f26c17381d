package org.countersign.cyberbullying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What was said at the steps, in the words of their forms. */
@Component
class StepWords {

  private final Map<String, CaseStep> steps;
  private final PageWords words;

  StepWords(List<CaseStep> steps, PageWords words) {
    this.steps = steps.stream().collect(Collectors.toMap(CaseStep::element, Function.identity()));
    this.words = words;
  }

  Optional<CaseStep> step(String task) {
    return Optional.ofNullable(steps.get(task));
  }

  String decision(Note note) {
    return step(note.task()).stream()
        .flatMap(step -> step.decisions().stream())
        .filter(decision -> decision.id().equals(note.decision()))
        .map(Decision::words)
        .findFirst()
        .orElse(note.decision());
  }

  /** By question; a choice in its words, and a question that the case alone has by its name. */
  Map<String, String> answers(Incident incident, Note note) {
    Map<String, Field> fields =
        step(note.task()).stream()
            .flatMap(step -> step.fields(incident, Map.of()).stream())
            .collect(Collectors.toMap(Field::name, Function.identity(), (one, same) -> one));
    Map<String, String> answers = new LinkedHashMap<>();
    note.answers().entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .forEach(
            one -> {
              Field field = fields.get(one.getKey());
              answers.put(
                  field == null ? one.getKey() : field.label(), value(field, one.getValue()));
            });
    return answers;
  }

  private String value(Field field, String value) {
    if (field == null || field.options().isEmpty()) {
      return value;
    }
    return List.of(value.split(",")).stream()
        .map(
            id ->
                field.options().stream()
                    .filter(option -> option.id().equals(id))
                    .map(Field.Option::words)
                    .findFirst()
                    .orElseGet(() -> words.person(id)))
        .collect(Collectors.joining("; "));
  }
}
