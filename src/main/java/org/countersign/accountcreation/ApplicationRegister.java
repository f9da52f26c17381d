package org.countersign.accountcreation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.countersign.access.AnswersAsJson;
import org.countersign.accountcreation.Application.Approval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The schools' applications for accounts. Versions are added and never changed. It works in the
 * caller's transaction and does not ask who may do it: that is the procedure's rule.
 */
@Service
class ApplicationRegister {

  private final ApplicationTable table;
  private final JdbcClient jdbc;
  private final AnswersAsJson json;
  private final Clock clock;

  ApplicationRegister(ApplicationTable table, JdbcClient jdbc, AnswersAsJson json, Clock clock) {
    this.table = table;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** The application of that id in the school. */
  Optional<Application> byId(String school, String id) {
    return table.byId(id).filter(application -> application.school().equals(school));
  }

  /** The application whose case has that number. */
  Optional<Application> byCase(String caseKey) {
    return table.byCase(caseKey);
  }

  /** Those that are not at an end. */
  List<Application> open(String school) {
    return table.open(school);
  }

  /** Numbers of other applications on their way for the same network and handle. */
  List<String> alike(Application application, Details details) {
    return table.alike(application, details.platform(), details.handle());
  }

  /** An application, as its applicant makes it. Returns its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  String ask(String school, Details details, String applicant) {
    String id = UUID.randomUUID().toString();
    table.add(id, school, applicant, details, now());
    addVersion(id, 1, details, applicant);
    return id;
  }

  /** Its case has that number now, and began with those editions. */
  @Transactional(propagation = Propagation.MANDATORY)
  void number(String id, String caseKey, String policyEditions) {
    table.number(id, caseKey, policyEditions);
  }

  /** A new version, which counts from now on. An approval of an earlier one no longer does. */
  @Transactional(propagation = Propagation.MANDATORY)
  void revise(Application application, Details details, String editor) {
    table.revise(application, details);
    addVersion(application.id(), application.version() + 1, details, editor);
  }

  /** What the version that counts says, save owners without whom it goes on. */
  Details details(Application application) {
    return jdbc.sql(
            "select answers from account_application_version where application = ?"
                + " and version = ?")
        .params(application.id(), application.version())
        .query(String.class)
        .optional()
        .map(json::read)
        .map(DetailsForm::stored)
        .map(details -> details.without(application.without()))
        .orElseThrow(() -> new IllegalStateException("No such version of " + application.id()));
  }

  /** Everybody who wrote a version of it, its applicant first. */
  List<String> editors(String id) {
    return jdbc
        .sql(
            "select editor from account_application_version where application = ? order by version")
        .param(id)
        .query(String.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** Why its applicant has to look at it again. */
  @Transactional(propagation = Propagation.MANDATORY)
  void sayWhy(String id, String why) {
    table.sayWhy(id, why);
  }

  /** Who decides it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void decidedBy(String id, Approver approver) {
    table.decidedBy(id, approver);
  }

  /**
   * The version that counts is approved.
   *
   * @param by usernames, with commas between several
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void approve(Application application, String by, String clause) {
    table.approve(application.id(), new Approval(application.version(), by, now(), clause));
  }

  /** It goes on without those owners. */
  @Transactional(propagation = Propagation.MANDATORY)
  void goOnWithout(Application application, List<String> owners) {
    List<String> all = new ArrayList<>(application.without());
    all.addAll(owners);
    table.without(application, all);
  }

  /** The account is in the register. */
  @Transactional(propagation = Propagation.MANDATORY)
  void registered(Application application, String account) {
    table.close(application.id(), Status.REGISTERED, null, account, now());
  }

  /**
   * It ends without an account.
   *
   * @param why as its applicant reads it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void close(Application application, Status status, String why) {
    table.close(application.id(), status, why, null, now());
  }

  private void addVersion(String id, int version, Details details, String editor) {
    jdbc.sql(
            "insert into account_application_version (application, version, editor, made_at,"
                + " answers) values (?, ?, ?, ?, ?)")
        .params(id, version, editor, Timestamp.from(now()), json.write(DetailsForm.write(details)))
        .update();
  }

  /** As the databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
