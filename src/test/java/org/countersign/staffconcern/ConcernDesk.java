package org.countersign.staffconcern;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.countersign.CaseDesk;
import org.countersign.MovableClock;
import org.countersign.SignedIn;
import org.countersign.access.CaseTeams;
import org.countersign.start.Visitor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People who report and handle concerns. Made from the product that a test of account creation has
 * started, so that it need not start again.
 */
class ConcernDesk {

  /** Friday, a school day. */
  static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  final CaseDesk cases;
  final CaseTeams teams;
  final StaffConcerns register;
  private final TaskService tasks;
  private final SignedIn signedIn;
  private final MovableClock clock;
  private final JdbcClient jdbc;
  private final int port;

  ConcernDesk(AutowireCapableBeanFactory product, int port) {
    cases =
        (CaseDesk)
            product.autowire(
                CaseDesk.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    teams = product.getBean(CaseTeams.class);
    register = product.getBean(StaffConcerns.class);
    tasks = product.getBean(TaskService.class);
    signedIn = product.getBean(SignedIn.class);
    clock = product.getBean(MovableClock.class);
    jdbc = product.getBean(JdbcClient.class);
    this.port = port;
  }

  Visitor visitor(String user) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(user, "demo");
    return visitor;
  }

  /** A concern about somebody of the school, as its form sends it; nobody is in danger. */
  static Map<String, String> about(String subject) {
    String school = subject.substring(subject.indexOf('.') + 1);
    Map<String, String> form = new HashMap<>();
    form.put("school", school);
    form.put("childAtRiskNow", "no");
    form.put("adult1", subject);
    form.put("source", "parent");
    form.put("disclosedAt", "2026-11-20T08:15");
    form.put("awareAt", "2026-11-20T08:30");
    form.put("whatHappened", "A message after midnight, says qqx7");
    form.put("networking", "no");
    form.put("worksForTrust", "no");
    form.put("reportingIsConflict", "no");
    return form;
  }

  HttpResponse<String> report(String by, Map<String, String> form) {
    return visitor(by).submit(ConcernPage.ADDRESS, ConcernPage.ADDRESS, form);
  }

  /** The numbers of all open cases, the oldest first, their first jobs done. */
  List<String> numbers() {
    List<String> numbers = register.open().stream().map(StaffConcern::caseKey).toList();
    numbers.forEach(cases::work);
    return numbers;
  }

  /** The number of the one case that the report opens. */
  String reported(String by, Map<String, String> form) {
    List<String> before = numbers();
    var answer = report(by, form);
    if (answer.statusCode() != 302) {
      throw new AssertionError(answer.body());
    }
    List<String> more = new ArrayList<>(numbers());
    more.removeAll(before);
    return more.get(0);
  }

  /** How many tasks of the case the person sees. */
  long sees(String person, String number) {
    return signedIn.as(
        person, () -> tasks.createTaskQuery().processInstanceBusinessKey(number).count());
  }

  /** How many of the case they could take. */
  long may(String person, String number) {
    return signedIn.as(
        person,
        () ->
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskCandidateUser(person)
                .count());
  }

  /** Everything as it was. */
  void end() {
    clock.standAt(START);
    cases.forget(StaffConcerns.PROCEDURE);
    cases.forget("lado-referral");
    cases.forget("account-image-concern");
    List.of(
            "staff_concern_keeping",
            "staff_concern_entry",
            "low_level_concern",
            "account_image_concern",
            "staff_concern",
            "case_team_excluded",
            "case_team_member",
            "case_team_case",
            "case_team")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }
}
