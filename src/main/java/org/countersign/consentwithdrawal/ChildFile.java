package org.countersign.consentwithdrawal;

import java.util.ArrayList;
import java.util.List;
import org.countersign.consent.Child;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.start.PageWords;
import org.countersign.takedown.OlderSearch;
import org.countersign.takedown.OlderSearches;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/**
 * All that is held about one child's consents and posts, line by line (subject access). Other
 * children are not in it; nor is why a child may never be published, which only the safeguarding
 * lead discloses.
 */
@Component
class ChildFile {

  /**
   * A line of it.
   *
   * @param part consent, competence, hold, never-publish, request, notice, post, take-down or
   *     search
   * @param number of a case, or empty
   */
  record Line(String part, String when, String what, String details, String number) {}

  private final ConsentLines consents;
  private final NoticeRegister notices;
  private final PostRegister posts;
  private final TakeDowns takeDowns;
  private final OlderSearches searches;
  private final NoticeWords wording;
  private final PageWords words;

  ChildFile(
      ConsentLines consents,
      NoticeRegister notices,
      PostRegister posts,
      TakeDowns takeDowns,
      OlderSearches searches,
      NoticeWords wording,
      PageWords words) {
    this.consents = consents;
    this.notices = notices;
    this.posts = posts;
    this.takeDowns = takeDowns;
    this.searches = searches;
    this.wording = wording;
    this.words = words;
  }

  List<Line> of(String school, Child child) {
    List<Line> lines = new ArrayList<>(consents.of(school, child));
    notices.of(school, child).forEach(notice -> lines.add(notice(notice)));
    posts.with(school, child).forEach(post -> lines.add(post(post)));
    List<TakeDown> asked = takeDowns.about(school, child);
    asked.forEach(one -> lines.add(takeDown(one)));
    searches.forChild(school, child).forEach(one -> lines.add(search(one, child, asked)));
    return lines;
  }

  private Line notice(ConsentNotice notice) {
    return new Line(
        "notice",
        words.day(notice.says().receivedOn()),
        notice.effect().words(),
        "from %s, %s: %s%s"
            .formatted(
                wording.giver(notice),
                notice.says().channel().words(),
                wording.scope(notice.says().scope()),
                notice.says().notes().isEmpty() ? "" : "; notes: " + notice.says().notes()),
        notice.caseKey());
  }

  private Line takeDown(TakeDown one) {
    return new Line(
        "take-down",
        words.day(one.askedAt()),
        one.state().words() + one.basis().map(basis -> ": " + basis.words()).orElse(""),
        "%s: %s".formatted(one.reason().words(), one.link()),
        one.caseKey() == null ? "" : one.caseKey());
  }

  private Line search(OlderSearch one, Child child, List<TakeDown> asked) {
    long found = asked.stream().filter(each -> one.id().equals(each.search())).count();
    return new Line(
        "search",
        words.day(one.askedAt()),
        one.of(child).map(each -> each.reason().words()).orElse(""),
        wording.searched(one, (int) found),
        one.caseKey() == null ? "" : one.caseKey());
  }

  private Line post(Post post) {
    boolean out = post.posting() != null;
    return new Line(
        "post",
        words.day(out ? post.posting().at() : post.openedAt()),
        post.status().words() + (out && !post.isOut() ? ", taken down" : ""),
        wording.account(post.school(), post.account()) + (out ? ", " + post.posting().link() : ""),
        post.caseKey() == null ? "" : post.caseKey());
  }
}
