package org.countersign.takedown;

import java.util.List;
import org.countersign.post.CopiesNeeded;
import org.countersign.post.Post;
import org.springframework.stereotype.Component;

/** A post that is to be taken down is compared with what is out, so its copies stay. */
@Component
class CopiesOfTakeDowns implements CopiesNeeded {

  private final TakeDownTable table;

  CopiesOfTakeDowns(TakeDownTable table) {
    this.table = table;
  }

  @Override
  public boolean isNeeded(Post post) {
    return table.ofPosts(post.school(), List.of(post.id())).stream()
        .anyMatch(one -> !one.isDecided());
  }
}
