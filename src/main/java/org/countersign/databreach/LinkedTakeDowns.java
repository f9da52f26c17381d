package org.countersign.databreach;

import java.util.List;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/** The take-downs of the post that a breach is about. */
@Component
class LinkedTakeDowns {

  private final PostRegister posts;
  private final TakeDowns takeDowns;

  LinkedTakeDowns(PostRegister posts, TakeDowns takeDowns) {
    this.posts = posts;
    this.takeDowns = takeDowns;
  }

  /** None where it is about no post. */
  List<TakeDown> of(Breach breach) {
    if (breach.event().post() == null) {
      return List.of();
    }
    return posts
        .byId(breach.school(), breach.event().post())
        .map(Post::caseKey)
        .map(cause -> takeDowns.of(breach.school(), cause))
        .orElse(List.of());
  }
}
