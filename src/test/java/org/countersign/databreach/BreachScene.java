package org.countersign.databreach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.CaseDesk;
import org.countersign.post.Post;

/** Breaches that are noted and worked on. */
public class BreachScene {

  private final OpenBreaches opening;
  private final BreachTable table;
  private final CaseDesk desk;

  BreachScene(OpenBreaches opening, BreachTable table, CaseDesk desk) {
    this.opening = opening;
    this.table = table;
    this.desk = desk;
  }

  /** No case under way. */
  public void end() {
    desk.forget(CaseBreach.PROCEDURE);
  }

  /** The number of the case of a post that went out without consent, its first jobs done. */
  public String of(Post post) {
    opening.run();
    String key =
        table.all(post.school()).stream()
            .filter(breach -> post.id().equals(breach.event().post()))
            .map(Breach::caseKey)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    desk.work(key);
    return key;
  }

  Breach breach(String key) {
    return table.all(key.substring(0, key.indexOf('-'))).stream()
        .filter(breach -> key.equals(breach.caseKey()))
        .findFirst()
        .orElseThrow();
  }

  /** A letter that went to the wrong family, of which the school knows since eight. */
  static Map<String, Object> letter(String... changes) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("whatHappened", "A letter about a pupil went to another family.");
    fields.put("awareOn", "2026-11-20");
    fields.put("awareTime", "08:00");
    fields.put("whose", "One pupil and the parents");
    fields.put("howMany", "3");
    fields.put("kindsOfData", "names,contact");
    fields.put("whoseDoing", "");
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    return fields;
  }

  String noted(String school, String... changes) {
    return desk.start(CaseBreach.PROCEDURE, "office." + school, letter(changes));
  }

  static Map<String, Object> reported(String day, String time, String late) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("decision", "reported");
    fields.put("reference", "IC-123456");
    fields.put("reportedOn", day);
    fields.put("reportedTime", time);
    if (late != null) {
      fields.put("lateReason", late);
    }
    return fields;
  }

  void decides(String key, String step, String person, String decision) {
    desk.complete(key, step, person, Map.of("decision", decision, "reason", "Looked into it."));
  }

  void contains(String key, String school) {
    desk.complete(
        key,
        "containIt",
        "data-lead." + school,
        Map.of("decision", "contained", "how", "Taken back."));
  }

  void closes(String key, String school) {
    desk.complete(
        key,
        "drawLessons",
        "data-lead." + school,
        Map.of("decision", "done", "lessons", "Envelopes are read twice."));
  }

  List<Breach> all(String school) {
    return table.all(school);
  }
}
