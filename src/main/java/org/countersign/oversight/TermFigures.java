package org.countersign.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.access.ProcedureModels;
import org.countersign.access.ProcedureModels.ProcedureModel;
import org.countersign.calendar.AcademicYear;
import org.countersign.casebook.CaseFigures;
import org.countersign.casebook.CaseFigures.Finished;
import org.countersign.school.School;
import org.springframework.stereotype.Component;

/** A school's term in figures, by procedure; confidential procedures are not among them. */
@Component
class TermFigures {

  /** What the models call an end at which somebody was refused. */
  private static final String REFUSED = "Refused";

  private static final String TAKE_DOWN = "take-down";
  private static final Finished NONE = new Finished(0, Duration.ZERO);

  private final CaseFigures figures;
  private final ProcedureModels models;
  private final AcademicYear years;
  private final TrainingGaps gaps;
  private final Clock clock;

  TermFigures(
      CaseFigures figures,
      ProcedureModels models,
      AcademicYear years,
      TrainingGaps gaps,
      Clock clock) {
    this.figures = figures;
    this.models = models;
    this.years = years;
    this.gaps = gaps;
    this.clock = clock;
  }

  /**
   * One procedure's term.
   *
   * @param started since the term began
   * @param finished since then, whenever they began
   * @param refused how many came to an end called "Refused" since then
   * @param overdue how many have a step that should be done by now
   */
  record Line(String procedure, long started, Finished finished, long refused, long overdue) {

    boolean isEmpty() {
      return started + finished.number() + refused + overdue == 0;
    }
  }

  /**
   * @param term as the school calls it
   * @param takeDowns how many posts are still to be taken down
   * @param trainingGaps how many who run an account lack training on record
   * @param lines procedures in which something happened, by name
   */
  record Term(String term, LocalDate since, long takeDowns, long trainingGaps, List<Line> lines) {}

  Term of(School school) {
    AcademicYear.Begun term = years.term(school.id(), LocalDate.now(clock));
    Instant since = term.on().atStartOfDay(clock.getZone()).toInstant();
    Map<String, Long> started = figures.started(school.id(), since);
    Map<String, Finished> finished = figures.finished(school.id(), since);
    Map<String, Long> overdue = figures.overdue(school.id());
    return new Term(
        term.title(),
        term.on(),
        figures.underWay(school.id(), TAKE_DOWN),
        gaps.of(school),
        models.latest().stream()
            .filter(model -> !model.confidential())
            .map(
                model ->
                    new Line(
                        model.name(),
                        started.getOrDefault(model.procedure(), 0L),
                        finished.getOrDefault(model.procedure(), NONE),
                        refused(school, model, since),
                        overdue.getOrDefault(model.procedure(), 0L)))
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private long refused(School school, ProcedureModel model, Instant since) {
    return model.ends().stream()
        .filter(end -> model.nameOf(end).equals(REFUSED))
        .mapToLong(end -> figures.cameTo(school.id(), model.procedure(), end, since))
        .sum();
  }
}
