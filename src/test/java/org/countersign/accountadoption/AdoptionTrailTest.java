package org.countersign.accountadoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.TrailAndHistory.lacking;

import org.countersign.TrailAndHistory;
import org.countersign.TrailOfElements;
import org.countersign.Walks;
import org.countersign.WalksOf;
import org.countersign.accountcreation.AccountTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Issue 4 for this model: the walks write every element that they come to. */
@AccountTest
@WalksOf(NameAccount.PROCEDURE)
class AdoptionTrailTest {

  @Autowired private JdbcTemplate jdbc;

  @Test
  @DisplayName(
      "issue 4: each element that a case comes to has its event, and each event its element")
  void everyElement() {
    assertThat(Walks.failures(AdoptionWalksTest.class, false)).as("walks that failed").isEmpty();

    TrailAndHistory both = new TrailAndHistory(jdbc);
    assertThat(lacking(both.expected(), both.written())).as("happened, not written").isEmpty();
    assertThat(lacking(both.written(), both.expected())).as("written, did not happen").isEmpty();
    assertThat(TrailOfElements.lacking(NameAccount.PROCEDURE, jdbc))
        .as("elements of the model that leave not all their events")
        .isEmpty();
  }
}
