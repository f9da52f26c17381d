package org.countersign.databreach;

import org.countersign.post.CopiesNeeded;
import org.countersign.post.Post;
import org.springframework.stereotype.Component;

/** What went out in a breach is looked at until the breach is closed, so its copies stay. */
@Component
class CopiesOfBreaches implements CopiesNeeded {

  private final BreachTable table;

  CopiesOfBreaches(BreachTable table) {
    this.table = table;
  }

  @Override
  public boolean isNeeded(Post post) {
    return table.isOpenOf(post.id());
  }
}
