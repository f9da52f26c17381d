package org.countersign.post;

import org.countersign.access.Actor;
import org.countersign.audit.By;
import org.countersign.audit.Chain;
import org.countersign.audit.Kind;
import org.countersign.audit.Trail;
import org.countersign.audit.TrailEvent;
import org.springframework.stereotype.Component;

/** Writes to the trail who read what names children, before it is shown: what cannot be is not. */
@Component
class PostReadings {

  private final Trail trail;

  PostReadings(Trail trail) {
    this.trail = trail;
  }

  void record(Post post, Actor person) {
    trail.recordApart(of(post, person).at("post", "Record of the post"));
  }

  void draft(Post post, Actor person) {
    trail.recordApart(of(post, person).at("draft", "What is to be posted"));
  }

  void toTakeDown(String school, Actor person) {
    trail.recordApart(
        event(Chain.ofRegister(school, "posts"), school, person)
            .at("to-take-down", "Posts to take down"));
  }

  /** A post has no number for the moment in which its case is opened. */
  private static TrailEvent of(Post post, Actor person) {
    Chain chain =
        post.caseKey() == null
            ? Chain.ofRegister(post.school(), "posts")
            : Chain.ofCase(post.caseKey());
    return event(chain, post.school(), person);
  }

  private static TrailEvent event(Chain chain, String school, Actor person) {
    return TrailEvent.of(chain, Kind.RECORD_READ, By.person(person.userId())).inSchool(school);
  }
}
