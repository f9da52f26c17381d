package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.post.Moments.ACCOUNT;
import static org.countersign.post.Moments.AUTHOR;
import static org.countersign.post.Moments.CHECKER;
import static org.countersign.post.Moments.OWNER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * PROCEDURES, common to all: whoever asked is told of each outcome, with the reason and the clause,
 * and never of a never-publish reason. What is written to be told is looked at here; how it is sent
 * is another test's.
 */
@PostTest
class PostNoticesTest {

  private static final String PUPIL = Moments.PUPILS.get(0);

  /** Consent to everything, and marked never to be published; see the demo's registers. */
  private static final String NEVER = "bpet-p005";

  @Autowired private Desk desk;
  @Autowired private Scene scene;
  @Autowired private JdbcTemplate jdbc;

  @BeforeEach
  void nobodyWasToldAnything() {
    jdbc.update("delete from notice");
    jdbc.update("delete from notice_step");
  }

  @AfterEach
  void putBack() {
    scene.end();
  }

  private String asked() {
    return desk.ask(AUTHOR, desk.picture(ACCOUNT, AUTHOR, PUPIL));
  }

  /** What its author is told, in order: what follows the number, the reason and the clauses. */
  private List<String> told(String key) {
    return jdbc.queryForList(
        "select replace(headline, ?, '') || '|' || reason || '|' || clauses from notice"
            + " where kind = 'outcome' and person = ? and case_number = ? order by written_at, id",
        String.class,
        "Your post " + key + " ",
        AUTHOR,
        key);
  }

  private List<String> waiting(String key) {
    return jdbc.queryForList(
        "select step from notice_step where case_number = ? and ended_at is null order by step",
        String.class,
        key);
  }

  @Test
  @DisplayName("BPET 7-8a: a refused post, with the checker's reason and the clause")
  void refused() {
    String key = asked();
    assertThat(waiting(key)).containsExactly("checkPost");
    desk.complete(key, "checkPost", CHECKER, Map.of("decision", "refuse", "reason", "Not ours."));
    assertThat(told(key)).containsExactly("was refused|Not ours.|BPET:7-8a");
    assertThat(waiting(key)).isEmpty();
  }

  @Test
  @DisplayName("P4: a returned post, with what to change; what its author does is told to nobody")
  void returned() {
    String key = asked();
    desk.complete(key, "checkPost", CHECKER, Map.of("decision", "return", "reason", "Shorter."));
    assertThat(told(key)).containsExactly("was returned to you|Shorter.|BPET:7-8a");
    assertThat(waiting(key)).containsExactly("reviseDraft");
    desk.complete(
        key, "reviseDraft", AUTHOR, Map.of("decision", "withdraw", "reason", "No longer wanted."));
    assertThat(told(key)).hasSize(1);
  }

  @Test
  @DisplayName("PROCEDURES 6: posted by somebody else, with the link; by its author, nothing")
  void posted() {
    String key = asked();
    desk.approve(key, CHECKER);
    assertThat(told(key)).isEmpty();
    desk.publish(key, OWNER);
    assertThat(told(key))
        .singleElement()
        .asString()
        .startsWith("is out|A colleague posted it: https://social.example/p/" + key);
    String own = desk.ask("staff.obs", desk.words("x-obs"));
    desk.publish(own, "staff.obs");
    assertThat(told(own)).isEmpty();
  }

  @Test
  @DisplayName("PROCEDURES 6: given back by whoever was to post it")
  void givenBack() {
    String key = asked();
    desk.approve(key, CHECKER);
    desk.complete(
        key, "publishPost", OWNER, Map.of("decision", "return", "reason", "The network is down."));
    assertThat(told(key))
        .singleElement()
        .asString()
        .startsWith("was returned to you|The network is down.|ours: ");
  }

  @Test
  @DisplayName("P6: expired")
  void expired() {
    String key = asked();
    scene.dayComes(scene.today().plusDays(1));
    desk.work(key);
    assertThat(told(key)).singleElement().asString().startsWith("expired and was not posted|");
    assertThat(waiting(key)).isEmpty();
  }

  @Test
  @DisplayName("P1: interrupted, then with its author again because consent is gone")
  void consentGone() {
    String key = asked();
    scene.withdraws(PUPIL);
    scene.later();
    desk.work(key);
    assertThat(told(key))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("is being checked again|"),
            two -> assertThat(two).startsWith("cannot go out as it is|Consent is not held"));
  }

  @Test
  @DisplayName("P5: never-publish reads like consent that is not held, word for word")
  void neverPublish() {
    String never = desk.ask(AUTHOR, desk.picture(ACCOUNT, AUTHOR, NEVER));
    String without = asked();
    scene.withdraws(PUPIL);
    desk.work(without);
    List<String> toldWithout = told(without);
    assertThat(told(never)).containsExactly(toldWithout.get(toldWithout.size() - 1));
  }

  @Test
  @DisplayName("P5: a child marked meanwhile interrupts in the same words as a withdrawal")
  void markedMeanwhile() {
    String marked = asked();
    scene.isNeverToBePublished(PUPIL);
    scene.later();
    desk.work(marked);
    List<String> toldMarked = told(marked);
    scene.end();
    nobodyWasToldAnything();
    String withdrawn = asked();
    scene.withdraws(PUPIL);
    scene.later();
    desk.work(withdrawn);
    assertThat(told(withdrawn)).isEqualTo(toldMarked).hasSize(2);
  }

  @Test
  @DisplayName("issue 5: no child's name in any headline, whatever people write")
  void noName() {
    String key = asked();
    List<String> names =
        jdbc.queryForList(
            "select given_name from roll_person where sourced_id = ?", String.class, PUPIL);
    desk.complete(
        key,
        "checkPost",
        CHECKER,
        Map.of("decision", "return", "reason", names.get(0) + " looks away."));
    assertThat(jdbc.queryForList("select headline from notice", String.class))
        .isNotEmpty()
        .noneMatch(headline -> headline.contains(names.get(0)));
  }

  @Test
  @DisplayName("issue 5: every step of the model tells of itself, with whom it must not reach")
  void everyStep() {
    String key = asked();
    assertThat(
            jdbc.queryForMap(
                "select step_name, roles, people, excluded, confidential, always_told from"
                    + " notice_step where case_number = ?",
                key))
        .containsEntry("step_name", "Check the post")
        .containsEntry("roles", "headteacher")
        .containsEntry("people", "")
        .containsEntry("excluded", AUTHOR)
        .containsEntry("confidential", false)
        .containsEntry("always_told", false);
    desk.approve(key, CHECKER);
    assertThat(waiting(key)).containsExactly("publishPost");
    assertThat(
            jdbc.queryForObject(
                "select people from notice_step where case_number = ? and step = 'publishPost'",
                String.class,
                key))
        .contains(OWNER);
    scene.end();
    assertThat(waiting(key)).isEmpty();
  }
}
