package org.countersign.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What changed between the editions with which a case began and those of today. */
@Component
public class PolicyChanges {

  private static final String TABLE = ".dmn";

  private final PolicyEditions editions;
  private final PackStore store;

  PolicyChanges(PolicyEditions editions, PackStore store) {
    this.editions = editions;
    this.store = store;
  }

  /**
   * A pack of which the school follows another edition now.
   *
   * @param then the edition with which the case began
   * @param now the one of today
   * @param changes in the order of clauses, periods, decisions; empty where only wording around
   *     them changed
   */
  public record Changed(String code, String name, int then, int now, List<Change> changes) {}

  /**
   * One thing that is not as it was.
   *
   * @param what a citation, or a period or decision in words
   * @param before null where it was not there
   * @param after null where it is there no more; both null where the table itself is to be read
   */
  public record Change(String what, String before, String after) {}

  /**
   * The packs that have changed since; empty where none has, or nobody knows the editions.
   *
   * @param policyEditions as the case keeps them; may be null
   */
  public List<Changed> since(String policyEditions, String school) {
    if (policyEditions == null || !editions.isThere(school)) {
      return List.of();
    }
    String today = (String) editions.pin(school).get("policyEditions");
    try {
      Editions then = Editions.parse(policyEditions);
      Editions now = Editions.parse(today);
      return then.byCode().keySet().stream()
          .filter(now.byCode()::containsKey)
          .filter(code -> then.of(code) != now.of(code))
          .map(code -> changed(code, policyEditions, then.of(code), today, now.of(code)))
          .toList();
    } catch (IllegalArgumentException neverThere) {
      return List.of();
    }
  }

  private Changed changed(String code, String editionsThen, int then, String editionsNow, int now) {
    Pack before = editions.asOf(editionsThen).byCode(code).orElseThrow();
    Pack after = editions.asOf(editionsNow).byCode(code).orElseThrow();
    List<Change> changes = new ArrayList<>();
    each(before.clauses(), after.clauses())
        .forEach(
            citation ->
                add(
                    changes,
                    citation,
                    words(before.clauses().get(citation)),
                    words(after.clauses().get(citation))));
    each(before.deadlines(), after.deadlines())
        .forEach(
            id ->
                add(
                    changes,
                    "Period " + id,
                    words(before.deadlines().get(id)),
                    words(after.deadlines().get(id))));
    changes.addAll(tables(store.files(code, then).texts(), store.files(code, now).texts()));
    return new Changed(code, after.name(), then, now, changes);
  }

  private static List<Change> tables(Map<String, byte[]> before, Map<String, byte[]> after) {
    return each(before, after).stream()
        .filter(file -> file.endsWith(TABLE))
        .filter(file -> !Arrays.equals(before.get(file), after.get(file)))
        .map(
            file ->
                new Change(
                    "Decision " + file.substring(0, file.length() - TABLE.length()), null, null))
        .toList();
  }

  private static SortedSet<String> each(Map<String, ?> before, Map<String, ?> after) {
    SortedSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all;
  }

  private static void add(List<Change> changes, String what, String before, String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(what, before, after));
    }
  }

  private static String words(Clause clause) {
    return clause == null ? null : clause.words();
  }

  private static String words(Deadline deadline) {
    return deadline == null
        ? null
        : deadline.within() + ", " + deadline.clock() + ", by " + deadline.clause();
  }
}
