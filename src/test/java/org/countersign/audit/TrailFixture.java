package org.countersign.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.countersign.TestDatabase;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the trail, writes to it, and changes it as nobody may. */
@TestComponent
class TrailFixture {

  private static final List<String> TABLES =
      List.of(
          "trail_check",
          "trail_sealed_head",
          "trail_seal",
          "trail_removal",
          "trail_payload",
          "trail_event");

  private final JdbcTemplate jdbc;
  private final Trail trail;
  private final TrailLines lines;
  private final TransactionTemplate transaction;

  TrailFixture(
      JdbcTemplate jdbc, Trail trail, TrailLines lines, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.lines = lines;
    this.transaction = new TransactionTemplate(transactions);
    for (String table : TABLES) {
      if (TestDatabase.isPostgres()) {
        jdbc.execute("alter table " + table + " disable trigger user");
      } else {
        jdbc.execute("drop trigger " + table + "_append_only");
      }
    }
  }

  void empty() {
    TABLES.forEach(table -> jdbc.update("delete from " + table));
  }

  <T> T inTransaction(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  UUID record(TrailEvent event) {
    return inTransaction(() -> trail.record(event));
  }

  static Chain post(int number) {
    return Chain.ofCase("obs-POST-2026-%04d".formatted(number));
  }

  /** A decision of the head, with a reason. */
  static TrailEvent decision(Chain chain, String reason) {
    return TrailEvent.of(chain, Kind.DECISION, By.person("maud.pettigrew"))
        .inSchool("obs")
        .at("approvePost", "Approve post")
        .citing("OBS:ACC-1.2")
        .with(Map.of("answer", "refused", "reason", reason));
  }

  /** So many events of one chain; their ids, in their order. */
  List<UUID> decisions(Chain chain, int number) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      ids.add(record(decision(chain, "Reason " + i)));
    }
    return ids;
  }

  List<TrailLine> linesOf(Chain chain) {
    List<TrailLine> found = new ArrayList<>();
    lines.of(chain, found::add);
    return found;
  }
}
