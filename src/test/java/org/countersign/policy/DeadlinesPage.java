package org.countersign.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.countersign.calendar.Deadlines.Asked;
import org.countersign.calendar.Wording;

/** Every timer and due date of the procedures, with its clock and whose it is. */
class DeadlinesPage {

  private final Policies policies;
  private final List<Path> models;
  private final StringBuilder page = new StringBuilder();
  private final Set<String> used = new LinkedHashSet<>();

  DeadlinesPage(Policies policies, List<Path> models) {
    this.policies = policies;
    this.models = models;
  }

  String render() {
    line("# Deadlines");
    line("");
    line(
        "Every timer and due date of the procedures. Generated from `processes/` and `policies/`; do"
            + " not edit. `DeadlinesPageTest` says how to write it anew.");
    line("");
    line(
        "Where a policy has no row, the national one holds. Of the local authority's period and the"
            + " policy's, whichever ends first counts. “The end” of a day is the midnight after it;"
            + " all times are London's.");
    models.forEach(this::procedure);
    unused();
    return page.toString();
  }

  private void procedure(Path file) {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
    Process process = model.getModelElementsByType(Process.class).iterator().next();
    line("");
    line("## " + process.getName());
    line("");
    row("step", "date", "counts from", "policy", "clock", "length", "source", "whose");
    row("---", "---", "---", "---", "---", "---", "---", "---");
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      date(task, "due date", task.getCamundaDueDate());
      date(task, "follow-up date", task.getCamundaFollowUpDate());
    }
    for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
      date((FlowElement) timer.getParentElement(), "timer", timer.getTimeDate().getTextContent());
    }
  }

  private void date(FlowElement step, String kind, String expression) {
    if (expression == null) {
      return;
    }
    Asked asked = Asked.in(expression);
    used.add(asked.deadline());
    String from = asked.from() == null ? "when it is reached" : "`" + asked.from() + "`";
    for (Setting one : settings(asked.deadline())) {
      row(
          "%s `%s`".formatted(step.getName().replaceAll("\\s+", " "), step.getId()),
          kind,
          from,
          one.policy(),
          Wording.clock(one.deadline().clock()),
          one.deadline().id() + ": " + Wording.length(one.deadline()),
          one.deadline().clause(),
          Wording.basis(one.deadline().basis()));
    }
  }

  private void unused() {
    line("");
    line("## Set, and not yet used by a procedure");
    line("");
    row("deadline", "policy", "clock", "length", "source", "whose", "floor");
    row("---", "---", "---", "---", "---", "---", "---");
    Stream.concat(
            policies.byCode(Pack.NATIONAL).orElseThrow().deadlines().keySet().stream(),
            policies.questions().stream()
                .filter(DeadlinesOfCase::isPeriod)
                .map(question -> question.id()))
        .filter(id -> !used.contains(id))
        .forEach(
            id ->
                settings(id)
                    .forEach(
                        one ->
                            row(
                                id,
                                one.policy(),
                                Wording.clock(one.deadline().clock()),
                                Wording.length(one.deadline()) + one.when(),
                                one.deadline().clause(),
                                Wording.basis(one.deadline().basis()),
                                one.deadline().floor() ? "never later" : "")));
  }

  /** What a policy says of a deadline; {@code when} only where its table asks for something. */
  private record Setting(String policy, Deadline deadline, String when) {}

  private List<Setting> settings(String id) {
    List<Setting> all = new ArrayList<>();
    for (Pack pack : policies.all()) {
      String policy = pack.code().equals(Pack.NATIONAL) ? "national" : pack.prefix();
      if (pack.deadlines().containsKey(id)) {
        all.add(new Setting(policy, pack.deadlines().get(id), ""));
      }
      pack.table(id).stream()
          .flatMap(table -> table.rules().stream())
          .forEach(rule -> all.add(new Setting(policy, ruled(id, rule), when(rule))));
    }
    return all;
  }

  private static Deadline ruled(String id, Table.Rule rule) {
    return new Deadline(
        id,
        rule.then().get("within"),
        DeadlineClock.byId(rule.then().get("clock")).orElseThrow(),
        rule.then().get("until").equals(DeadlineReader.END_OF_DAY),
        rule.clause(),
        rule.basis(),
        false,
        rule.line());
  }

  private static String when(Table.Rule rule) {
    String when =
        rule.when().values().stream()
            .filter(test -> !test.equals("-"))
            .map(test -> test.replace("\"", ""))
            .collect(Collectors.joining(", "));
    return when.isEmpty() ? "" : " (begun on a " + when + ")";
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text.stripTrailing()).append('\n');
  }
}
