package org.countersign.ladoreferral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.access.Submission;
import org.countersign.calendar.DueDates;
import org.countersign.staffconcern.ConcernStep;
import org.countersign.staffconcern.ToldMoment;

/** Something that is done by a legal deadline: what was late says why. */
final class InTime implements ConcernStep.Rule {

  private static final String LATE = "lateReason";

  private final String deadline;
  private final ToldMoment done;
  private final ToldMoment from;
  private final DueDates dates;

  /**
   * @param done the moment that the form asks for
   * @param from the moment in the case from which the deadline counts
   */
  InTime(String deadline, ToldMoment done, ToldMoment from, DueDates dates) {
    this.deadline = deadline;
    this.done = done;
    this.from = from;
    this.dates = dates;
  }

  @Override
  public List<String> problems(Submission sent) {
    List<String> problems = new ArrayList<>(done.problems(sent));
    Instant due =
        dates
            .of(
                sent.school(),
                (String) sent.known().get("policyEditions"),
                deadline,
                from.known(sent))
            .at()
            .toInstant();
    Object why = sent.answers().get(LATE);
    boolean late = done.of(sent).filter(at -> at.isAfter(due)).isPresent();
    if (late && (why == null || String.valueOf(why).isBlank())) {
      problems.add("It was done after it was due. Say in “Why it is late” why.");
    }
    return problems;
  }
}
