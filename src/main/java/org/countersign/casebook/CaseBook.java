package org.countersign.casebook;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.access.CaseReaders;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.TrailFollower;
import org.countersign.audit.TrailHistory;
import org.countersign.audit.Written;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the rows of cases up, as their events are written. */
@Component
class CaseBook implements TrailFollower {

  /** What moves no case. */
  private static final Set<Kind> BESIDES =
      EnumSet.of(
          Kind.REFUSED,
          Kind.RECORD_READ,
          Kind.FILE_OPENED,
          Kind.TRAIL_EXPORTED,
          Kind.PAYLOAD_REMOVED,
          Kind.REGISTER_CHANGED,
          Kind.NOTICE,
          Kind.INCIDENT,
          Kind.INCIDENT_OVER,
          Kind.DEPUTY_ASKED,
          Kind.DEPUTY_WITHDRAWN,
          Kind.NEXT_IN_LINE,
          Kind.TEAM_MEMBER_ADDED,
          Kind.TEAM_MEMBER_REMOVED);

  private final CaseTables tables;
  private final CaseReaders procedures;
  private final TrailHistory history;

  CaseBook(CaseTables tables, CaseReaders procedures, TrailHistory history) {
    this.tables = tables;
    this.procedures = procedures;
    this.history = history;
  }

  @Override
  public void follow(JdbcTemplate jdbc, List<Written> written) {
    Map<Chain, List<Written>> byCase = new LinkedHashMap<>();
    for (Written one : written) {
      if (!BESIDES.contains(one.event().kind())) {
        byCase.computeIfAbsent(one.event().chain(), chain -> new java.util.ArrayList<>()).add(one);
      }
    }
    byCase.forEach((chain, events) -> follow(jdbc, chain, events));
  }

  /** A case that began before this was kept is left to {@link #add}, which reads all of it. */
  private void follow(JdbcTemplate jdbc, Chain chain, List<Written> events) {
    Optional<CaseTables.Kept> known = tables.find(jdbc, chain.caseNumber());
    Optional<CaseFold> fold =
        known.map(kept -> CaseFold.of(kept.summary(), kept.running())).or(() -> beginning(events));
    fold.ifPresent(
        of -> {
          events.forEach(of::add);
          tables.write(jdbc, of, known.isEmpty());
        });
  }

  /** Nothing comes before the event of the start: it is the first that the engine writes. */
  private Optional<CaseFold> beginning(List<Written> events) {
    return events.stream()
        .filter(one -> one.event().kind() == Kind.STARTED && one.event().school() != null)
        .findFirst()
        .map(started -> CaseFold.beginning(Opening.of(started, procedures)));
  }

  /** Puts in a case from before, by all of its events; nothing where it is there already. */
  void add(Chain chain) {
    history.alone(
        chain,
        jdbc -> {
          if (tables.find(jdbc, chain.caseNumber()).isEmpty()) {
            List<Written> events =
                history.of(jdbc, chain).stream()
                    .filter(one -> !BESIDES.contains(one.event().kind()))
                    .toList();
            beginning(events)
                .ifPresent(
                    fold -> {
                      events.forEach(fold::add);
                      tables.write(jdbc, fold, true);
                    });
          }
        });
  }
}
