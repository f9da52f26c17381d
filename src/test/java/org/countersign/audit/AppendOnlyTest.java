package org.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.countersign.audit.TrailFixture.decision;

import java.util.UUID;
import org.countersign.MovableClock;
import org.countersign.TestDatabase;
import org.countersign.school.RegisterTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Issue 4, “How”: append-only, even for the role that owns the tables. */
@RegisterTest
@Tag("h2")
class AppendOnlyTest {

  @Autowired private Trail trail;
  @Autowired private TrailRemoval removal;
  @Autowired private TrailCheck check;
  @Autowired private Seals seals;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MovableClock clock;

  private UUID event;

  @BeforeEach
  void aRowInEveryTable() {
    Chain chain = Chain.ofCase("obs-POST-" + UUID.randomUUID());
    event = transaction.execute(status -> trail.record(decision(chain, "Kept")));
    transaction.executeWithoutResult(
        status -> {
          UUID other = trail.recordApart(decision(chain, "Removed"));
          removal.remove(other, "dora", "dan", "A reason");
        });
    seals.sealWhenDue();
    // Whether it was first in this context or not, there is a seal; and one with heads.
    clock.moveTo(clock.today().plusDays(1));
    seals.sealWhenDue();
    check.run();
  }

  @ParameterizedTest
  @CsvSource({
    "trail_event, actor = 'x'",
    "trail_payload, content = 'x'",
    "trail_removal, reason = 'x'",
    "trail_seal, root = 'x'",
    "trail_sealed_head, hash = 'x'",
    "trail_check, finding = 'x'"
  })
  void theDatabaseRefusesToChangeOrDeleteARow(String table, String change) {
    Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
    assertThat(rows).isPositive();
    refused("update " + table + " set " + change);
    refused("delete from " + table);
    if (TestDatabase.isPostgres()) {
      refused("truncate table " + table + " cascade");
    }
    assertThat(jdbc.queryForObject("select count(*) from " + table, Integer.class)).isEqualTo(rows);
  }

  @Test
  void aPayloadIsEmptiedOnlyWhereItsTombstoneStands() {
    refused("update trail_payload set salt = null, content = null where event = '" + event + "'");
  }

  @Test
  void theDatabasesFunctionRefusesOnePersonAndNoReasonToo() {
    assumeThat(TestDatabase.isPostgres()).isTrue();
    for (String people : new String[] {"'a', 'a', 'why'", "'a', ' A', 'why'", "'a', 'b', ' '"}) {
      assertThatThrownBy(
              () ->
                  jdbc.queryForList(
                      "select trail_remove_payload('" + event + "', " + people + ", now())"))
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("A removal needs");
    }
  }

  private void refused(String statement) {
    assertThatThrownBy(() -> jdbc.update(statement))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("only added");
  }
}
