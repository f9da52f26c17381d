package org.countersign.accounthandover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.accounthandover.HandoverDesk.request;
import static org.countersign.accounthandover.HandoverDesk.said;

import org.countersign.accountcreation.AccountTest;
import org.countersign.trail.TrailRetention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The national default, seven years: after that nobody is named in a handover. */
@AccountTest
class OldHandoversTest {

  @Autowired private ApplicationContext product;
  @Autowired private TrailRetention retention;

  @Test
  @DisplayName("retention: an old handover is emptied after the pack's period, not before")
  void emptied() {
    HandoverDesk desk = new HandoverDesk(product);
    try {
      desk.isLedBy("x-obs", "comms-lead.obs");
      String key = desk.ask("office.obs", request("x-obs", "staff.obs", "no"));
      desk.complete(key, "chooseSuccessor", "account-administrator.obs", said("keep"));
      desk.clock.moveTo(desk.clock.today().plusYears(7).minusDays(1));
      retention.run();
      assertThat(all(desk, key)).contains("A new job", "Because of keep", "staff.obs");
      desk.clock.moveTo(desk.clock.today().plusDays(3));
      retention.run();
      assertThat(all(desk, key))
          .contains(key, "kept")
          .doesNotContain("A new job", "Because of", "staff.obs", "office.obs", "administrator");
    } finally {
      desk.end();
    }
  }

  private static String all(HandoverDesk desk, String key) {
    return desk.jdbc
            .sql("select * from account_handover where case_key = ?")
            .param(key)
            .query()
            .listOfRows()
        + ""
        + desk.jdbc
            .sql("select * from account_handover_said where handover = ?")
            .param(desk.find(key).id())
            .query()
            .listOfRows();
  }
}
