package org.countersign.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what no file of a pack shows by itself: citations, carriers, answers and floors. */
class PackCheck {

  private final Map<String, Pack> packs;
  private final Pack law;
  private final Questions questions;
  private final Carriers carriers;
  private final Map<String, PackFiles> files;
  private final Defects defects;

  /**
   * @param law the national pack that comes with the application: its floors hold, even where a
   *     school has put another in its place
   */
  PackCheck(
      Map<String, Pack> packs,
      Pack law,
      Questions questions,
      Carriers carriers,
      Map<String, PackFiles> files,
      Defects defects) {
    this.packs = packs;
    this.law = law;
    this.questions = questions;
    this.carriers = carriers;
    this.files = files;
    this.defects = defects;
  }

  void check() {
    for (Pack pack : packs.values()) {
      PackFiles its = files.get(pack.code());
      pack.tables().values().forEach(table -> checkTable(pack, table, its));
      pack.deadlines().values().forEach(deadline -> checkDeadline(pack, deadline, its));
      pack.retention().values().forEach(line -> checkRetention(pack, line, its));
      pack.clauses()
          .values()
          .forEach(
              clause ->
                  carriers
                      .problem(pack, clause)
                      .ifPresent(p -> at(its, PackReader.CLAUSES, clause.line(), p)));
    }
    checkNational();
  }

  private void checkNational() {
    Pack national = packs.get(Pack.NATIONAL);
    for (Question question : questions.all()) {
      if (national.table(question.id()).isEmpty()) {
        at(
            files.get(Pack.NATIONAL),
            "national-" + question.id() + ".dmn",
            1,
            "is missing: every question needs an answer where a policy is silent");
      }
    }
    PackFiles its = files.get(Pack.NATIONAL);
    for (String id : law.deadlines().keySet()) {
      if (!national.deadlines().containsKey(id)) {
        at(its, PackReader.POLICY, 1, "lacks the deadline \"" + id + "\": add it");
      }
    }
    for (String procedure : law.retention().keySet()) {
      if (!national.retention().containsKey(procedure)) {
        at(its, PackReader.POLICY, 1, "lacks the retention of \"" + procedure + "\": add it");
      }
    }
  }

  private void checkRetention(Pack pack, Retention line, PackFiles its) {
    checkCitations(pack, line.clause(), its, PackReader.POLICY, line.line());
    if (!Retention.OTHERS.contains(line.procedure()) && !carriers.isProcedure(line.procedure())) {
      at(
          its,
          PackReader.POLICY,
          line.line(),
          "keeps the unknown procedure \"%s\": use default, post-copies, or one of procedures.yaml"
              .formatted(line.procedure()));
    }
    Retention floor = law.retention().get(line.procedure());
    if (floor != null && floor.floor() && !line.isNeverShorterThan(floor)) {
      at(
          its,
          PackReader.POLICY,
          line.line(),
          "weakens %s: %s is kept %s at least"
              .formatted(floor.clause(), line.procedure(), floor.words()));
    }
  }

  private void checkTable(Pack pack, Table table, PackFiles its) {
    for (Table.Rule rule : table.rules()) {
      checkCitations(pack, rule.clause(), its, table.decision() + ".dmn", rule.line());
    }
  }

  private void checkDeadline(Pack pack, Deadline deadline, PackFiles its) {
    checkCitations(pack, deadline.clause(), its, PackReader.POLICY, deadline.line());
    Deadline floor = law.deadlines().get(deadline.id());
    if (floor == null) {
      Set<String> known = law.deadlines().keySet();
      at(
          its,
          PackReader.POLICY,
          deadline.line(),
          "has the unknown deadline \"%s\": use one of %s".formatted(deadline.id(), known));
    } else if (floor.floor() && !deadline.isNeverLaterThan(floor)) {
      at(
          its,
          PackReader.POLICY,
          deadline.line(),
          "weakens %s: %s may take %s on %s at most"
              .formatted(floor.clause(), deadline.id(), floor.within(), floor.clock().id()));
    }
  }

  private void checkCitations(Pack pack, String citations, PackFiles its, String file, int line) {
    Pack national = packs.get(Pack.NATIONAL);
    for (String citation : Citations.split(citations)) {
      if (!Citations.isOurs(citation)
          && !pack.clauses().containsKey(citation)
          && !national.clauses().containsKey(citation)) {
        at(
            its,
            file,
            line,
            "cites \"%s\", which is no clause of %s: correct it, add the clause, or write \"ours: ...\""
                .formatted(
                    citation,
                    List.of(pack.prefix(), "NAT").stream()
                        .distinct()
                        .collect(Collectors.joining(" or "))));
      }
    }
  }

  private void at(PackFiles its, String file, int line, String message) {
    defects.add(its.path(file), line, message);
  }
}
