package org.countersign.accountcreation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.countersign.access.AnswersAsJson;
import org.countersign.access.CaseRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties old applications that brought no account about. That of an account in the register stays
 * with it: it says who approved the account (A1).
 */
@Component
class OldApplications implements CaseRecords {

  private static final Details NOTHING =
      new Details("", "", "", "", List.of(), "", List.of(), "", Map.of());

  private final ApplicationTable applications;
  private final JdbcClient jdbc;
  private final AnswersAsJson json;
  private final Clock clock;

  OldApplications(ApplicationTable applications, JdbcClient jdbc, AnswersAsJson json, Clock clock) {
    this.applications = applications;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void forget(String caseKey) {
    applications
        .byCase(caseKey)
        .filter(application -> application.status() != Status.REGISTERED)
        .map(Application::id)
        .ifPresent(this::empty);
  }

  private void empty(String id) {
    int first =
        jdbc.sql(
                "update account_application set applicant = '', handle = '', why = null,"
                    + " approved_by = case when approved_by is null then null else '' end,"
                    + " without_owners = null, emptied_at = ? where id = ? and emptied_at is null")
            .params(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)), id)
            .update();
    if (first == 0) {
      return;
    }
    jdbc.sql(
            "update account_application_version set editor = '', answers = ? where application = ?")
        .params(json.write(DetailsForm.write(NOTHING)), id)
        .update();
    jdbc.sql(
            "update account_application_said set reason = '', answers = '{}', said_by = '',"
                + " on_behalf_of = null where application = ?")
        .param(id)
        .update();
    jdbc.sql("delete from account_readiness where application = ?").param(id).update();
  }
}
