package org.countersign.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.countersign.policy.Question.Field;
import org.countersign.policy.Question.Pair;
import org.countersign.policy.TableFile.Row;
import org.countersign.policy.TableFile.Text;
import org.countersign.school.Role;

/** Checks the rules of one table against the question they answer. */
class RuleCheck {

  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern PLAIN = Pattern.compile("\"([^\"\\\\]*)\"|(true|false|\\d+)");

  private final String pack;
  private final Question question;
  private final TableFile file;
  private final Defects defects;
  private final Set<String> ids = new HashSet<>();

  RuleCheck(String pack, Question question, TableFile file, Defects defects) {
    this.pack = pack;
    this.question = question;
    this.file = file;
    this.defects = defects;
  }

  /** The rule, or empty where its cells do not fit the columns. */
  Optional<Table.Rule> check(Row row) {
    checkId(row.id());
    if (row.inputs().size() != file.inputs.size() || row.outputs().size() != file.outputs.size()) {
      at(row.id(), "does not have one cell for each column: add or remove cells");
      return Optional.empty();
    }
    Map<String, String> when = new LinkedHashMap<>();
    TableCheck.byColumn(file.inputs, row.inputs())
        .forEach((name, cell) -> when.put(name, test(name, cell)));
    Map<String, String> then = new LinkedHashMap<>();
    Map<String, Text> answers = TableCheck.byColumn(file.outputs, row.outputs());
    answers.forEach((name, cell) -> then.put(name, answer(name, cell)));
    question.pairs().forEach(pair -> checkPair(pair, then, answers));
    String clause = then.containsKey("clause") ? then.remove("clause") : "";
    Basis basis = Basis.byId(then.containsKey("basis") ? then.remove("basis") : "").orElse(null);
    if (basis == null && answers.containsKey("basis")) {
      at(answers.get("basis"), "has an unknown basis: use policy, default, ours or law");
    }
    checkBasis(basis, clause, answers.get("clause"));
    String reading = row.description().isEmpty() ? "" : row.description().get(0).value();
    return Optional.of(
        new Table.Rule(row.id().value(), when, then, clause, basis, reading, row.id().line()));
  }

  /**
   * A missing fact may fit no test but "-": without such a last rule there might be no answer.
   * Where there may be several answers, none is one too.
   */
  void checkLastRule() {
    if (file.rows.isEmpty()) {
      at(file.decisions.get(0), "has no rule: add one");
      return;
    }
    Row last = file.rows.get(file.rows.size() - 1);
    if (!question.several()
        && !last.inputs().stream().allMatch(cell -> "-".equals(orAny(cell.value())))) {
      at(
          last.id(),
          "is the last rule and asks for something: add a last rule with \"-\" everywhere and the"
              + " safest answer, for when a fact is missing");
    }
  }

  private void checkPair(Pair pair, Map<String, String> then, Map<String, Text> answers) {
    if (pair.values().contains(then.get(pair.output()))
        && !pair.fitting().contains(then.get(pair.other()))) {
      at(
          answers.get(pair.other()),
          "has \"%s\", which does not go with \"%s\": use one of %s"
              .formatted(
                  then.get(pair.other()),
                  then.get(pair.output()),
                  pair.fitting().stream().sorted().toList()));
    }
  }

  private void checkId(Text id) {
    String start = "rule-" + pack + "-";
    if (!id.value().startsWith(start) || id.value().length() == start.length()) {
      at(id, "has the rule id \"%s\": begin it with \"%s\"".formatted(id.value(), start));
    }
    if (!ids.add(id.value())) {
      at(id, "has the rule id \"" + id.value() + "\" again: rename one");
    }
  }

  private String test(String name, Text cell) {
    String test = orAny(cell.value());
    if (!FEEL.parseUnaryTests(test).isSuccess()) {
      at(cell, "cannot be read as FEEL: " + test + ". Texts stand in double quotes.");
      return test;
    }
    List<String> values = question.input(name).map(Field::values).orElse(List.of());
    Matcher quoted = QUOTED.matcher(test);
    while (!values.isEmpty() && quoted.find()) {
      if (!values.contains(quoted.group(1))) {
        at(cell, "can never be true: %s is none of %s".formatted(quoted.group(), values));
      }
    }
    return test;
  }

  private String answer(String name, Text cell) {
    Matcher plain = PLAIN.matcher(cell.value());
    if (!plain.matches()) {
      at(cell, "must be plain: a text in double quotes, true, false or a number");
      return "";
    }
    String value = plain.group(1) == null ? plain.group(2) : plain.group(1);
    question.output(name).ifPresent(field -> checkAnswer(field, value, cell));
    return value;
  }

  private void checkAnswer(Field field, String value, Text cell) {
    if (value.isEmpty()) {
      if (field.empty() == null) {
        at(cell, "has no " + field.name() + ": answer it");
      }
      return;
    }
    switch (field.type()) {
      case ROLES -> List.of(value.split(",", -1)).forEach(role -> checkRole(role, cell));
      case ROLE -> checkRole(value, cell);
      case YES_NO -> mustBe(List.of("true", "false"), value, cell);
      case CHOICE -> mustBe(field.values(), value, cell);
      case NUMBER -> {
        if (!value.matches("[1-9]\\d*")) {
          at(cell, "must be a number from 1 upwards, without quotes");
        }
      }
      case PERIOD -> checkPeriod(value, cell);
      case TEXT -> {
        // Any will do.
      }
    }
  }

  private void checkRole(String id, Text cell) {
    Optional<Role> role = Role.byId(id);
    if (role.isEmpty()) {
      at(cell, "names the unknown role \"%s\"; roles are %s".formatted(id, roles()));
    } else if (role.get().readsOnly()) {
      at(cell, "names \"%s\", which only reads: name another role".formatted(id));
    }
    if (question.floor() != null && question.floor().neverRoles().contains(id)) {
      at(
          cell,
          "weakens %s: \"%s\" may never answer %s"
              .formatted(question.floor().citation(), id, question.id()));
    }
  }

  private void checkPeriod(String value, Text cell) {
    try {
      if (value.startsWith("PT")) {
        Duration.parse(value);
      } else {
        Period.parse(value);
      }
    } catch (DateTimeException e) {
      at(cell, "is no period: write it as PT48H, P2D, P1M or P1Y");
    }
  }

  private void checkBasis(Basis basis, String clause, Text cell) {
    if (cell == null) {
      return;
    }
    List<String> cited = Citations.split(clause);
    boolean ownClause = cited.stream().anyMatch(c -> Citations.isOf(Pack.prefix(pack), c));
    boolean ours = cited.stream().anyMatch(Citations::isOurs);
    if (basis == Basis.POLICY && !ownClause) {
      at(cell, "says \"policy\" but cites no clause of it: cite one, or say ours or default");
    }
    if (basis == Basis.LAW && cited.stream().noneMatch(c -> Citations.isOf("NAT", c))) {
      at(cell, "says \"law\" but cites no NAT clause: cite one, or say ours or default");
    }
    if (basis == Basis.OURS && !ours) {
      at(cell, "says \"ours\" but not in words what we add: write \"ours: ...\"");
    }
  }

  private void mustBe(List<String> values, String value, Text cell) {
    if (!values.contains(value)) {
      at(cell, "has \"%s\", which is none of %s".formatted(value, values));
    }
  }

  private static String orAny(String test) {
    return test.isEmpty() ? "-" : test;
  }

  private static List<String> roles() {
    return java.util.Arrays.stream(Role.values()).map(Role::id).toList();
  }

  private void at(Text where, String message) {
    defects.add(file.file, where.line(), message);
  }
}
