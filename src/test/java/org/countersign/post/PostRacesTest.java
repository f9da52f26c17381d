package org.countersign.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Withdrawals and stops that come at the very moment at which a post moves. They are never lost;
 * whoever else acts at that moment may be, for whatever reason the engine finds, and nothing of it
 * stays.
 */
@PostTest
@Import(PostRounds.class)
class PostRacesTest {

  /** For each of thirteen moments; sixteen, as CONTRIBUTING says, make 208 of each message. */
  private static final int ROUNDS = Integer.getInteger("races.rounds", 3);

  private static final int CROSSINGS = 10 * ROUNDS;
  private static final String SCHOOL = PostRounds.SCHOOL;
  private static final String SLT = "headteacher.bpet";

  @Autowired private Desk desk;
  @Autowired private PostRegister register;
  @Autowired private PostingStops stops;
  @Autowired private StopPosting stopPosting;
  @Autowired private RuntimeService runtime;
  @Autowired private PostRounds rounds;

  private final Race race = new Race();
  private Moments moments;

  @BeforeEach
  void prepare() {
    moments = new Moments(desk, () -> rounds.give(Moments.PUPILS.get(0)));
  }

  @AfterEach
  void leaveAsFound() {
    race.close();
    if (stops.current(SCHOOL).isPresent()) {
      stopPosting.resume(SCHOOL, "The test is over.", SLT);
    }
    rounds.clear();
    rounds.giveAll();
  }

  @Test
  @DisplayName("With nobody else about, each of the moves that race below is made")
  void eachMoveAlone() throws Exception {
    for (String name : Moments.NAMES) {
      Moments.Moment moment = moments.at(name);
      isDone(name, race.run(() -> desk.work(moment.act().get())).get(0));
      rounds.clear();
    }
  }

  @Test
  @DisplayName("P1, C1, C2: a withdrawal at any moment is seen, or comes after the posting")
  void withdrawalAtAnyMoment() throws Exception {
    for (String name : Moments.NAMES) {
      for (int round = 0; round < ROUNDS; round++) {
        Moments.Moment moment = moments.at(name);
        AtomicReference<String> key = new AtomicReference<>(moment.key());
        AtomicReference<Set<String>> out = new AtomicReference<>();
        List<Exception> outcomes =
            race.run(
                () -> {
                  key.set(moment.act().get());
                  desk.work(key.get());
                },
                () -> out.set(rounds.withdraw(Moments.PUPILS.get(1))));
        String what = name + ", round " + round;
        isDone(what, outcomes.get(1));
        isSeenOrAfter(what, settled(what, key.get()), out.get());
        rounds.clear();
        rounds.give(Moments.PUPILS.get(1));
      }
    }
  }

  @Test
  @DisplayName("Nothing gets past a stop, whatever moves and whatever is asked for at that moment")
  void stopAtAnyMoment() throws Exception {
    for (String name : Moments.NAMES) {
      for (int round = 0; round < ROUNDS; round++) {
        Moments.Moment moment = moments.at(name);
        var another = desk.words(Moments.ACCOUNT);
        List<Exception> outcomes =
            race.run(
                () -> desk.work(moment.act().get()),
                () -> desk.work(desk.askOnly(Moments.AUTHOR, another)),
                () -> stopPosting.stop(SCHOOL, "Something happened.", SLT));
        String what = name + ", round " + round;
        isDone(what, outcomes.get(2));
        isHeldUp(what);
        stopPosting.resume(SCHOOL, "It is over.", SLT);
        goesOn(what);
        rounds.clear();
      }
    }
  }

  @Test
  @DisplayName("A withdrawal and a stop at once, of a child in several posts, never wait in a ring")
  void withdrawalAndStop() throws Exception {
    for (int round = 0; round < CROSSINGS; round++) {
      String what = "round " + round;
      Moments.Moment begun = moments.at("publishPost is posted");
      Moments.Moment checked = moments.at("checkPost approves");
      AtomicReference<Set<String>> out = new AtomicReference<>();
      List<Exception> outcomes =
          race.run(
              () -> out.set(rounds.withdraw(Moments.PUPILS.get(1))),
              () -> stopPosting.stop(SCHOOL, "Something happened.", SLT),
              () -> desk.work(begun.act().get()));
      isDone(what, outcomes.get(0));
      isDone(what, outcomes.get(1));
      isHeldUp(what);
      stopPosting.resume(SCHOOL, "It is over.", SLT);
      isSeenOrAfter(what, settled(what, begun.key()), out.get());
      isSeenOrAfter(what, settled(what, checked.key()), out.get());
      rounds.clear();
      rounds.give(Moments.PUPILS.get(1));
    }
  }

  @Test
  @DisplayName("C2: a withdrawal that a new post cannot be told of is seen when it is checked")
  void withdrawalWhileItIsAskedFor() throws Exception {
    String pupil = Moments.PUPILS.get(1);
    Moments.Moment moment = moments.at("it is asked for");
    AtomicReference<String> key = new AtomicReference<>();
    AtomicReference<CompletableFuture<Void>> asked = new AtomicReference<>();
    rounds.withdraw(
        pupil,
        () -> {
          asked.set(
              CompletableFuture.runAsync(
                  () -> {
                    key.set(moment.act().get());
                    desk.work(key.get());
                  }));
          // Done at once, or it waits for the withdrawal.
          asked.get().copy().completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
        });
    asked.get().get(1, TimeUnit.MINUTES);
    isSeenOrAfter("it was asked for", settled("it was asked for", key.get()), Set.of());
  }

  private static void isDone(String what, Exception outcome) {
    if (outcome != null) {
      throw new AssertionError(what, outcome);
    }
  }

  /** Runs what is left to run, and the case is over or waits for somebody; nothing is broken. */
  private Post settled(String what, String key) {
    desk.work(key);
    Post post = desk.post(key);
    assertThat(desk.isOver(key)).as(what).isEqualTo(post.status() != Status.OPEN);
    if (post.status() == Status.OPEN) {
      assertThat(desk.open(key).size() + (isWaiting(key) ? 1 : 0)).as(what).isEqualTo(1);
      assertThat(desk.jobs(key)).as(what).allMatch(job -> job.getRetries() > 0);
    }
    assertThat(runtime.createIncidentQuery().count()).as(what).isZero();
    return post;
  }

  /**
   * @param out ids of the posts that the withdrawal saw posted before it
   */
  private void isSeenOrAfter(String what, Post post, Set<String> out) {
    if (post.status() == Status.POSTED) {
      assertThat(post.posting().consentHeld()).as(what).isEqualTo(out.contains(post.id()));
      assertThat(register.toTakeDown(SCHOOL).contains(post))
          .as(what)
          .isEqualTo(!post.posting().consentHeld());
    } else if (post.status() == Status.OPEN) {
      assertThat(desk.open(post.caseKey()))
          .as(what)
          .containsAnyOf("reviseDraft", "confirmNotPosted")
          .hasSize(1);
    }
  }

  private void isHeldUp(String what) {
    long stop = stops.current(SCHOOL).orElseThrow().id();
    List<String> held = stops.held(stop).stream().map(PostingStops.Held::caseKey).toList();
    for (Post post : register.onTheirWay(SCHOOL)) {
      String key = post.caseKey();
      settled(what, key);
      if (isWaiting(key)) {
        assertThat(held).as(what).contains(key);
      } else {
        assertThat(desk.open(key)).as(what).containsExactly("confirmNotPosted");
      }
    }
  }

  /** Also where it is said only after the stop that the post is not out. */
  private void goesOn(String what) {
    for (Post post : register.onTheirWay(SCHOOL)) {
      String key = post.caseKey();
      desk.work(key);
      if (desk.open(key).contains("confirmNotPosted")) {
        desk.claim(key, "confirmNotPosted", Moments.OWNER);
        desk.complete(key, "confirmNotPosted", Moments.OWNER, Map.of("decision", "not-posted"));
      }
      settled(what, key);
      assertThat(isWaiting(key)).as(what).isFalse();
    }
  }

  private boolean isWaiting(String key) {
    return runtime.getActiveActivityIds(desk.instance(key)).contains("awaitResume");
  }
}
