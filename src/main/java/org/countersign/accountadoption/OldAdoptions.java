package org.countersign.accountadoption;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.countersign.access.CaseRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties old adoptions that brought no account into the register. That of an account which is
 * there stays with it: it says who confirmed the account (A1).
 */
@Component
class OldAdoptions implements CaseRecords {

  private final AdoptionTable adoptions;
  private final JdbcClient jdbc;
  private final Clock clock;

  OldAdoptions(AdoptionTable adoptions, JdbcClient jdbc, Clock clock) {
    this.adoptions = adoptions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void forget(String caseKey) {
    adoptions
        .byCase(caseKey)
        .filter(adoption -> adoption.account() == null)
        .map(Adoption::id)
        .ifPresent(this::empty);
  }

  private void empty(String id) {
    int first =
        jdbc.sql(
                "update account_adoption set asked_by = '', handle = '', why = null,"
                    + " confirmed_by = case when confirmed_by is null then null else '' end,"
                    + " emptied_at = ? where id = ? and emptied_at is null")
            .params(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)), id)
            .update();
    if (first == 0) {
      return;
    }
    for (String table : new String[] {"account_adoption_version", "account_adoption_gap"}) {
      jdbc.sql("delete from " + table + " where adoption = ?").param(id).update();
    }
    jdbc.sql(
            "update account_adoption_said set reason = '', answers = '{}', said_by = ''"
                + " where adoption = ?")
        .param(id)
        .update();
  }
}
