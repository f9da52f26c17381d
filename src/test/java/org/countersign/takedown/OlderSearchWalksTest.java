package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.countersign.takedown.TakeDownScene.searched;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countersign.CaseDesk;
import org.countersign.account.SocialAccount;
import org.countersign.consent.Child;
import org.countersign.post.PostRegister;
import org.countersign.post.PostsOut;
import org.countersign.start.Visitor;
import org.countersign.takedown.OlderSearch.For;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches by hand of posts that are not on record, from the asking to what is found. */
@TakeDownTest
@Tag("walk")
class OlderSearchWalksTest {

  private static final Child ONE = Child.pupil("obs-p061");
  private static final Child OTHER = Child.pupil("obs-p062");

  @LocalServerPort private int port;
  @Autowired private CaseDesk desk;
  @Autowired private TakeDownScene scene;
  @Autowired private OlderSearches searches;
  @Autowired private TakeDowns takeDowns;
  @Autowired private PostRegister posts;
  @Autowired private PostsOut out;
  @Autowired private TransactionTemplate together;

  @AfterEach
  void putBack() {
    scene.end();
  }

  private String asks(Child child, Reason reason) {
    String cause = scene.cause("obs");
    together.executeWithoutResult(
        status ->
            searches.ask(
                "obs",
                new For(cause, reason, child, false),
                (SocialAccount account) -> account.id().equals("x-obs")));
    return cause;
  }

  /** Of a post that nobody has named before. */
  private static String link() {
    return "https://x.example/" + UUID.randomUUID();
  }

  private String search(String cause) {
    return scene.searches("obs", cause).get("x-obs");
  }

  @Test
  @DisplayName("issue 7, older posts: the account's owners search it, and each link has its case")
  void found() {
    String cause = asks(ONE, Reason.WITHDRAWN);
    assertThat(takeDowns.tally("obs", cause)).isEqualTo(new Tally(0, 0, 0, 1));
    String key = search(cause);
    assertThat(key).startsWith("obs-OLDER-2026-");
    assertThat(desk.offered(key, "searchOlderPosts")).contains("staff.obs");
    assertThat(desk.task(key, "searchOlderPosts").getDueDate())
        .as("ours: five school days from Friday, to the end of the next")
        .isEqualTo(Date.from(Instant.parse("2026-11-28T00:00:00Z")));
    String registered = out.portrait("x-obs", "obs-p061").posting().link();

    desk.complete(
        key,
        "searchOlderPosts",
        "staff.obs",
        searched("found", "olderPosts", link() + ",2021-05-04\n" + registered));

    assertThat(desk.isOver(key)).isTrue();
    assertThat(searches.of("obs", cause))
        .extracting(OlderSearch::state)
        .containsExactly(SearchState.FOUND);
    List<TakeDown> asked = takeDowns.of("obs", cause);
    assertThat(asked).hasSize(2).allMatch(one -> ONE.equals(one.about()));
    assertThat(asked)
        .as("a link that the register has is that post")
        .filteredOn(TakeDown::isRegistered)
        .extracting(TakeDown::link)
        .containsExactly(registered);
    scene.opened("obs", cause).forEach(one -> scene.removes(one, "staff.obs"));
    assertThat(takeDowns.tally("obs", cause)).isEqualTo(new Tally(2, 2, 0, 0));
    assertThat(posts.postedWith("obs", ONE)).isEmpty();
  }

  @Test
  @DisplayName("issue 7: a link that was taken down, and is found again by hand, is out again")
  void foundAgain() {
    String first = asks(ONE, Reason.WITHDRAWN);
    Map<String, Object> answer = searched("found", "olderPosts", link());
    desk.complete(search(first), "searchOlderPosts", "staff.obs", answer);
    scene.opened("obs", first).forEach(one -> scene.removes(one, "staff.obs"));

    String second = asks(ONE, Reason.LAPSED);
    desk.complete(search(second), "searchOlderPosts", "staff.obs", answer);
    String key = scene.opened("obs", second).get(0);
    assertThat(desk.open(key)).as("somebody has just seen it").containsExactly("takeDownPost");
    assertThat(takeDowns.tally("obs", second).open()).isEqualTo(1);
  }

  @Test
  @DisplayName("ours: those asked about on one day are looked for in one look through the account")
  void together() {
    String one = asks(ONE, Reason.LAPSED);
    String key = search(one);
    String other = asks(OTHER, Reason.LAPSED);
    assertThat(search(other)).isEqualTo(key);

    assertThatThrownBy(
            () ->
                desk.complete(
                    key, "searchOlderPosts", "staff.obs", searched("nothing", "children", "1")))
        .hasMessageContaining("Open the task again");
    assertThatThrownBy(
            () ->
                desk.complete(
                    key,
                    "searchOlderPosts",
                    "staff.obs",
                    searched("found", "children", "2", "olderPosts", link())))
        .as("whom it shows")
        .hasMessageContaining("Nobody whom you were to look for");
    desk.complete(
        key,
        "searchOlderPosts",
        "staff.obs",
        searched("found", "children", "2", "olderPosts", link() + ",,obs-p062"));

    assertThat(takeDowns.of("obs", one)).isEmpty();
    assertThat(takeDowns.of("obs", other))
        .extracting(TakeDown::about, TakeDown::reason)
        .containsExactly(tuple(OTHER, Reason.LAPSED));
    assertThat(search(asks(ONE, Reason.LAPSED))).as("a new look").isNotEqualTo(key);
  }

  @Test
  @DisplayName("ours: a child who is not on the roll is looked for alone")
  void notOnTheRoll() {
    String pupil = asks(ONE, Reason.WITHDRAWN);
    assertThat(search(asks(Child.other("visitor-obs"), Reason.WITHDRAWN)))
        .isNotEqualTo(search(pupil));
  }

  @Test
  @DisplayName("bad input: nothing listed, no word of how, no reason why not")
  void badInput() {
    String key = search(asks(ONE, Reason.WITHDRAWN));
    refused(key, searched("found"), "“Older posts” is missing");
    refused(key, searched("found", "olderPosts", "x.example"), "Line 1: the link is no address");
    refused(key, searched("nothing", "how", ""), "How you looked");
    refused(key, searched("not-done"), "Why it could not be searched");
    refused(key, searched("nothing", "link", "https://x.example"), "no field “link”");
    assertThat(desk.open(key)).as("nothing half saved").containsExactly("searchOlderPosts");
  }

  private void refused(String key, Map<String, Object> fields, String says) {
    assertThatThrownBy(() -> desk.complete(key, "searchOlderPosts", "staff.obs", fields))
        .hasMessageContaining(says);
  }

  @Test
  @DisplayName("decision 101: a search is read by whoever has its task, while they have")
  void readByTask() {
    String cause = asks(ONE, Reason.NEVER_PUBLISH);
    String key = search(cause);
    String address = "/older-posts-searches/" + searches.of("obs", cause).get(0).id();
    Visitor owner = new Visitor(port);
    owner.signIn("staff.obs", "demo");
    Visitor teacher = new Visitor(port);
    teacher.signIn("class-teacher.obs", "demo");
    assertThat(owner.data(address).body())
        .contains("children")
        .as("never why")
        .doesNotContain("publish");
    assertThat(teacher.data(address).statusCode()).isIn(403, 404);
    desk.complete(key, "searchOlderPosts", "staff.obs", searched("nothing"));
    assertThat(owner.data(address).statusCode()).isIn(403, 404);
  }
}
