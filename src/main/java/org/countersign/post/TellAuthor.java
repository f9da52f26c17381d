package org.countersign.post;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countersign.account.HandoversUnderWay;
import org.countersign.notice.Addressee;
import org.countersign.notice.Notices;
import org.countersign.notice.Telling;
import org.springframework.stereotype.Component;

/**
 * Tells whoever asked for a post what became of it, with the reason and the clause: never who is in
 * it, and never why a child may not be published. What they did themselves they know.
 */
@Component
class TellAuthor {

  private static final int LONGEST_CLAUSES = 2_000;

  private final Notices notices;
  private final HandoversUnderWay handovers;

  TellAuthor(Notices notices, HandoversUnderWay handovers) {
    this.notices = notices;
    this.handovers = handovers;
  }

  /** It is with its author again because somebody said so. */
  void returned(Post post, String step, String by, String reason, String clause) {
    if (!post.author().equals(by)) {
      tell(post, key(post, step), "was returned to you", reason, List.of(clause));
    }
  }

  /**
   * A deputy changed it or withdrew it while its author was away.
   *
   * @param reason why it was withdrawn; empty where it was not
   */
  void doneInTheirPlace(Post post, String step, String by, boolean withdrawn, String reason) {
    if (!post.author().equals(by)) {
      tell(
          post,
          key(post, step),
          withdrawn ? "was withdrawn in your place" : "was changed in your place",
          withdrawn
              ? "A colleague withdrew it while you were away: " + reason
              : "A colleague changed it and sent it again while you were away.",
          List.of("ours: whoever asked for a post hears what was done in their place"));
    }
  }

  /** It will not go out because somebody said so. */
  void refused(Post post, String step, String reason, String clause) {
    tell(post, key(post, step), "was refused", reason, List.of(clause));
  }

  /**
   * It is with its author again by rule.
   *
   * @param step unique for the step that is being done
   */
  void comesBack(Post post, String step, String why, Collection<String> clauses) {
    tell(post, key(post, step), "cannot go out as it is", why, clauses);
  }

  void interrupted(Post post, String step) {
    tell(
        post,
        key(post, step),
        "is being checked again",
        "Something changed about who may be shown or named in it. Nothing goes out meanwhile. You"
            + " hear of it if you have to change something.",
        List.of("ours: a post is checked again when a consent changes"));
  }

  /**
   * Its account is suspended.
   *
   * @param number of the case that suspended it
   */
  void waits(Post post, String step, String number) {
    boolean handedOver =
        handovers.handoverOf(post.school(), post.account()).filter(number::equals).isPresent();
    String why =
        handedOver
            ? "Its account is being handed over to others, and nothing is posted from it meanwhile."
            : "Its account is suspended, in %s, and nothing is posted from it meanwhile."
                .formatted(number);
    tell(
        post,
        key(post, step),
        "waits",
        why + " Your post goes on by itself when that is over, if its day is not over by then.",
        List.of("ours: nothing is posted from an account that is suspended"));
  }

  void expired(Post post) {
    tell(
        post,
        key(post, "expired"),
        "expired and was not posted",
        "Its day is over. If it is still wanted, ask for it again with a new day.",
        List.of("ours: what nobody approved and posted by its day is never posted"));
  }

  /** It is out. */
  void posted(Post post, String by, String link, boolean inOrder) {
    if (!post.author().equals(by)) {
      tell(
          post,
          key(post, "posted"),
          "is out",
          inOrder
              ? "A colleague posted it: " + link
              : "A colleague posted it, and not everything was in order when it went out. Whoever"
                  + " looks after data protection at your school sees to it.",
          List.of("ours: whoever asked for a post is told that it is out"));
    }
  }

  private void tell(Post post, String key, String what, String reason, Collection<String> clauses) {
    notices.tell(
        new Telling(
            key,
            post.school(),
            post.caseKey(),
            Addressee.person(post.author()),
            "Your post " + post.caseKey() + " " + what,
            reason,
            joined(clauses),
            false));
  }

  private static String key(Post post, String step) {
    return "post:%s:%d:%s".formatted(post.id(), post.version(), step);
  }

  /** Each clause once; of very many the first. */
  private static String joined(Collection<String> clauses) {
    Set<String> each = new LinkedHashSet<>();
    clauses.forEach(list -> each.addAll(List.of(list.split("; "))));
    StringBuilder all = new StringBuilder();
    for (String clause : each) {
      if (all.length() + clause.length() + 2 <= LONGEST_CLAUSES) {
        all.append(all.isEmpty() ? "" : "; ").append(clause);
      }
    }
    return all.isEmpty() ? null : all.toString();
  }
}
