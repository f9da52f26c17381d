package org.countersign.takedown;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.countersign.consent.Child;
import org.countersign.post.PostRegister;
import org.countersign.takedown.OlderSearch.For;
import org.countersign.takedown.TakeDown.Decision;
import org.countersign.takedown.TakeDown.Naming;
import org.countersign.takedown.TakeDownTable.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Take-downs that somebody names, and what was done of the same post or link before. */
@Service
class NamedTakeDowns {

  private final TakeDownTable table;
  private final TakeDowns takeDowns;
  private final PostRegister posts;
  private final Clock clock;

  NamedTakeDowns(TakeDownTable table, TakeDowns takeDowns, PostRegister posts, Clock clock) {
    this.table = table;
    this.takeDowns = takeDowns;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Somebody names what is to be taken down: its case opens in the same transaction. What was gone
   * and can be seen again is out again. Where keeping was out of the question before, or its family
   * asked for removal, that stays so.
   *
   * @param link may be in the register of posts or not
   * @param by username
   */
  @Transactional(propagation = Propagation.MANDATORY)
  TakeDown name(String school, PostLink link, String why, String by) {
    Target target = takeDowns.target(school, link);
    Optional<TakeDown> before = last(school, target);
    Child about = before.map(TakeDown::about).orElse(null);
    if (target.post() != null) {
      posts.byId(school, target.post()).ifPresent(post -> posts.outAgain(post, about));
    }
    String id = UUID.randomUUID().toString();
    Reason reason =
        before.map(TakeDown::reason).filter(Reason::leavesNoKeeping).orElse(Reason.BY_HAND);
    For asked =
        new For("by-hand-" + id, reason, about, before.filter(TakeDown::removalAsked).isPresent());
    Naming naming = new Naming(by, why, before.map(TakeDown::id).orElse(null));
    table.name(id, school, asked, target, naming, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return table.byId(id).orElseThrow();
  }

  /** The last take-down of that link, whatever asked for it. */
  Optional<TakeDown> last(String school, PostLink link) {
    return last(school, takeDowns.target(school, link));
  }

  private Optional<TakeDown> last(String school, Target target) {
    List<TakeDown> before =
        target.post() == null
            ? table.ofLink(school, target.link().account(), target.link().address())
            : table.ofPosts(school, List.of(target.post()));
    return before.stream().reduce((first, last) -> last);
  }

  /**
   * Who took a link down that no register of posts has, where nothing of it was asked for since.
   */
  Optional<Decision> goneAlready(TakeDown takeDown) {
    return takeDown.naming() != null
        ? Optional.empty()
        : table.ofLink(takeDown.school(), takeDown.account(), takeDown.link()).stream()
            .filter(one -> !one.id().equals(takeDown.id()))
            .reduce((first, last) -> last)
            .filter(one -> one.state() == State.REMOVED)
            .map(TakeDown::decision)
            // Whoever found it by hand has seen it after that.
            .filter(gone -> takeDown.search() == null || gone.at().isAfter(takeDown.askedAt()));
  }
}
