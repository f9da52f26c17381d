package org.countersign.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.countersign.MovableClock;
import org.countersign.school.RollChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens around a post while it is on its way: consents change, posting is stopped, accounts
 * are closed, days pass. {@link #end} puts everything back, so that no walk disturbs another.
 */
class Scene {

  /** Friday, a school day, on which the demo's consents hold. */
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

  private final Desk desk;
  private final Families families;
  private final StopPosting stopping;
  private final PostingStops stops;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final JdbcClient jdbc;
  private final MovableClock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate together;
  private final Deque<Runnable> putBack = new ArrayDeque<>();

  Scene(
      Desk desk,
      Families families,
      StopPosting stopping,
      PostingStops stops,
      RuntimeService runtime,
      TaskService tasks,
      ManagementService management,
      JdbcClient jdbc,
      MovableClock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.families = families;
    this.stopping = stopping;
    this.stops = stops;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
    this.together = new TransactionTemplate(transactions);
  }

  /** Everything as it was, and no post on its way any more. */
  void end() {
    clock.standAt(START);
    runtime.createProcessInstanceQuery().processDefinitionKey(StartPost.PROCEDURE).list().stream()
        .map(instance -> instance.getId())
        .forEach(id -> runtime.deleteProcessInstance(id, "The walk is over", true, true, true));
    jdbc.sql("update post set status = 'withdrawn' where status = 'open'").update();
    while (!putBack.isEmpty()) {
      putBack.peek().run();
      putBack.pop();
    }
  }

  /** No post was ever asked for, and posting was never stopped. */
  void forgetPosts() {
    end();
    for (String table :
        List.of(
            "breach",
            "take_down_place",
            "take_down_look",
            "take_down",
            "post_account_hold",
            "posting_stop_post",
            "posting_stop",
            "post_copy_hold",
            "post_interruption",
            "post_review",
            "post_finding",
            "post_consent",
            "post_child",
            "post_version",
            "post")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  /** A minute goes by. */
  void later() {
    clock.standAt(clock.instant().plusSeconds(60));
  }

  LocalDate today() {
    return clock.today();
  }

  /** The family takes back every consent of the pupil. */
  void withdraws(String pupil) {
    families.withdraw(pupil);
    putBack.push(() -> families.giveAgain(pupil));
  }

  /** The family gives what it gave before. */
  void givesAgain(String pupil) {
    families.giveAgain(pupil);
  }

  void isNeverToBePublished(String pupil) {
    families.neverPublish(pupil);
    putBack.push(() -> families.mayBePublishedAgain(pupil));
  }

  void stops(String school) {
    stopping.stop(school, "Something happened on the way to school", "headteacher." + school);
    putBack.push(() -> resumes(school));
  }

  void resumes(String school) {
    if (stops.current(school).isPresent()) {
      stopping.resume(school, "It is over", "headteacher." + school);
    }
  }

  /** A pupil, by id, or a member of staff, by username, is no longer at the school from today. */
  void leaves(String person) {
    leftOn(person, today());
    putBack.push(() -> leftOn(person, null));
  }

  private void leftOn(String person, LocalDate day) {
    jdbc.sql("update roll_person set left_on = ? where sourced_id = ? or username = ?")
        .params(day, person, person)
        .update();
  }

  /** A member of staff holds the role no longer, and the product is told. */
  void losesRole(String username, String role) {
    roleEnds(username, role, today().minusDays(1));
    putBack.push(() -> roleEnds(username, role, null));
  }

  private void roleEnds(String username, String role, LocalDate day) {
    String school = username.substring(username.indexOf('.') + 1);
    jdbc.sql(
            "update roll_role set ends_on = ? where role = ? and school = ? and person ="
                + " (select p.sourced_id from roll_person p where p.school = roll_role.school"
                + " and p.username = ?)")
        .params(day, role, school, username)
        .update();
    together.executeWithoutResult(status -> events.publishEvent(new RollChanged(school, Set.of())));
  }

  void closes(String account) {
    status(account, "closed");
    putBack.push(() -> status(account, "open"));
  }

  private void status(String account, String status) {
    jdbc.sql("update social_account set status = ? where id = ?").params(status, account).update();
  }

  /** The first moment of that day in London. */
  void dayComes(LocalDate day) {
    clock.standAt(day.atStartOfDay(clock.getZone()).toInstant());
  }

  void aSecondEarlier() {
    clock.standAt(clock.instant().minusSeconds(1));
  }

  boolean isWaitingFor(String key, String step) {
    return runtime.getActiveActivityIds(desk.instance(key)).contains(step);
  }

  /** The numbers of the posts that the school's stop, lasting or last, holds up at present. */
  List<String> heldNow(String school) {
    return stops.held(stops.all(school).get(0).id()).stream()
        .filter(held -> held.resumedAt() == null)
        .map(PostingStops.Held::caseKey)
        .toList();
  }

  /** Runs that job of the case alone, whatever else is due. */
  void fires(String key, String step) {
    management.executeJob(waiting(key, step).getId());
  }

  private Job waiting(String key, String step) {
    List<String> definitions =
        management.createJobDefinitionQuery().activityIdIn(step).list().stream()
            .map(definition -> definition.getId())
            .toList();
    return desk.jobs(key).stream()
        .filter(job -> definitions.contains(job.getJobDefinitionId()))
        .max(Comparator.comparing(Job::getId))
        .orElseThrow(() -> new AssertionError("No job at " + step + " of " + key));
  }

  /** The product gives the task to a colleague, as where its author is away for long. */
  void isGivenTo(String key, String step, String person) {
    tasks.setAssignee(desk.task(key, step).getId(), person);
  }

  /** What interrupted the post, in order, each with who had begun to post it. */
  List<String> interruptions(String key) {
    return jdbc.sql(
            "select kind || ':' || coalesce(publisher, '') from post_interruption where post = ?"
                + " order by id")
        .param(desk.post(key).id())
        .query(String.class)
        .list();
  }

  /** Whether it is to be taken down and looked at as a data breach. */
  boolean isTakeDownAndBreach(String key) {
    return jdbc.sql("select take_down_wanted and breach_wanted from post where case_key = ?")
        .param(key)
        .query(Boolean.class)
        .single();
  }

  /** Changes the words of the version that counts, past the product. */
  void isChangedInTheDatabase(String key, String words) {
    Post post = desk.post(key);
    jdbc.sql("update post_version set words = ? where post = ? and version = ?")
        .params(words, post.id(), post.version())
        .update();
  }
}
