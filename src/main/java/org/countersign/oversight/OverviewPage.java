package org.countersign.oversight;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import org.countersign.access.Actor;
import org.countersign.access.CurrentPerson;
import org.countersign.casebook.CaseFigures.Finished;
import org.countersign.oversight.TermFigures.Line;
import org.countersign.start.PageWords;
import org.countersign.start.SchoolChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** This term in figures, for whoever leads or oversees a school. */
@Controller
@RequestMapping(OverviewPage.ADDRESS)
class OverviewPage {

  static final String ADDRESS = "/overview";

  private static final int WIDEST = 100;
  private static final Duration HOURS_FROM = Duration.ofHours(1);
  private static final Duration DAYS_FROM = Duration.ofHours(48);

  private final TermFigures figures;
  private final Leaders leaders;
  private final PageWords words;
  private final CurrentPerson people;

  OverviewPage(TermFigures figures, Leaders leaders, PageWords words, CurrentPerson people) {
    this.figures = figures;
    this.leaders = leaders;
    this.words = words;
    this.people = people;
  }

  /**
   * A count as the person may know it.
   *
   * @param words of the count
   * @param width of its bar, in hundredths of the widest of the page
   */
  record Count(String words, long width) {}

  /** A procedure as the person may know it. */
  record Row(
      String procedure,
      Count started,
      Count finished,
      Count refused,
      Count overdue,
      String median) {}

  @GetMapping
  String show(@RequestParam(required = false) String school, Model model) {
    Actor person = people.now();
    SchoolChoice choice = SchoolChoice.of(leaders.schoolsOf(person), school);
    Precision precision = leaders.precision(person, choice.school());
    TermFigures.Term term = figures.of(choice.school());
    model.addAttribute("choice", choice);
    model.addAttribute("rounded", precision == Precision.ROUNDED);
    model.addAttribute("term", term.term());
    model.addAttribute("since", words.day(term.since()));
    model.addAttribute("takeDowns", precision.words(term.takeDowns()));
    model.addAttribute("trainingGaps", precision.words(term.trainingGaps()));
    model.addAttribute("rows", rows(term.lines(), precision));
    return "oversight/overview";
  }

  private static List<Row> rows(List<Line> lines, Precision precision) {
    long widest =
        lines.stream()
            .mapToLong(line -> Math.max(line.started(), line.finished().number()))
            .map(precision::shown)
            .max()
            .orElse(0);
    return lines.stream()
        .map(
            line ->
                new Row(
                    line.procedure(),
                    count(line, Line::started, precision, widest),
                    count(line, one -> one.finished().number(), precision, widest),
                    count(line, Line::refused, precision, widest),
                    count(line, Line::overdue, precision, widest),
                    median(line.finished(), precision)))
        .toList();
  }

  private static Count count(
      Line line, ToLongFunction<Line> which, Precision precision, long widest) {
    long count = which.applyAsLong(line);
    long width = widest == 0 ? 0 : precision.shown(count) * WIDEST / widest;
    return new Count(precision.words(count), Math.min(WIDEST, width));
  }

  private static String median(Finished finished, Precision precision) {
    if (finished.number() == 0) {
      return "–";
    }
    return precision.maySpeakOf(finished.number()) ? inWords(finished.median()) : "too few";
  }

  private static String inWords(Duration time) {
    if (time.compareTo(HOURS_FROM) < 0) {
      return counted(time.toMinutes(), "minute");
    }
    return time.compareTo(DAYS_FROM) < 0
        ? counted(time.toHours(), "hour")
        : counted(time.toDays(), "day");
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
