package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.MovableClock;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.NeverPublish;
import org.countersign.post.Desk;
import org.countersign.start.Visitor;
import org.countersign.takedown.TakeDowns;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lives through one schedule at one school, and looks after each step. */
final class ScheduleRun {

  private static final List<String> SCHOOLS = List.of("bpet", "oiea", "wmat", "hcps", "obs");

  private final ScheduleSchool school;
  private final PostChecks checks;
  private final SchedulePosts posts;
  private final ScheduleNotices notices;
  private final NeverPublish neverPublish;
  private final MovableClock clock;
  private final TransactionTemplate together;
  private final Random random;

  /**
   * @param seed the same makes the same run
   * @param number of no other run of this database, for its pupils' names
   * @param happened how often what happened, in all runs together
   */
  ScheduleRun(
      long seed,
      int number,
      Map<String, Integer> happened,
      ApplicationContext product,
      Desk desk,
      Visitor family) {
    random = new Random(seed);
    clock = product.getBean(MovableClock.class);
    neverPublish = product.getBean(NeverPublish.class);
    together = product.getBean(TransactionTemplate.class);
    JdbcTemplate jdbc = product.getBean(JdbcTemplate.class);
    school =
        new ScheduleSchool(
            SCHOOLS.get(random.nextInt(SCHOOLS.size())),
            number,
            happened,
            product.getBean(ConsentRegister.class),
            jdbc,
            clock);
    checks = new PostChecks(school, desk, product.getBean(TakeDowns.class), jdbc);
    posts = new SchedulePosts(school, desk, checks);
    notices = new ScheduleNotices(school, posts, checks, family, product);
  }

  String school() {
    return school.id;
  }

  void begins() {
    together.executeWithoutResult(status -> school.opens(random));
  }

  /** A minute after the step before; what is then due happens. */
  void lives(Step step) {
    clock.standAt(clock.instant().plusSeconds(60));
    step.in(this);
    checks.settle(posts.all());
    notices.settle();
  }

  void does(Step.Asks step) {
    posts.asks(step);
  }

  void does(Step.MovesOn step) {
    posts.movesOn(step.post(), step.plainly());
  }

  void does(Step.Begins step) {
    posts.begins(step.post());
  }

  void does(Step.Gives step) {
    school.says(step.pupil(), step.who(), true, step.what(), school.today());
    isEffective(step.pupil());
  }

  void does(Step.Withdraws step) {
    notices.comesIn(step);
    isLost(step.pupil());
  }

  void does(Step.Leaves step) {
    school.leaves(step.pupil());
    mayHaveLostQuietly();
    isEffective(step.pupil());
  }

  void does(Step.NeverPublish step) {
    setsFlag(step);
    isLost(step.pupil());
    if (step.set()) {
      checks.areTakenDown(posts.all(), step.pupil());
    }
  }

  void does(Step.WorksOn step) {
    notices.worksOn(step.notice(), step.plainly());
  }

  void does(Step.GoesBy step) {
    clock.standAt(clock.instant().plus(step.time()));
    mayHaveLostQuietly();
  }

  /** Consents may have been lost without anybody's saying so. */
  private void mayHaveLostQuietly() {
    posts.all().stream().filter(post -> !post.mayGoOut()).forEach(post -> post.lostQuietly = true);
  }

  private void isLost(int pupil) {
    checks.areStopped(posts.all(), pupil);
    isEffective(pupil);
  }

  private void setsFlag(Step.NeverPublish flag) {
    Child child = Child.pupil(school.pupil(flag.pupil()));
    String dsl = "dsl." + school.id;
    if (flag.set()) {
      neverPublish.set(school.id, child, school.today(), "A reason", dsl);
    } else {
      neverPublish.lift(school.id, child, school.today(), "It is over", dsl);
    }
    school.oracle.never(flag.pupil(), flag.set());
  }

  /** C1: the register says of the pupil what the clauses say, from this moment on. */
  private void isEffective(int pupil) {
    for (String platform : school.platforms()) {
      assertThat(school.allowed(pupil, platform))
          .as("C1, on %s of pupil %d", platform, pupil)
          .isEqualTo(school.allowedByClauses(pupil, platform));
    }
  }

  /** What is under way is seen through, and each of the fifty is looked at. */
  void ends() {
    notices.finish();
    checks.settle(posts.all());
    for (int pupil = 0; pupil < Schedules.PUPILS; pupil++) {
      isEffective(pupil);
    }
  }

  void isForgotten() {
    school.closes();
  }
}
