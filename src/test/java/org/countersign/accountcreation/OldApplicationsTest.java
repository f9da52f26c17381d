package org.countersign.accountcreation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countersign.trail.TrailRetention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The national default, seven years: after that nobody is named in what came to nothing. */
@AccountTest
class OldApplicationsTest {

  @Autowired private AccountDesk desk;
  @Autowired private AccountScene scene;
  @Autowired private TrailRetention retention;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private String all(String key) {
    String id = "(select id from account_application where case_key = '" + key + "')";
    StringBuilder all = new StringBuilder();
    for (String query :
        List.of(
            "select * from account_application where id in " + id,
            "select * from account_application_version where application in " + id,
            "select * from account_application_said where application in " + id,
            "select * from account_readiness where application in " + id)) {
      all.append(jdbc.sql(query).query().listOfRows());
    }
    return all.toString();
  }

  @Test
  @DisplayName("retention: refused and withdrawn applications are emptied after the pack's period")
  void emptied() {
    String refused = desk.ask("staff.wmat", desk.application("wmat"));
    desk.decide(refused, "approveAccount", "headteacher.wmat", "refuse");
    // A deputy said it for them.
    jdbc.sql(
            "update account_application_said set on_behalf_of = 'headteacher.wmat' where application"
                + " = (select id from account_application where case_key = ?)")
        .param(refused)
        .update();
    String withdrawn = desk.ask("staff.wmat", desk.application("wmat"));
    desk.decide(withdrawn, "approveAccount", "headteacher.wmat", "approve");
    desk.complete(
        withdrawn, "confirmReadiness", "staff.wmat", desk.readiness(withdrawn, "staff.wmat"));
    desk.decide(withdrawn, "confirmReadiness", "comms-lead.wmat", "decline");
    desk.decide(withdrawn, "reviseApplication", "staff.wmat", "withdraw");
    String opened = desk.ask("staff.wmat", desk.application("wmat"));
    desk.decide(opened, "approveAccount", "headteacher.wmat", "approve");
    desk.everybodyIsReady(opened);
    desk.complete(
        opened, "createAccount", "designated-staff.wmat", desk.created(opened, "headteacher"));

    scene.dayComes(scene.today().plusYears(7));
    retention.run();
    assertThat(all(refused)).contains("Because of refuse", "staff.wmat");
    scene.dayComes(scene.today().plusDays(2));
    retention.run();
    for (String key : List.of(refused, withdrawn)) {
      assertThat(all(key))
          .contains(key)
          .doesNotContain("Because of", "staff.wmat", "comms-lead", "headteacher.", "Gardeners");
    }
    assertThat(all(opened)).as("A1: who approved it").contains("headteacher.wmat");
  }
}
