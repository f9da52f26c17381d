package org.countersign.policy;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.calendar.Wording;
import org.countersign.policy.Question.Field;
import org.countersign.school.Role;

/** Lays all packs side by side, question by question, for people who read no DMN. */
class SideBySidePage {

  private static final List<String> ORDER =
      List.of("oiea", "hcps", "bpet", "obs", "wmat", Pack.NATIONAL);
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Map<Basis, String> BASES =
      Map.of(
          Basis.POLICY, "policy",
          Basis.DEFAULT, "**default**",
          Basis.OURS, "**ours**",
          Basis.LAW, "law");

  private final Policies policies;
  private final List<Pack> packs;
  private final StringBuilder page = new StringBuilder();

  SideBySidePage(Policies policies) {
    this.policies = policies;
    this.packs =
        policies.all().stream()
            .filter(pack -> ORDER.contains(pack.code()))
            .sorted(Comparator.comparing(pack -> ORDER.indexOf(pack.code())))
            .toList();
  }

  String render() {
    line("# The policies side by side");
    line("");
    line(
        "Generated from `policies/`; do not edit. `SideBySidePageTest` says how to write it anew.");
    line("");
    line("- policy: the school's own policy says so, in the clause cited.");
    line("- law: law or national guidance says so.");
    line("- **default**: the policy is silent; the product's default, not the school's policy.");
    line("- **ours**: a control of our own, beyond what the policy asks for.");
    packs();
    String section = "";
    for (Question question : policies.questions()) {
      if (!section.equals(question.section())) {
        section = question.section();
        line("");
        line("## " + section);
      }
      question(question);
    }
    deadlines();
    retention();
    coverage();
    return page.toString();
  }

  private void packs() {
    line("");
    row("code", "policy", "version", "approved", "review", "tables");
    row("---", "---", "---", "---", "---", "---:");
    for (Pack pack : packs) {
      row(
          label(pack),
          pack.name(),
          pack.version(),
          orNone(pack.approved()),
          orNone(pack.review()),
          pack.tables().size() + "");
    }
  }

  private void question(Question question) {
    line("");
    line("### " + question.title());
    line("");
    line("`" + question.id() + "`" + remark(question));
    line("");
    row("policy", "when", "answer", "clause", "why", "reading");
    row("---", "---", "---", "---", "---", "---");
    for (Pack pack : packs) {
      List<Table.Rule> rules = policies.answer(pack.code(), question.id()).rules();
      boolean silent = pack.table(question.id()).isEmpty();
      for (Table.Rule rule : rules) {
        row(
            label(pack),
            when(question, rule, rules.size() == 1 || question.several()),
            answer(pack, question, rule),
            silent ? "silent; " + rule.clause() : rule.clause(),
            BASES.get(rule.basis()),
            rule.reading());
      }
    }
  }

  private static String remark(Question question) {
    String several = question.several() ? ", every row that fits answers" : "";
    if (question.floor() == null) {
      return several;
    }
    String roles =
        question.floor().neverRoles().stream().sorted().collect(Collectors.joining(", "));
    return several + ", law: never " + roles + " (" + question.floor().citation() + ")";
  }

  private static String when(Question question, Table.Rule rule, boolean always) {
    List<String> tests = new ArrayList<>();
    rule.when()
        .forEach(
            (name, test) -> {
              if (!test.equals("-")) {
                tests.add(question.input(name).orElseThrow().title() + ": " + fact(name, test));
              }
            });
    if (!tests.isEmpty()) {
      return String.join("; ", tests);
    }
    return always ? "always" : "otherwise, and when not known";
  }

  /** Procedures go by their ids everywhere. */
  private static String fact(String name, String test) {
    List<String> values =
        QUOTED
            .matcher(test)
            .results()
            .map(result -> name.equals("procedure") ? result.group(1) : words(result.group(1)))
            .toList();
    if (test.startsWith("not(")) {
      return values.isEmpty()
          ? yesNo(test.equals("not(true)") ? "false" : "true") + ", or not known"
          : "anything but " + String.join(" or ", values);
    }
    return (values.isEmpty() ? yesNo(test) : String.join(" or ", values))
        + (test.startsWith("null,") ? ", or not known" : "");
  }

  private static String answer(Pack pack, Question question, Table.Rule rule) {
    return question.outputs().stream()
        .map(
            output -> {
              String value = value(pack, output, rule.then().get(output.name()));
              return question.outputs().size() == 1 ? value : output.title() + ": " + value;
            })
        .collect(Collectors.joining("; "));
  }

  private static String value(Pack pack, Field output, String value) {
    if (value.isEmpty()) {
      return output.empty();
    }
    return switch (output.type()) {
      case ROLES, ROLE ->
          Arrays.stream(value.split(","))
              .map(id -> pack.title(Role.byId(id).orElseThrow()))
              .collect(Collectors.joining(" / "));
      case YES_NO -> yesNo(value);
      case PERIOD -> period(value);
      case TEXT -> value;
      default -> words(value);
    };
  }

  private void deadlines() {
    line("");
    line("## Periods");
    line("");
    line(
        "What a pack does not set is the national one. Floors: a pack may be stricter, never weaker.");
    line("");
    row("period", "policy", "within", "clock", "clause", "why", "floor");
    row("---", "---", "---", "---", "---", "---", "---");
    Pack national = policies.byCode(Pack.NATIONAL).orElseThrow();
    for (String id : national.deadlines().keySet()) {
      for (Pack pack : packs) {
        Deadline deadline = pack.deadlines().get(id);
        if (deadline != null) {
          row(
              words(id),
              label(pack),
              Wording.length(deadline),
              words(deadline.clock().id()),
              deadline.clause(),
              BASES.get(deadline.basis()),
              deadline.floor() ? "yes" : "");
        }
      }
    }
  }

  private void retention() {
    line("");
    line("## How long details are kept");
    line("");
    line("From the end of the case. What a pack does not set is the national one.");
    line("");
    row("procedure", "policy", "kept", "clause", "why", "floor");
    row("---", "---", "---", "---", "---", "---");
    for (Pack pack : packs) {
      for (Retention kept : pack.retention().values()) {
        row(
            kept.procedure(),
            label(pack),
            kept.words(),
            kept.clause(),
            BASES.get(kept.basis()),
            kept.floor() ? "yes" : "");
      }
    }
  }

  private void coverage() {
    line("");
    line("## What carries each clause");
    line("");
    row("policy", "model element", "rule", "procedure to come", "conduct", "all");
    row("---", "---:", "---:", "---:", "---:", "---:");
    for (Pack pack : packs) {
      Map<String, Long> counts = counts(pack, Clause::carrierKind);
      row(
          label(pack),
          counts.getOrDefault("element", 0L) + "",
          counts.getOrDefault("rule", 0L) + "",
          counts.getOrDefault("to-come", 0L) + "",
          counts.getOrDefault("conduct", 0L) + "",
          pack.clauses().size() + "");
    }
  }

  private static Map<String, Long> counts(Pack pack, Function<Clause, String> by) {
    return pack.clauses().values().stream()
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static String label(Pack pack) {
    return pack.code().equals(Pack.NATIONAL) ? "national" : pack.prefix();
  }

  private static String period(String iso) {
    if (iso.startsWith("PT")) {
      long hours = Duration.parse(iso).toHours();
      return hours == 0 ? "at once" : counted((int) hours, "hour");
    }
    Period period = Period.parse(iso);
    if (period.isZero()) {
      return "no longer";
    }
    return period.getYears() > 0
        ? counted(period.getYears(), "year")
        : period.getMonths() > 0
            ? counted(period.getMonths(), "month")
            : counted(period.getDays(), "day");
  }

  private static String counted(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static String yesNo(String value) {
    return value.equals("true") ? "yes" : value.equals("false") ? "no" : value;
  }

  private static String words(String id) {
    return id.replace('-', ' ');
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "no date" : text;
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text.stripTrailing()).append('\n');
  }
}
