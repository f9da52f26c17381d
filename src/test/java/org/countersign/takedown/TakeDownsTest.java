package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.countersign.consent.Child;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.post.PostsOut;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of take-downs, and which posts it finds. */
@TakeDownTest
class TakeDownsTest {

  private static final Child CHILD = Child.pupil("obs-p031");

  @Autowired private TakeDowns takeDowns;
  @Autowired private PostRegister posts;
  @Autowired private PostsOut out;
  @Autowired private PlatformTransactionManager transactions;

  private int ask(String cause, List<Post> which) {
    return new TransactionTemplate(transactions)
        .execute(status -> takeDowns.ask(cause, Reason.WITHDRAWN, CHILD, which));
  }

  @Test
  @DisplayName("reading 4: each earlier post is asked once for a cause, however often it is asked")
  void onceForEachCauseAndPost() {
    Post one = out.group("x-obs", "obs-p031", "obs-p032");
    Post two = out.portrait("x-obs", "obs-p031");

    assertThat(ask("obs-CONS-2026-9001", List.of(one, one))).isEqualTo(1);
    assertThat(ask("obs-CONS-2026-9001", List.of(one, two))).isEqualTo(1);
    assertThat(ask("obs-CONS-2026-9002", List.of(one))).isEqualTo(1);

    assertThat(takeDowns.tally("obs", "obs-CONS-2026-9001")).isEqualTo(new Tally(2, 0, 0, 2));
    assertThat(takeDowns.of("obs", "obs-CONS-2026-9001"))
        .extracting(TakeDown::post, TakeDown::link, TakeDown::account, TakeDown::about)
        .containsExactlyInAnyOrder(
            tuple(one.id(), one.posting().link(), "x-obs", CHILD),
            tuple(two.id(), two.posting().link(), "x-obs", CHILD));
    assertThat(takeDowns.tally("bpet", "obs-CONS-2026-9001").asked())
        .as("seen from another school")
        .isZero();
  }

  @Test
  @DisplayName("a cause without a post is done, and one with an open post is not")
  void done() {
    assertThat(takeDowns.tally("obs", "obs-CONS-2026-9010").isDone()).isTrue();
    ask("obs-CONS-2026-9011", List.of(out.portrait("x-obs", "obs-p031")));
    assertThat(takeDowns.tally("obs", "obs-CONS-2026-9011").isDone()).isFalse();
  }

  @Test
  void needsTheTransactionOfWhoeverAsks() {
    assertThatThrownBy(
            () -> takeDowns.ask("obs-CONS-2026-9020", Reason.WITHDRAWN, CHILD, List.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  @DisplayName("C3: posts that show the child are found, blurred ones too, until they are gone")
  void postedWith() {
    Child child = Child.pupil("obs-p041");
    Post group = out.group("x-obs", "obs-p041", "obs-p042");
    Post blurred = out.blurred("x-obs", "obs-p041");
    Post alone = out.portrait("x-obs", "obs-p041");
    assertThat(ids(child)).containsExactlyInAnyOrder(group.id(), blurred.id(), alone.id());
    assertThat(posts.postedWith("bpet", child)).as("of another school").isEmpty();
    assertThat(posts.postedWith("obs", Child.other("obs-p041"))).as("of another kind").isEmpty();

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              posts.takenDown(alone, "staff.obs");
              posts.takenOut(group, child);
            });
    assertThat(ids(child)).containsExactly(blurred.id());
    assertThat(ids(Child.pupil("obs-p042"))).containsExactly(group.id());

    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> posts.outAgain(group, child));
    assertThat(ids(child)).containsExactlyInAnyOrder(group.id(), blurred.id());
  }

  private List<String> ids(Child child) {
    return posts.postedWith("obs", child).stream().map(Post::id).toList();
  }
}
