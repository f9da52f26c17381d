package org.countersign.takedown;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Take-downs that are asked for and worked on. */
public class TakeDownScene {

  /** Friday, a school day. */
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final TakeDowns takeDowns;
  private final OlderSearches searches;
  private final OpenTakeDowns opening;
  private final CaseDesk desk;
  private final RuntimeService runtime;
  private final MovableClock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate together;
  private int causes;

  TakeDownScene(
      TakeDowns takeDowns,
      OlderSearches searches,
      OpenTakeDowns opening,
      CaseDesk desk,
      RuntimeService runtime,
      MovableClock clock,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.takeDowns = takeDowns;
    this.searches = searches;
    this.opening = opening;
    this.desk = desk;
    this.runtime = runtime;
    this.clock = clock;
    this.jdbc = jdbc;
    this.together = new TransactionTemplate(transactions);
  }

  /** The clock as it was, and no case under way. */
  public void end() {
    clock.standAt(START);
    desk.forget(CaseTakeDown.PROCEDURE);
    desk.forget(CaseSearch.PROCEDURE);
    jdbc.sql("update take_down set search = null").update();
    jdbc.sql("delete from older_search_for").update();
    jdbc.sql("delete from older_search").update();
  }

  /** A number that no case has. */
  String cause(String school) {
    return school + "-CONS-2025-" + (1000 + ++causes);
  }

  /** Asks for the posts to be taken down, and opens the cases. */
  List<String> ask(String cause, Reason reason, Child child, boolean removal, Post... posts) {
    together.executeWithoutResult(
        status -> takeDowns.ask(cause, reason, child, List.of(posts), removal));
    return opened(posts[0].school(), cause);
  }

  /** One whose child's consent was withdrawn. */
  String withdrawn(String cause, String child, Post post) {
    return ask(cause, Reason.WITHDRAWN, Child.pupil(child), false, post).get(0);
  }

  /** The numbers of the cases of that cause, those opened now among them, at rest. */
  public List<String> opened(String school, String cause) {
    opening.run();
    List<String> keys =
        takeDowns.of(school, cause).stream()
            .map(TakeDown::caseKey)
            .filter(Objects::nonNull)
            .toList();
    keys.forEach(desk::work);
    return keys;
  }

  /** The numbers of the cases that search accounts for that cause, by account, at rest. */
  public Map<String, String> searches(String school, String cause) {
    opening.run();
    Map<String, String> keys = new TreeMap<>();
    searches.of(school, cause).forEach(one -> keys.put(one.account(), one.caseKey()));
    keys.values().forEach(desk::work);
    return keys;
  }

  /** What whoever searches for one child sends; changes are pairs of field and answer. */
  public static Map<String, Object> searched(String decision, String... changes) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("decision", decision);
    fields.put("how", "Scrolled to the first post");
    fields.put("children", "1");
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    return fields;
  }

  static Map<String, Object> gone(String decision, String... changes) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("decision", decision);
    fields.put("howChecked", "Opened the link in a private window: it is not there.");
    Places.all().keySet().forEach(place -> fields.put("place-" + place, "none"));
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    return fields;
  }

  public static Map<String, Object> keep() {
    return Map.of(
        "decision",
        "keep",
        "basis",
        "legitimate-interests",
        "reason",
        "A picture of the whole school of 1950, in the chronicle.");
  }

  public void removes(String key, String person) {
    desk.complete(key, TakeDownPost.TASK, person, gone("removed"));
  }

  public void decides(String key, String step, String person, String decision) {
    desk.complete(
        key, step, person, Map.of("decision", decision, "reason", "Looked at it together."));
  }

  TakeDown of(String key) {
    return takeDowns.byCase(key).orElseThrow();
  }

  boolean isWaiting(String key, String activity) {
    return runtime.getActiveActivityIds(desk.instance(key)).contains(activity);
  }

  Instant now() {
    return clock.instant();
  }
}
