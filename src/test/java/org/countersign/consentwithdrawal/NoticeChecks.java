package org.countersign.consentwithdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDowns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether C3 and C4 are true of a notice that is over. */
final class NoticeChecks {

  private final ScheduleSchool school;
  private final TakeDowns takeDowns;
  private final PostRegister register;
  private final JdbcTemplate jdbc;

  NoticeChecks(
      ScheduleSchool school, TakeDowns takeDowns, PostRegister register, JdbcTemplate jdbc) {
    this.school = school;
    this.takeDowns = takeDowns;
    this.register = register;
    this.jdbc = jdbc;
  }

  /**
   * @param posts all of the schedule
   */
  void isAnswered(TakenNotice notice, List<SchedulePost> posts) {
    isDecided(notice, posts);
    isTold(notice);
    school.happened("notice answered");
  }

  /** C3: each post found has its decision, and only posts that the notice is about. */
  private void isDecided(TakenNotice notice, List<SchedulePost> all) {
    Set<String> decided = new HashSet<>();
    for (TakeDown one : takeDowns.of(school.id, notice.key)) {
      assertThat(one.decision()).as("C3, decided: " + notice.key).isNotNull();
      Post post = register.byId(school.id, one.post()).orElseThrow();
      decided.add(post.caseKey());
      school.happened("post of a notice " + one.state().words());
      assertThat(all)
          .as("C3, a post that the notice is about: " + notice.key)
          .anyMatch(
              its -> its.key.equals(post.caseKey()) && its.isAbout(notice.pupil, notice.words));
    }
    assertThat(decided).as("C3, found: " + notice.key).containsAll(notice.posts);
    if (!notice.counts) {
      assertThat(decided).as("C3, it never counted: " + notice.key).isEmpty();
    }
  }

  /** C4: there is an answer, it reaches who gave the notice, and says what became of each post. */
  private void isTold(TakenNotice notice) {
    Map<String, Object> letter =
        jdbc.queryForMap(
            "select l.* from consent_notice_letter l join consent_notice n on n.id = l.notice where"
                + " n.case_key = ?",
            notice.key);
    boolean carer = notice.isOfCarer();
    assertThat(letter.get("by_mail")).as("C4, a carer is written to by mail").isEqualTo(carer);
    String sent =
        carer
            ? "select count(*) from notice where case_number = ? and carer is not null and headline"
                + " like 'Your notice%'"
            : "select count(*) from consent_notice_said s join consent_notice n on n.id = s.notice"
                + " where n.case_key = ? and s.task = 'sendLetter' and s.decision = 'sent'";
    assertThat(jdbc.queryForObject(sent, Integer.class, notice.key)).as("C4, sent").isEqualTo(1);
    String words = String.valueOf(letter.get("words"));
    for (TakeDown one : takeDowns.of(school.id, notice.key)) {
      if (notice.isOfStranger()) {
        assertThat(words).as("C4, nothing of the child to a stranger").doesNotContain(one.link());
      } else {
        assertThat(words).as("C4, each post").contains(one.link());
      }
    }
  }
}
