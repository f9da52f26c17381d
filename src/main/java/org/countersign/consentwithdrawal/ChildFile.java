package org.countersign.consentwithdrawal;

import java.util.ArrayList;
import java.util.List;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRecord;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Holds;
import org.countersign.post.Post;
import org.countersign.post.PostRegister;
import org.countersign.start.PageWords;
import org.countersign.takedown.TakeDown;
import org.countersign.takedown.TakeDowns;
import org.springframework.stereotype.Component;

/** All that is held about one child's consents and posts, line by line (subject access). */
@Component
class ChildFile {

  /**
   * A line of it.
   *
   * @param part consent, hold, notice, post or take-down
   * @param number of a case, or empty
   */
  record Line(String part, String when, String what, String details, String number) {}

  private final ConsentRegister consents;
  private final Holds holds;
  private final NoticeRegister notices;
  private final PostRegister posts;
  private final TakeDowns takeDowns;
  private final NoticeWords wording;
  private final PageWords words;

  ChildFile(
      ConsentRegister consents,
      Holds holds,
      NoticeRegister notices,
      PostRegister posts,
      TakeDowns takeDowns,
      NoticeWords wording,
      PageWords words) {
    this.consents = consents;
    this.holds = holds;
    this.notices = notices;
    this.posts = posts;
    this.takeDowns = takeDowns;
    this.wording = wording;
    this.words = words;
  }

  List<Line> of(String school, Child child) {
    List<Line> lines = new ArrayList<>();
    consents.history(school, child).forEach(record -> lines.add(consent(school, record)));
    holds.lasting(school).stream()
        .filter(hold -> hold.child().equals(child))
        .forEach(
            hold ->
                lines.add(
                    new Line(
                        "hold",
                        words.moment(hold.since()),
                        "on hold",
                        hold.reason(),
                        hold.cause())));
    for (ConsentNotice notice : notices.of(school, child)) {
      lines.add(notice(notice));
      takeDowns.of(school, notice.caseKey()).forEach(one -> lines.add(takeDown(one)));
    }
    posts.with(school, child).forEach(post -> lines.add(post(post)));
    return lines;
  }

  private Line consent(String school, ConsentRecord record) {
    String by = wording.giver(school, record.child(), record.giver(), "the child");
    String until =
        record.validity() == null || record.validity().until() == null
            ? ""
            : ", until " + words.day(record.validity().until());
    return new Line(
        "consent",
        words.day(record.receivedOn()),
        "%s: %s on %s"
            .formatted(
                record.decision().id(), record.use().title(), wording.platform(record.platform())),
        "by %s, %s%s".formatted(by, record.form(), until),
        "");
  }

  private Line notice(ConsentNotice notice) {
    return new Line(
        "notice",
        words.day(notice.says().receivedOn()),
        notice.effect().words(),
        "from %s, %s: %s"
            .formatted(
                wording.giver(notice),
                notice.says().channel().words(),
                wording.scope(notice.says().scope())),
        notice.caseKey());
  }

  private Line takeDown(TakeDown one) {
    return new Line(
        "take-down",
        words.day(one.askedAt()),
        one.state().words() + one.basis().map(basis -> ": " + basis.words()).orElse(""),
        one.link(),
        one.caseKey() == null ? one.cause() : one.caseKey());
  }

  private Line post(Post post) {
    boolean out = post.posting() != null;
    return new Line(
        "post",
        words.day(out ? post.posting().at() : post.openedAt()),
        post.status().words() + (out && !post.isOut() ? ", taken down" : ""),
        wording.account(post.school(), post.account()) + (out ? ", " + post.posting().link() : ""),
        post.caseKey());
  }
}
