package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.post.Desk;
import org.countersign.post.Post;
import org.countersign.takedown.TakeDowns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether P1, P5 and C2 are true of the posts of a schedule. */
final class PostChecks {

  /** Steps from which a post goes out unless somebody stops it. */
  private static final Set<String> GOING_OUT = Set.of("checkPost", "publishPost");

  private final ScheduleSchool school;
  private final Desk desk;
  private final TakeDowns takeDowns;
  private final JdbcTemplate jdbc;

  PostChecks(ScheduleSchool school, Desk desk, TakeDowns takeDowns, JdbcTemplate jdbc) {
    this.school = school;
    this.desk = desk;
    this.takeDowns = takeDowns;
    this.jdbc = jdbc;
  }

  /**
   * P1: what went out was allowed, or is known not to have been and taken down.
   *
   * @param allowed by the clauses, in the moment before
   */
  void noteIfOut(SchedulePost post, boolean allowed) {
    Post its = desk.post(post.key);
    if (post.isOut || its.posting() == null) {
      return;
    }
    post.isOut = true;
    school.happened(allowed ? "posted" : "posted against consent");
    assertThat(its.posting().consentHeld()).as("P1, released: " + post.key).isEqualTo(allowed);
    assertThat(takeDowns.tally(school.id, post.key).asked())
        .as("P1, taken down where it was not allowed: " + post.key)
        .isEqualTo(allowed ? 0 : 1);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from breach where post = ?", Integer.class, its.id()))
        .as("P1, a breach where it was not allowed: " + post.key)
        .isEqualTo(allowed ? 0 : 1);
  }

  /** C2, in the moment in which consent was lost: none that needs it is still going out. */
  void areStopped(List<SchedulePost> posts, int pupil) {
    for (SchedulePost post : posts) {
      if (post.pupils.contains(pupil) && !post.mayShow(pupil)) {
        school.happened("a post that lost its consent, looked at");
        assertThat(desk.open(post.key))
            .as("C2, stopped at once: " + post.key)
            .doesNotContainAnyElementsOf(GOING_OUT);
        post.lostQuietly = false;
      }
    }
  }

  /** P5, reading 4: what is out and shows a child who is never to be published is looked at. */
  void areTakenDown(List<SchedulePost> posts, int pupil) {
    for (SchedulePost post : posts) {
      if (isUp(post) && post.pupils.contains(pupil)) {
        assertThat(
                jdbc.queryForObject(
                    "select count(*) from take_down where post = ? and reason = 'never-publish'",
                    Integer.class,
                    desk.post(post.key).id()))
            .as("P5, taken down: " + post.key)
            .isPositive();
      }
    }
  }

  /** Jobs run; then P1 and C2 are true of each that is on its way. */
  void settle(List<SchedulePost> posts) {
    for (SchedulePost post : posts) {
      if (!desk.isOver(post.key)) {
        desk.work(post.key);
        if (!post.lostQuietly && !post.mayGoOut()) {
          assertThat(desk.open(post.key))
              .as("P1, C2, not on its way without consent: " + post.key)
              .doesNotContainAnyElementsOf(GOING_OUT);
        }
      }
    }
  }

  private boolean isUp(SchedulePost post) {
    return post.isOut && desk.post(post.key).isOut();
  }

  /** Reading 4: those that are up, show the pupil, and make one of the uses on that network. */
  Set<String> up(List<SchedulePost> posts, int pupil, List<ClauseOracle.Word> words) {
    return posts.stream()
        .filter(post -> post.isAbout(pupil, words))
        .filter(this::isUp)
        .map(post -> post.key)
        .collect(Collectors.toSet());
  }
}
