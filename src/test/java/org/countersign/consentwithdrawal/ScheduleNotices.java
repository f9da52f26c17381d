package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.CaseDesk;
import org.countersign.consent.Use;
import org.countersign.consentwithdrawal.Step.Way;
import org.countersign.consentwithdrawal.Step.Who;
import org.countersign.consentwithdrawal.Step.Withdraws;
import org.countersign.post.PostRegister;
import org.countersign.start.Visitor;
import org.countersign.takedown.TakeDownScene;
import org.countersign.takedown.TakeDowns;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The notices of a schedule, by every way there is, and whether C3 and C4 are true of each. */
final class ScheduleNotices {

  /** More steps than any notice has. */
  private static final int MOST = 60;

  private final List<TakenNotice> all = new ArrayList<>();
  private final ScheduleSchool school;
  private final SchedulePosts posts;
  private final PostChecks postChecks;
  private final NoticeChecks checks;
  private final NoticeWork work;
  private final NoticeWays ways;
  private final CaseDesk desk;

  ScheduleNotices(
      ScheduleSchool school,
      SchedulePosts posts,
      PostChecks postChecks,
      Visitor family,
      ApplicationContext product) {
    this.school = school;
    this.posts = posts;
    this.postChecks = postChecks;
    this.ways = new NoticeWays(school, family, product);
    this.desk = product.getBean(CaseDesk.class);
    TakeDowns takeDowns = product.getBean(TakeDowns.class);
    this.checks =
        new NoticeChecks(
            school,
            takeDowns,
            product.getBean(PostRegister.class),
            product.getBean(JdbcTemplate.class));
    this.work =
        new NoticeWork(school, desk, product.getBean(TakeDownScene.class), takeDowns, this::counts);
  }

  void comesIn(Withdraws step) {
    if (step.way() == Way.LINK) {
      byLink(step);
      return;
    }
    LocalDate received = school.today().minusDays(step.daysAgo());
    Optional<String> key =
        step.way() == Way.PORTAL ? ways.byPortal(step, received) : ways.byForm(step, received);
    ClauseOracle.Word no =
        new ClauseOracle.Word(
            false, step.what().uses(), school.platform(step.what().account()), received);
    school.happened(key.isEmpty() ? "notice refused as the same" : "notice by " + step.way());
    if (key.isEmpty()) {
      isWithdrawnAlready(step, no);
      return;
    }
    TakenNotice notice = new TakenNotice(key.get(), step, List.of(no));
    all.add(notice);
    boolean spoken = step.way() == Way.SPOKEN && !school.oracle.spokenCounts();
    if (step.who() == Who.STRANGER || spoken) {
      school.oracle.held(step.pupil(), notice.key);
    } else {
      counts(notice);
    }
  }

  /** What is refused as the same again has nothing left to do (C1). */
  private void isWithdrawnAlready(Withdraws step, ClauseOracle.Word no) {
    for (Use use : no.uses()) {
      for (String platform : school.platforms()) {
        assertThat(
                no.isAbout(use, platform)
                    && school.oracle.may(step.pupil(), use, platform, school.today()))
            .as("C1, refused as on record already, and still allowed")
            .isFalse();
      }
    }
  }

  /**
   * A carer's own page, which offers what is held: everything is ticked, or pictures on every
   * network and other uses on that one alone.
   */
  private void byLink(Withdraws step) {
    String carer = school.carer(step.pupil(), step.who() == Who.FATHER ? Who.FATHER : Who.MOTHER);
    List<ClauseOracle.Word> lines = new ArrayList<>();
    Map<String, String> form = new HashMap<>();
    boolean everything = step.what().account() < 0;
    Set<Use> anywhere = EnumSet.noneOf(Use.class);
    for (String platform : school.platforms()) {
      for (Use use : Use.values()) {
        if (school.oracle.isAllowed(step.pupil(), use, platform, school.today())) {
          anywhere.add(use);
          boolean there =
              use == Use.IMAGE || platform.equals(school.platform(step.what().account()));
          if (!everything && there && step.what().uses().contains(use)) {
            form.put(use.id() + "." + platform, "yes");
            lines.add(new ClauseOracle.Word(false, Set.of(use), platform, school.today()));
          }
        }
      }
    }
    if (everything) {
      form.put("everything", "yes");
      lines.add(new ClauseOracle.Word(false, anywhere, ClauseOracle.EVERYWHERE, school.today()));
    }
    if (anywhere.isEmpty() || lines.isEmpty()) {
      return;
    }
    form.put("removeEarlier", step.removal());
    TakenNotice notice = new TakenNotice(ways.byLink(step.pupil(), carer, form), step, lines);
    all.add(notice);
    school.happened("notice by " + step.way());
    counts(notice);
    desk.work(notice.key);
  }

  /** C3 is about what is up at this moment. */
  private void counts(TakenNotice notice) {
    notice.counts = true;
    notice.posts = postChecks.up(posts.all(), notice.pupil, notice.words);
    notice.words.forEach(word -> school.oracle.said(notice.pupil, word));
  }

  /** The next step of it, where there is one. */
  void worksOn(int number, boolean plainly) {
    if (number < all.size() && !all.get(number).isAnswered) {
      worksOn(all.get(number), plainly);
    }
  }

  private void worksOn(TakenNotice notice, boolean plainly) {
    work.next(notice, plainly);
    settle(notice);
  }

  void settle() {
    all.stream().filter(notice -> !notice.isAnswered).forEach(this::settle);
  }

  private void settle(TakenNotice notice) {
    if (!desk.isOver(notice.key)) {
      desk.work(notice.key);
    }
    if (desk.isOver(notice.key)) {
      checks.isAnswered(notice, posts.all());
      notice.isAnswered = true;
    }
  }

  /** Everybody does what there is to do; whoever may answer does so. */
  void finish() {
    for (TakenNotice notice : all) {
      for (int left = MOST; !notice.isAnswered; left--) {
        assertThat(left).as("C3, C4: comes to an end: " + notice.key).isPositive();
        worksOn(notice, true);
      }
    }
  }
}
