package org.countersign.accountadoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.countersign.MovableClock;
import org.countersign.accountcreation.AccountTest;
import org.countersign.trail.TrailRetention;
import org.countersign.training.Trainee;
import org.countersign.training.Training;
import org.countersign.training.TrainingRecord;
import org.countersign.training.TrainingRetention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The national default, seven years: after that nobody is named in what came to nothing. */
@AccountTest
class OldRecordsTest {

  @Autowired private ApplicationContext context;
  @Autowired private TrailRetention retention;
  @Autowired private TrainingRetention trainingRetention;
  @Autowired private TrainingRecord training;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;

  private AdoptionDesk desk;

  @BeforeEach
  void sitDown() {
    desk = context.getAutowireCapableBeanFactory().createBean(AdoptionDesk.class);
  }

  @AfterEach
  void putBack() {
    desk.end();
    jdbc.sql("update roll_person set left_on = null where username = 'slt.wmat'").update();
  }

  private void yearsLater(int years, int days) {
    clock.standAt(
        ZonedDateTime.ofInstant(clock.instant(), clock.getZone())
            .plusYears(years)
            .plusDays(days)
            .toInstant());
  }

  /** Everything that the tables have of the case, in one text. */
  private String all(String key) {
    String id = "(select id from account_adoption where case_key = '" + key + "')";
    StringBuilder all = new StringBuilder();
    for (String query :
        List.of(
            "select * from account_adoption where id in " + id,
            "select * from account_adoption_version where adoption in " + id,
            "select * from account_adoption_said where adoption in " + id,
            "select * from account_adoption_gap where adoption in " + id)) {
      all.append(jdbc.sql(query).query().listOfRows());
    }
    return all.toString();
  }

  @Test
  @DisplayName("retention: a withdrawn adoption is emptied after the pack's period, not before")
  void withdrawn() {
    Map<String, Object> fields = desk.account("hcps");
    String key = desk.name("comms-lead.hcps", fields);
    desk.decide(key, "confirmAccount", "headteacher.hcps", "return");
    desk.decide(key, "reviseAdoption", "comms-lead.hcps", "withdraw");
    yearsLater(7, 0);
    retention.run();
    assertThat(all(key)).contains("Because of withdraw", "staff.hcps");
    yearsLater(0, 1);
    retention.run();
    assertThat(all(key))
        .contains(key, "withdrawn")
        .doesNotContain("Because of", "staff.hcps", "comms-lead.hcps", "headteacher.hcps", "Bee");
    retention.run();
  }

  @Test
  @DisplayName("retention: that of an account in the register stays with it (A1)")
  void adopted() {
    desk.trained("staff.hcps", "comms-lead.hcps");
    String key = desk.name("office.hcps", desk.account("hcps"));
    desk.decide(key, "confirmAccount", "headteacher.hcps", "confirm");
    desk.complete(
        key,
        "listOlderPosts",
        "staff.hcps",
        Map.of("decision", "listed", "extent", "all", "how", "All", "completeFrom", "2023-09-01"));
    yearsLater(7, 1);
    retention.run();
    assertThat(desk.find(key).confirmation().by()).isEqualTo("headteacher.hcps");
  }

  @Test
  @DisplayName(
      "retention: training goes seven years after somebody left, or was trained as a helper")
  void trainingOfLeavers() {
    Trainee helper = Trainee.nonEmployee("Dot Helperley");
    add(helper);
    desk.trained("slt.wmat", "staff.wmat");
    jdbc.sql("update roll_person set left_on = ? where username = 'slt.wmat'")
        .param(LocalDate.of(2027, 1, 1))
        .update();
    yearsLater(7, 1);
    trainingRetention.run();
    assertThat(training.of("wmat", helper)).isEmpty();
    assertThat(training.of("wmat", Trainee.staff("slt.wmat")))
        .as("left less long ago")
        .isNotEmpty();
    yearsLater(1, 0);
    trainingRetention.run();
    assertThat(training.of("wmat", Trainee.staff("slt.wmat"))).isEmpty();
    assertThat(training.of("wmat", Trainee.staff("staff.wmat"))).as("still here").isNotEmpty();
  }

  private void add(Trainee helper) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                training.add(
                    new TrainingRecord.Entry(
                        "wmat",
                        helper,
                        Training.TRAINING,
                        null,
                        clock.today(),
                        "staff.wmat",
                        null)));
  }
}
