package org.countersign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The engine's history and the trail, each as lines “case element kind”. What the one lacks and the
 * other has is something that happened and was not written, or the reverse.
 */
public final class TrailAndHistory {

  /** Kinds that answer to no element that a case came to, but to what people did about it. */
  private static final Set<String> BESIDES =
      Set.of(
          "task-claimed",
          "task-released",
          "task-handed-over",
          "refused",
          "register-changed",
          "file-opened",
          "record-read",
          "trail-exported",
          "payload-removed",
          "incident",
          "incident-over",
          "notice",
          "deputy-asked",
          "deputy-withdrawn",
          "next-in-line",
          "team-member-added",
          "team-member-removed",
          "override");

  private static final Map<String, String> BEGUN =
      Map.of(
          "userTask", "task-offered",
          "serviceTask", "service-step",
          "businessRuleTask", "service-step",
          "exclusiveGateway", "way-taken",
          "boundaryTimer", "timer",
          "boundaryMessage", "message",
          "receiveTask", "waiting",
          "intermediateTimer", "waiting",
          "intermediateMessageCatch", "waiting");

  private static final Map<String, String> COMPLETED =
      Map.of(
          "userTask", "decision",
          "receiveTask", "message",
          "intermediateTimer", "timer",
          "intermediateMessageCatch", "message");

  private final JdbcTemplate jdbc;

  public TrailAndHistory(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What should be in the trail, by what the engine says of each case; sorted. */
  public List<String> expected() {
    List<String> lines = new ArrayList<>();
    jdbc.query(
        "select p.business_key_, a.act_id_, a.act_type_, a.end_time_, a.act_inst_state_,"
            + " a.parent_act_inst_id_, a.proc_inst_id_"
            + " from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_",
        row -> {
          String place = row.getString(1) + " " + row.getString(2) + " ";
          String type = row.getString(3);
          boolean first = type.equals("startEvent") && row.getString(6).equals(row.getString(7));
          lines.add(place + (first ? "started" : BEGUN.getOrDefault(type, "reached")));
          if (row.getInt(5) == 2) {
            lines.add(place + "cancelled");
          } else if (row.getTimestamp(4) != null && COMPLETED.containsKey(type)) {
            lines.add(place + COMPLETED.get(type));
          }
        });
    jdbc.query(
        "select p.business_key_, d.act_id_ from act_hi_decinst d"
            + " join act_hi_procinst p on p.id_ = d.proc_inst_id_",
        row -> {
          lines.add(row.getString(1) + " " + row.getString(2) + " decision-table");
        });
    jdbc.query(
        "select business_key_, state_ from act_hi_procinst where end_time_ is not null",
        row -> {
          boolean completed = row.getString(2).equals("COMPLETED");
          lines.add(row.getString(1) + " null " + (completed ? "ended" : "cancelled"));
        });
    return lines.stream().sorted().toList();
  }

  /** What is in the trail of cases; sorted. */
  public List<String> written() {
    return jdbc
        .query(
            "select chain, element, kind from trail_event where chain like 'case/%'",
            (row, i) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
        .stream()
        .filter(event -> !BESIDES.contains(event[2]))
        .map(event -> event[0].substring("case/".length()) + " " + event[1] + " " + event[2])
        .sorted()
        .toList();
  }

  /** Those of the first that the second lacks, as often as it does. */
  public static List<String> lacking(List<String> wanted, List<String> found) {
    List<String> lacking = new ArrayList<>(wanted);
    found.forEach(lacking::remove);
    return lacking;
  }
}
