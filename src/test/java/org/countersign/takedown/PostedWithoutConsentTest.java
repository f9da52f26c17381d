package org.countersign.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.countersign.CaseDesk;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.post.PostedWithoutConsent;
import org.countersign.post.PostsOut;
import org.countersign.start.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;

/** P1: one found published against consent is taken down, and the pages of posts say so. */
@TakeDownTest
class PostedWithoutConsentTest {

  @LocalServerPort private int port;
  @Autowired private CaseDesk desk;
  @Autowired private TakeDownScene scene;
  @Autowired private TakeDowns takeDowns;
  @Autowired private PostRegister posts;
  @Autowired private PostsOut out;
  @Autowired private ApplicationEventPublisher events;

  @AfterEach
  void putBack() {
    scene.end();
  }

  @Test
  @DisplayName("P1: what is recorded as out without consent has its take-down in the same moment")
  void takenDown() {
    Post post = out.withoutConsent("x-obs", "obs-p001");
    String cause = post.caseKey();
    assertThat(takeDowns.tally("obs", cause)).isEqualTo(new Tally(1, 0, 0, 1));
    assertThat(list()).contains("to be offered");

    String key = scene.opened("obs", cause).get(0);
    assertThat(scene.of(key).reason()).isEqualTo(Reason.WITHOUT_CONSENT);
    assertThat(list()).contains("Taking down", "open", key);
    scene.removes(key, "staff.obs");

    assertThat(takeDowns.tally("obs", cause).isDone()).isTrue();
    assertThat(list()).contains("taken down on 20 November 2026, 09:00 by ");
    assertThat(page("/posts")).contains("taken down on 20 November 2026");
    assertThat(page("/posts/" + cause)).contains("It was taken down.");
  }

  private String list() {
    return page("/posts/to-take-down");
  }

  private String page(String address) {
    Visitor visitor = new Visitor(port);
    visitor.signIn("headteacher.obs", "demo");
    return visitor.page(address).body();
  }

  @Test
  @DisplayName("P1: it is noted in the transaction that records the post, or not at all")
  void inItsTransaction() {
    Post post = out.portrait("x-obs", "obs-p001");
    assertThatThrownBy(() -> events.publishEvent(new PostedWithoutConsent(post)))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(takeDowns.tally("obs", post.caseKey()).asked()).isZero();
  }
}
