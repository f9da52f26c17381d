package org.countersign.consentwithdrawal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.start.PageWords;
import org.countersign.takedown.OlderSearch;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/**
 * What the giver of a notice is told: what changed and from when, which posts were removed, which
 * are kept and on which basis. Nothing else that staff wrote is in it, and somebody whom the roll
 * does not link to the child on the day of writing learns nothing of the child.
 */
@Component
class ConfirmationWords {

  private final NoticeWords wording;
  private final TakeDowns takeDowns;
  private final PostRegister posts;
  private final GiversToday givers;
  private final OlderPostsLeft older;
  private final PageWords words;

  ConfirmationWords(
      NoticeWords wording,
      TakeDowns takeDowns,
      PostRegister posts,
      GiversToday givers,
      OlderPostsLeft older,
      PageWords words) {
    this.wording = wording;
    this.takeDowns = takeDowns;
    this.posts = posts;
    this.givers = givers;
    this.older = older;
    this.words = words;
  }

  /** Paragraphs, in order. */
  List<String> of(ConsentNotice notice) {
    String received = words.day(notice.says().receivedOn());
    if (notice.effect() == Effect.OBJECTION) {
      return List.of(
          "On %s you told us that you object to being filmed or photographed.".formatted(received),
          "Your name is on the list that whoever makes or checks our posts sees. Where you find"
              + " yourself in a post of ours that is already up, tell us which: we look at it.");
    }
    if (!givers.isLinked(notice)) {
      return List.of(
          "We received your notice of %s and have dealt with it.".formatted(received),
          "Our records do not show you as a parent or carer of a child here, so we cannot tell you"
              + " more. If they should, please come to the school office.");
    }
    return notice.effect() == Effect.LIFTED ? lifted(notice, received) : counts(notice, received);
  }

  private List<String> lifted(ConsentNotice notice, String received) {
    return List.of(
        "On %s we heard from you about %s.".formatted(received, wording.about(notice)),
        "As we understand it now, nothing is to change: what was agreed before holds again. If that"
            + " is not right, tell us at any time, and it ends at once.");
  }

  private List<String> counts(ConsentNotice notice, String received) {
    List<String> all = new ArrayList<>();
    all.add(
        "We received your notice of %s about %s. It counts from that day."
            .formatted(received, wording.about(notice)));
    all.add("No longer allowed: " + wording.scope(notice.says().scope()) + ".");
    all.add(
        "Posts that were on their way were stopped and are checked again. What was posted before"
            + " you told us was lawful then (UK GDPR, article 7(3)).");
    List<TakeDown> found = takeDowns.of(notice.school(), notice.caseKey());
    List<OlderSearch> searches = older.searches(notice);
    if (found.isEmpty()) {
      all.add("Among the posts on our records we found none already up that this is about.");
    } else {
      all.add("Posts already up, each of which we looked at:");
      found.forEach(one -> all.add(line(one)));
    }
    searched(searches, found, all);
    all.add(
        "If you are not content with this, tell us. You may also complain to the Information"
            + " Commissioner (ico.org.uk).");
    return all;
  }

  /** What was not searched is said, so that nobody takes the list for all there is. */
  private void searched(List<OlderSearch> searches, List<TakeDown> found, List<String> all) {
    if (searches.isEmpty()) {
      return;
    }
    all.add(
        "Our records do not hold every post of these accounts. What is missing was looked through"
            + " by hand; each post that was found is in the list above:");
    for (OlderSearch search : searches) {
      long posts = found.stream().filter(one -> search.id().equals(one.search())).count();
      all.add(wording.searched(search, (int) posts) + ".");
    }
    all.add("If you know of a post that is still up, tell us, and we deal with it.");
  }

  private String line(TakeDown one) {
    String place =
        "%s, %s%s: "
            .formatted(
                wording.account(one.school(), one.account()),
                one.link(),
                postedOn(one).map(day -> ", posted on " + day).orElse(""));
    Instant at = one.decision() == null ? null : one.decision().at();
    String when = at == null ? "" : " on " + words.day(at);
    return place
        + switch (one.state()) {
          case REMOVED -> "removed" + when + ".";
          case REPLACED -> "the picture was replaced" + when + "; the child is no longer in it.";
          case KEPT ->
              "kept. We rest this on: "
                  + one.basis().map(basis -> basis.words()).orElseThrow()
                  + ".";
          default -> "not decided yet.";
        };
  }

  private Optional<String> postedOn(TakeDown one) {
    return one.isRegistered()
        ? posts
            .byId(one.school(), one.post())
            .map(Post::posting)
            .map(Post.Posting::at)
            .map(words::day)
        : Optional.ofNullable(one.postedOn()).map(words::day);
  }
}
