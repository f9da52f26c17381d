package org.countersign.cockpit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ProcedureModels.ProcedureModel;
import org.countersign.audit.Chain;
import org.countersign.audit.Finding;
import org.countersign.audit.Kind;
import org.countersign.audit.ReadChain;
import org.countersign.audit.ReadEvent;
import org.countersign.audit.TrailRecord;
import org.countersign.casebook.CaseSummary;
import org.countersign.policy.Policies;
import org.countersign.policy.Policies.Cited;
import org.countersign.policy.PolicyChanges;
import org.countersign.policy.PolicyEditions;
import org.countersign.policy.UnknownCitation;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows, out of its trail and its model. */
@Component
class CaseSheets {

  private static final Set<String> READING =
      Set.of(Kind.RECORD_READ.id(), Kind.FILE_OPENED.id(), Kind.TRAIL_EXPORTED.id());

  private final TrailRecord records;
  private final CaseReaders readers;
  private final CaseRows rows;
  private final ProcedureModels models;
  private final PolicyChanges changes;
  private final PolicyEditions editions;
  private final Policies today;

  CaseSheets(
      TrailRecord records,
      CaseReaders readers,
      CaseRows rows,
      ProcedureModels models,
      PolicyChanges changes,
      PolicyEditions editions,
      Policies today) {
    this.records = records;
    this.readers = readers;
    this.rows = rows;
    this.models = models;
    this.changes = changes;
    this.editions = editions;
    this.today = today;
  }

  /** Reads the case's trail, which is written into it first. */
  CaseSheet of(CaseSummary found, Actor reader) {
    Predicate<String> details = readers.detailsOf(found.number(), found.school(), reader);
    ReadChain chain =
        records.readChecked(
            Chain.ofCase(found.number()),
            reader.userId(),
            found.school(),
            event -> details.test(event.element()));
    Optional<ProcedureModel> model = models.of(found.procedure(), found.model());
    Policies its = policies(found);
    return new CaseSheet(
        rows.shower().row(found),
        found.model(),
        model.map(ProcedureModel::latest).orElse(false),
        policy(found, its),
        changes.since(found.editions(), found.school()),
        state(chain),
        chain.events().stream().map(event -> happened(event, its)).toList(),
        chain.events().stream()
            .filter(event -> event.kind().equals(Kind.DECISION_TABLE.id()))
            .map(event -> decided(event, its))
            .toList(),
        people(chain.events()),
        path(chain.events(), found),
        model.map(known -> elements(known, its)).orElse(Map.of()));
  }

  /** As they were when the case began; today's where nobody knows. */
  private Policies policies(CaseSummary found) {
    try {
      return found.editions() == null ? today : editions.asOf(found.editions());
    } catch (IllegalArgumentException gone) {
      return today;
    }
  }

  private static String policy(CaseSummary found, Policies its) {
    if (found.policy() == null) {
      return "";
    }
    String name =
        its.byCode(found.policy())
            .map(pack -> pack.name() + ", " + pack.version())
            .orElse(found.policy());
    return found.editions() == null ? name : name + " (" + found.editions() + ")";
  }

  private static CaseSheet.ChainState state(ReadChain chain) {
    Optional<Finding> wrong = chain.finding();
    String words =
        wrong
            .map(Finding::text)
            .orElse(
                chain.sealedTo() == 0
                    ? "Each event is as it was written. No seal holds them yet: the next is made"
                        + " after midnight."
                    : "Each event is as it was written, and a seal holds those up to number "
                        + chain.sealedTo()
                        + ".");
    long event =
        wrong
            .map(Finding::place)
            .map(place -> place.replaceFirst("(?s)^.*event (\\d+).*$", "$1"))
            .filter(number -> number.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .orElse(0L);
    return new CaseSheet.ChainState(wrong.isEmpty(), words, event, chain.sealedTo());
  }

  private CaseSheet.Happened happened(ReadEvent event, Policies its) {
    var shown = event.shown();
    return new CaseSheet.Happened(
        shown.number(),
        event.kind(),
        shown.what(),
        shown.when(),
        shown.who(),
        shown.onBehalfOf(),
        event.element(),
        shown.step(),
        cited(shown.clauses(), its),
        shown.details(),
        shown.hash());
  }

  private CaseSheet.Decided decided(ReadEvent event, Policies its) {
    var shown = event.shown();
    return new CaseSheet.Decided(
        shown.number(),
        shown.when(),
        shown.step(),
        String.valueOf(event.details().getOrDefault("table", "")),
        String.valueOf(event.details().getOrDefault("version", "")),
        map(event.details().get("inputs")),
        event.details().get("rules") instanceof List<?> fired
            ? fired.stream().map(CaseSheets::map).toList()
            : List.of(),
        cited(shown.clauses(), its));
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> map = new TreeMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((name, its) -> map.put(String.valueOf(name), its));
    }
    return map;
  }

  /** Whoever did something, in the order in which they came to it, and those who only read. */
  private static List<CaseSheet.TookPart> people(List<ReadEvent> events) {
    Map<String, Map<String, Integer>> did = new LinkedHashMap<>();
    for (ReadEvent event : events) {
      if (event.actor() != null) {
        String what = READING.contains(event.kind()) ? "Read or exported" : event.shown().what();
        did.computeIfAbsent(event.shown().who(), who -> new LinkedHashMap<>())
            .merge(what, 1, Integer::sum);
      }
    }
    return did.entrySet().stream()
        .map(one -> new CaseSheet.TookPart(one.getKey(), one.getValue()))
        .toList();
  }

  private static CaseSheet.Path path(List<ReadEvent> events, CaseSummary found) {
    Map<String, Integer> elements = new TreeMap<>();
    Set<String> flows = new TreeSet<>();
    for (ReadEvent event : events) {
      if (event.element() != null && comes(event.kind())) {
        elements.merge(event.element(), 1, Integer::sum);
      }
      if (event.details().get("flow") instanceof List<?> taken) {
        taken.forEach(flow -> flows.add(String.valueOf(flow)));
      }
    }
    return new CaseSheet.Path(
        elements, flows, found.waiting().stream().map(step -> step.element()).toList());
  }

  /** What a case leaves once when it comes to an element. */
  private static boolean comes(String kind) {
    return Kind.byId(kind)
        .map(
            known ->
                switch (known) {
                  case STARTED, TASK_OFFERED, SERVICE_STEP, WAY_TAKEN, REACHED, WAITING -> true;
                  default -> false;
                })
        .orElse(false);
  }

  private static Map<String, CaseSheet.Element> elements(ProcedureModel model, Policies its) {
    Map<String, CaseSheet.Element> elements = new TreeMap<>();
    Set<String> ids = new TreeSet<>(model.names().keySet());
    ids.addAll(model.clauses().keySet());
    ids.forEach(
        id ->
            elements.put(
                id,
                new CaseSheet.Element(
                    model.names().getOrDefault(id, ""), cited(model.clauses().get(id), its))));
    return elements;
  }

  /** Of the case's own policy, the national ones and our own controls; not of other policies. */
  private static List<Cited> cited(String clauses, Policies its) {
    List<Cited> cited = new ArrayList<>();
    if (clauses != null) {
      Arrays.stream(clauses.split("; "))
          .forEach(
              one -> {
                try {
                  cited.addAll(its.cited(one));
                } catch (UnknownCitation otherPolicy) {
                  // Elements cite every policy's clauses; a case follows one.
                }
              });
    }
    return cited;
  }
}
