package org.countersign.consentwithdrawal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.consent.Child;
import org.countersign.consent.ConsentRegister;
import org.countersign.consent.Holds;
import org.countersign.school.School;
import org.countersign.start.PageWords;
import org.countersign.takedown.TakeDowns;
import org.countersign.takedown.Tally;
import org.springframework.stereotype.Component;

/**
 * What the data lead has to watch of a school's consents. However many children are in a list, the
 * database is asked as often as for one.
 */
@Component
class ConsentLists {

  private static final int SOON_DAYS = 30;

  private final NoticeRegister notices;
  private final TakeDowns takeDowns;
  private final ConsentRegister consents;
  private final Holds holds;
  private final NoticeWords wording;
  private final PageWords words;
  private final Clock clock;

  ConsentLists(
      NoticeRegister notices,
      TakeDowns takeDowns,
      ConsentRegister consents,
      Holds holds,
      NoticeWords wording,
      PageWords words,
      Clock clock) {
    this.notices = notices;
    this.takeDowns = takeDowns;
    this.consents = consents;
    this.holds = holds;
    this.wording = wording;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A child, and what is to be known of it in a list.
   *
   * @param kind and id of the child
   */
  record Shown(String kind, String id, String name, String what, String when, String number) {}

  private record Line(Child child, String what, String when, String number) {}

  /** Notices that count and whose posts are not all decided. */
  List<Shown> open(School school) {
    Map<String, Tally> unfinished = takeDowns.unfinished(school.id());
    return named(
        school,
        notices.of(school.id()).stream()
            .filter(notice -> notice.says().child() != null)
            .filter(notice -> unfinished.containsKey(notice.caseKey()))
            .map(
                notice -> {
                  Tally tally = unfinished.get(notice.caseKey());
                  return new Line(
                      notice.says().child(),
                      "%d still open, %d posts found so far".formatted(tally.open(), tally.asked()),
                      words.day(notice.says().receivedOn()),
                      notice.caseKey());
                })
            .toList());
  }

  /** Children of whom nothing is posted until a notice is cleared up. */
  List<Shown> holds(School school) {
    return named(
        school,
        holds.lasting(school.id()).stream()
            .map(
                hold ->
                    new Line(hold.child(), hold.reason(), words.moment(hold.since()), hold.cause()))
            .toList());
  }

  /** What ends by itself in the next thirty days: a line for each child and day. */
  List<Shown> lapsing(School school) {
    LocalDate today = LocalDate.now(clock);
    Map<String, Line> lines = new LinkedHashMap<>();
    consents
        .lapsing(school.id(), today, today.plusDays(SOON_DAYS))
        .forEach(
            record ->
                lines.merge(
                    record.child().id() + record.validity().until(),
                    new Line(
                        record.child(),
                        record.use().title(),
                        words.day(record.validity().until()),
                        ""),
                    (one, other) ->
                        new Line(one.child(), one.what() + ", " + other.what(), one.when(), "")));
    return named(school, List.copyOf(lines.values()));
  }

  private List<Shown> named(School school, List<Line> lines) {
    Map<Child, String> names =
        wording.children(school.id(), lines.stream().map(Line::child).collect(Collectors.toSet()));
    return lines.stream()
        .map(
            line ->
                new Shown(
                    line.child().kind().id(),
                    line.child().id(),
                    names.get(line.child()),
                    line.what(),
                    line.when(),
                    line.number()))
        .toList();
  }
}
