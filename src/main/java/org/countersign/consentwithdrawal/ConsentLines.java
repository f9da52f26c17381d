package org.countersign.consentwithdrawal;

import java.util.ArrayList;
import java.util.List;
import org.countersign.consent.Child;
import org.countersign.consent.Competence;
import org.countersign.consent.ConsentRecord;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Holds;
import org.countersign.consent.NeverPublish;
import org.countersign.consentcollection.Requests;
import org.countersign.consentwithdrawal.ChildFile.Line;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What the registers of consents hold about one child. */
@Component
class ConsentLines {

  private final ConsentRegister consents;
  private final Competence competence;
  private final Holds holds;
  private final NeverPublish neverPublish;
  private final Requests requests;
  private final NoticeWords wording;
  private final PageWords words;

  ConsentLines(
      ConsentRegister consents,
      Competence competence,
      Holds holds,
      NeverPublish neverPublish,
      Requests requests,
      NoticeWords wording,
      PageWords words) {
    this.consents = consents;
    this.competence = competence;
    this.holds = holds;
    this.neverPublish = neverPublish;
    this.requests = requests;
    this.wording = wording;
    this.words = words;
  }

  List<Line> of(String school, Child child) {
    List<Line> lines = new ArrayList<>();
    consents.history(school, child).forEach(record -> lines.add(consent(school, record)));
    if (child.kind() == Child.Kind.PUPIL) {
      competence.history(school, child.id()).forEach(judged -> lines.add(competence(judged)));
    }
    requests.of(school, child).forEach(request -> lines.add(request(request)));
    holds.of(school, child).forEach(hold -> lines.add(hold(hold)));
    neverPublish.changes(school, child).forEach(change -> lines.add(never(change)));
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

  private Line competence(Competence.Judged judged) {
    return new Line(
        "competence",
        words.day(judged.on()),
        judged.competent() ? "understands what consent means" : "does not understand it yet",
        "judged by %s: %s".formatted(words.person(judged.by()), judged.reason()),
        "");
  }

  private Line request(Requests.Request request) {
    return new Line(
        "request",
        words.day(request.openedAt()),
        request.answeredAt() == null
            ? "asked, " + request.state()
            : "asked, answered on " + words.day(request.answeredAt()),
        "%s, with %s".formatted(request.campaign(), request.form()),
        request.caseKey() == null ? "" : request.caseKey());
  }

  private Line hold(Holds.Past past) {
    Holds.Hold hold = past.hold();
    return new Line(
        "hold",
        words.moment(hold.since()),
        past.endedAt() == null ? "on hold" : "on hold until " + words.moment(past.endedAt()),
        hold.reason() + (past.endReason() == null ? "" : "; ended: " + past.endReason()),
        hold.cause());
  }

  private Line never(NeverPublish.Change change) {
    return new Line(
        "never-publish",
        words.day(change.since()),
        change.set() ? "never to be published" : "may be published again",
        "Why is not in this file: ask the safeguarding lead what of it may be disclosed.",
        "");
  }
}
