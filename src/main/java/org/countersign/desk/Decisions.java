package org.countersign.desk;

import java.util.List;
import java.util.function.Predicate;
import org.countersign.access.Actor;
import org.countersign.access.CaseReaders;
import org.countersign.audit.CaseDecisions;
import org.countersign.audit.CaseDecisions.Decided;
import org.countersign.audit.Chain;
import org.countersign.start.PageWords;
import org.springframework.stereotype.Component;

/** What was decided in a case, for whoever may read the case's record, and for nobody else. */
@Component
class Decisions {

  private final CaseDecisions decisions;
  private final CaseReaders readers;
  private final PageWords words;

  Decisions(CaseDecisions decisions, CaseReaders readers, PageWords words) {
    this.decisions = decisions;
    this.readers = readers;
    this.words = words;
  }

  /**
   * A step that is done.
   *
   * @param who the person's name, and on whose behalf; "The product" where nobody did it
   * @param decision in words; empty where the step asks for none, "not shown" where few may know it
   * @param reason in the person's own words; empty where there is none
   */
  record Line(String at, String step, String who, String decision, String reason) {}

  boolean mayRead(String number, String school, Actor person) {
    return readers.mayRead(number, school, person);
  }

  /** Empty for whoever may not read it. That it was read goes on record. */
  List<Line> of(String number, String school, Actor person) {
    if (!mayRead(number, school, person)) {
      return List.of();
    }
    Predicate<String> details = readers.detailsOf(number, school, person);
    return decisions
        .read(Chain.ofCase(number), person.userId(), school, event -> details.test(event.element()))
        .stream()
        .map(this::line)
        .toList();
  }

  private Line line(Decided one) {
    return new Line(
        words.moment(one.at()),
        one.step().replaceAll("\\s+", " "),
        who(one),
        one.known() ? inWords(one.decision()) : "not shown",
        one.reason() == null ? "" : one.reason());
  }

  private String who(Decided one) {
    if (one.by() == null) {
      return "The product";
    }
    String by = words.person(one.by());
    return one.onBehalfOf() == null ? by : by + ", on behalf of " + words.person(one.onBehalfOf());
  }

  /** Forms have ids as values, {@code not-posted}. */
  private static String inWords(String decision) {
    return decision == null ? "" : decision.replace('-', ' ');
  }
}
