package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.countersign.TestDatabase;
import org.countersign.consent.Child;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.post.PostsOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Issue 7, “Done when” 3: a pupil in 500 published posts. */
@TakeDownTest
class ManyTakeDownsTest {

  private static final Logger LOG = LoggerFactory.getLogger(ManyTakeDownsTest.class);
  private static final Child CHILD = Child.pupil("obs-p051");
  private static final int POSTS = 500;

  @Autowired private TakeDowns takeDowns;
  @Autowired private OpenTakeDowns opening;
  @Autowired private Transactions transactions;
  @Autowired private TakeDownScene scene;
  @Autowired private PostRegister posts;
  @Autowired private PostsOut out;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager manager;

  @AfterEach
  void putBack() {
    scene.end();
    jdbc.sql("update take_down set state = 'open' where state = 'asked'").update();
  }

  @Test
  @DisplayName("issue 7: 500 take-downs are asked in few statements and opened one by one")
  void fiveHundred() {
    TransactionTemplate together = new TransactionTemplate(manager);
    together.executeWithoutResult(
        status ->
            IntStream.range(0, POSTS).forEach(i -> out.group("x-obs", "obs-p051", "obs-p052")));
    List<Post> found = posts.postedWith("obs", CHILD);
    assertThat(found).hasSize(POSTS);
    String cause = scene.cause("obs");

    Transactions.Count asking =
        transactions.measure(
            () ->
                together.executeWithoutResult(
                    status -> takeDowns.ask(cause, Reason.WITHDRAWN, CHILD, found)));
    long begun = System.nanoTime();
    Transactions.Count opened = transactions.measure(opening::run);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    LOG.info(
        "{} take-downs: asked in {} statements, opened in {} s, largest transaction {} statements",
        POSTS,
        asking.largest(),
        took.toMillis() / 1000.0,
        opened.largest());
    assertThat(asking.largest()).isLessThan(10);
    Set<String> numbers = new HashSet<>();
    takeDowns.of("obs", cause).forEach(one -> numbers.add(one.caseKey()));
    assertThat(numbers).hasSize(POSTS).doesNotContainNull();
    assertThat(opened.commits()).isGreaterThanOrEqualTo(POSTS);
    assertThat(opened.largest()).isLessThan(60);
    assertThat(took).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  @DisplayName("issue 7: one that cannot be opened stops no other, and is tried again")
  void oneFails() {
    String cause = scene.cause("obs");
    Post broken = out.portrait("x-obs", "obs-p053");
    Post fine = out.portrait("x-obs", "obs-p053");
    new TransactionTemplate(manager)
        .executeWithoutResult(
            status -> takeDowns.ask(cause, Reason.LAPSED, CHILD, List.of(broken, fine)));
    jdbc.sql("update take_down set school = 'nowhere' where cause = ? and post = ?")
        .params(cause, broken.id())
        .update();

    opening.run();
    assertThat(takeDowns.of("nowhere", cause).get(0).state()).isEqualTo(State.ASKED);
    assertThat(takeDowns.of("obs", cause).get(0).state()).isEqualTo(State.OPEN);

    jdbc.sql("update take_down set school = 'obs' where cause = ?").param(cause).update();
    opening.run();
    assertThat(takeDowns.of("obs", cause)).extracting(TakeDown::state).containsOnly(State.OPEN);
  }

  @Test
  @DisplayName("issue 7: posts that show a pupil are found by an index (EXPLAIN on PostgreSQL)")
  void byIndex() {
    Assumptions.assumeTrue(TestDatabase.isPostgres());
    String plan =
        new TransactionTemplate(manager)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  jdbc.sql(
                          "insert into post select 'many-' || i, 'obs', 'obs-POST-1999-' || i,"
                              + " 'staff.obs', now(), 1, 'x-obs', current_date, 'posted', now(),"
                              + " null, null, null, null, null, null, null, null, null, null,"
                              + " 'https://social.example/' || i, 'x', 'staff.obs', now(), true"
                              + " from generate_series(1, 5000) i")
                      .update();
                  jdbc.sql(
                          "insert into post_child (post, version, kind, child, unrecognisable)"
                              + " select 'many-' || i, 1, 'pupil', 'many-' || i % 1000, false"
                              + " from generate_series(1, 5000) i")
                      .update();
                  jdbc.sql("analyze post").update();
                  jdbc.sql("analyze post_child").update();
                  return String.join(
                      "\n",
                      jdbc.sql("explain " + PostsOut.POSTED_WITH)
                          .params("many-7", "pupil", "obs")
                          .query(String.class)
                          .list());
                });
    assertThat(plan).contains("post_child_child").doesNotContain("Seq Scan");
  }
}
