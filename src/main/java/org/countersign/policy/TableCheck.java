package org.countersign.policy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.countersign.policy.Question.Field;
import org.countersign.policy.TableFile.Column;
import org.countersign.policy.TableFile.Row;
import org.countersign.policy.TableFile.Text;

/** Turns a DMN file into a {@link Table}, if it is one that answers its question. */
class TableCheck {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  /** Reading a table costs milliseconds, and what the engine read once it reads again. */
  private static final Set<ByteBuffer> READ = ConcurrentHashMap.newKeySet();

  private static final Pattern LINE = Pattern.compile("Line=(\\d+): ([^\\n]*)");

  private final String pack;
  private final Questions questions;
  private final Defects defects;

  TableCheck(String pack, Questions questions, Defects defects) {
    this.pack = pack;
    this.questions = questions;
    this.defects = defects;
  }

  /** The table, or empty where its question is unknown. What is wrong with it is a defect. */
  Optional<Table> check(TableFile file, byte[] content) {
    Text decision = file.decisions.get(0);
    String expected = file.file.substring(file.file.lastIndexOf('/') + 1, file.file.length() - 4);
    String question = expected.startsWith(pack + "-") ? expected.substring(pack.length() + 1) : "";
    Optional<Question> asked = questions.byId(question);
    if (asked.isEmpty()) {
      at(
          file,
          decision.line(),
          "answers no known question: name the file %s-<question>.dmn, with a question of %s"
              .formatted(pack, Questions.FILE));
      return Optional.empty();
    }
    if (!decision.value().equals(expected)) {
      at(
          file,
          decision.line(),
          "has the decision \"%s\": name it like the file, \"%s\""
              .formatted(decision.value(), expected));
    }
    if (file.decisions.size() > 1) {
      at(file, file.decisions.get(1).line(), "has a second decision: one question, one file");
    }
    if (file.historyTimesToLive.get(0).value().isEmpty()) {
      at(file, decision.line(), "lacks camunda:historyTimeToLive: say how long it is kept");
    }
    checkHitPolicy(file, asked.get());
    checkColumns(file, asked.get());
    engineReads(file, decision, content);
    return Optional.of(table(file, asked.get()));
  }

  private void checkHitPolicy(TableFile file, Question question) {
    if (file.hitPolicies.isEmpty()) {
      at(file, file.decisions.get(0).line(), "has no decision table: add one");
      return;
    }
    Text policy = file.hitPolicies.get(0);
    String needed = question.several() ? "COLLECT" : "FIRST";
    if (!needed.equals(policy.value())) {
      String why =
          question.several()
              ? "without an aggregation, so that every rule that fits answers"
              : "so that there is always one answer";
      at(
          file,
          policy.line(),
          "has the hit policy %s: use %s, %s".formatted(policy.value(), needed, why));
    }
  }

  private void checkColumns(TableFile file, Question question) {
    for (Column input : file.inputs) {
      Optional<Field> declared = question.input(input.name());
      if (declared.isEmpty()) {
        List<String> known = question.inputs().stream().map(Field::name).toList();
        at(
            file,
            input.line(),
            "asks for \"%s\", which %s does not have: use one of %s"
                .formatted(input.name(), question.id(), known));
      } else {
        checkType(file, input, declared.get().type().typeRef());
      }
    }
    Set<String> missing = new HashSet<>(Set.of("clause", "basis"));
    question.outputs().forEach(output -> missing.add(output.name()));
    for (Column output : file.outputs) {
      if (!missing.remove(output.name())) {
        at(
            file,
            output.line(),
            "has the output \"%s\", which %s does not have or has once: remove it"
                .formatted(output.name(), question.id()));
        continue;
      }
      Optional<Field> declared = question.output(output.name());
      checkType(file, output, declared.map(field -> field.type().typeRef()).orElse("string"));
    }
    missing.stream()
        .sorted()
        .forEach(
            name ->
                at(
                    file,
                    file.decisions.get(0).line(),
                    "lacks the output \"" + name + "\": add the column"));
  }

  private void checkType(TableFile file, Column column, String type) {
    if (!type.equals(column.typeRef())) {
      at(
          file,
          column.line(),
          "has \"%s\" of type \"%s\": make it \"%s\""
              .formatted(column.name(), column.typeRef(), type));
    }
  }

  private void engineReads(TableFile file, Text decision, byte[] content) {
    if (READ.contains(ByteBuffer.wrap(content))) {
      return;
    }
    try {
      ENGINE.parseDecision(decision.value(), new ByteArrayInputStream(content));
      READ.add(ByteBuffer.wrap(content));
    } catch (DmnEngineException e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      Matcher schema = LINE.matcher(String.valueOf(root.getMessage()));
      boolean hasLine = schema.find();
      at(
          file,
          hasLine ? Integer.parseInt(schema.group(1)) : decision.line(),
          "is no DMN that the engine reads: " + (hasLine ? schema.group(2) : root.getMessage()));
    }
  }

  private Table table(TableFile file, Question question) {
    List<String> inputs = file.inputs.stream().map(Column::name).toList();
    List<Table.Rule> rules = new ArrayList<>();
    RuleCheck check = new RuleCheck(pack, question, file, defects);
    for (Row row : file.rows) {
      check.check(row).ifPresent(rules::add);
    }
    check.checkLastRule();
    return new Table(pack, question.id(), inputs, List.copyOf(rules));
  }

  static <T> Map<String, T> byColumn(List<Column> columns, List<T> cells) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byName.put(columns.get(i).name(), cells.get(i));
    }
    return byName;
  }

  private void at(TableFile file, int line, String message) {
    defects.add(file.file, line, message);
  }
}
