package org.countersign.model;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every rule, and every rule over every file of its kind. */
final class Rules {

  static final List<Rule<BpmnFile>> OF_PROCESSES =
      Stream.of(
              ProcessRules.RULES,
              NameRules.OF_PROCESSES,
              FlowRules.RULES,
              WorkRules.RULES,
              AskingRules.RULES,
              UserTaskRules.RULES,
              EventRules.RULES,
              CitationRules.OF_PROCESSES,
              DiagramRules.RULES)
          .flatMap(List::stream)
          .toList();

  static final List<Rule<DmnFile>> OF_DECISIONS =
      Stream.of(DecisionRules.RULES, NameRules.OF_DECISIONS, CitationRules.OF_DECISIONS)
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  static List<String> names() {
    return Stream.of(FileRules.RULES, OF_PROCESSES, OF_DECISIONS, FormRules.RULES, PageRules.RULES)
        .flatMap(List::stream)
        .map(Rule::name)
        .toList();
  }

  /** A rule asked of a file. */
  record Question(String file, String rule, Supplier<List<Violation>> answer) {}

  static Stream<Question> over(Project project) {
    return Stream.of(
            ask(FileRules.RULES, project.files()),
            ask(OF_PROCESSES, project.processes()),
            ask(OF_DECISIONS, project.decisions()),
            ask(FormRules.RULES, project.forms()),
            ask(PageRules.RULES, project.pages()))
        .flatMap(questions -> questions);
  }

  private static <F extends ModelFile> Stream<Question> ask(List<Rule<F>> rules, List<F> files) {
    return files.stream()
        .flatMap(
            file ->
                rules.stream()
                    .map(
                        rule ->
                            new Question(
                                file.path(), rule.name(), () -> rule.violations(file).toList())));
  }
}
