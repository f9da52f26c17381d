package org.countersign.accounthandover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.countersign.access.CaseRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties old handovers. Who ran an account from when on, and who decided that, stays in the
 * account register.
 */
@Component
class OldHandovers implements CaseRecords {

  private final HandoverRegister handovers;
  private final JdbcClient jdbc;
  private final Clock clock;

  OldHandovers(HandoverRegister handovers, JdbcClient jdbc, Clock clock) {
    this.handovers = handovers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void forget(String caseKey) {
    handovers.byCase(caseKey).map(Handover::id).ifPresent(this::empty);
  }

  private void empty(String id) {
    jdbc.sql(
            "update account_handover set why = '', leavers = '', gone = '', back = null,"
                + " asked_by = case when asked_by is null then null else '' end, emptied_at = ?"
                + " where id = ? and emptied_at is null")
        .params(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)), id)
        .update();
    jdbc.sql(
            "update account_handover_said set reason = '', answers = '{}', said_by = ''"
                + " where handover = ?")
        .param(id)
        .update();
  }
}
