package org.countersign.casebook;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.countersign.audit.By;
import org.countersign.audit.Kind;
import org.countersign.audit.TrailEvent;
import org.countersign.audit.Written;

/**
 * Makes the row of a case out of its events, one after the other. It goes by the events alone, so
 * that what is kept up and what is made again are the same.
 */
final class CaseFold {

  /** What is done at a step; each such event applies the step's clauses once. */
  private static final Set<Kind> DONE =
      EnumSet.of(
          Kind.STARTED,
          Kind.DECISION,
          Kind.DECISION_TABLE,
          Kind.SERVICE_STEP,
          Kind.WAY_TAKEN,
          Kind.REACHED,
          Kind.MESSAGE,
          Kind.TIMER);

  /** What makes somebody one of the case's people. Reading does not. */
  private static final Set<Kind> TAKES_PART =
      EnumSet.of(
          Kind.STARTED,
          Kind.DECISION,
          Kind.TASK_CLAIMED,
          Kind.TASK_RELEASED,
          Kind.TASK_HANDED_OVER,
          Kind.CANCELLED);

  private static final int LONGEST_ID = 255;

  private final Opening opening;
  private final Map<String, WaitingStep> waiting = new LinkedHashMap<>();
  private final Map<String, StepCount> steps = new LinkedHashMap<>();
  private final Map<String, ClauseCount> clauses = new LinkedHashMap<>();
  private final Set<String> people = new LinkedHashSet<>();
  private String outcome;
  private String outcomeName;
  private String decision;
  private TrailEvent last;
  private Instant endedAt;
  private CaseSummary.State state = CaseSummary.State.RUNNING;
  private int lateSteps;
  private int running;

  private CaseFold(Opening opening) {
    this.opening = opening;
  }

  /** What a step adds to what is known of it. */
  record StepCount(String element, String name, int times, Long millis, Instant lastAt) {}

  /** What a clause at a step adds to what is known of it. */
  record ClauseCount(String clause, String element, String name, int times, Instant lastAt) {}

  /** Of a case that begins with the first event, or the first that starts it. */
  static CaseFold beginning(Opening opening) {
    return new CaseFold(opening);
  }

  /** Goes on from what is known of a case. */
  static CaseFold of(CaseSummary known, int running) {
    CaseFold fold = new CaseFold(Opening.of(known));
    known.waiting().forEach(step -> fold.waiting.put(step.element(), step));
    fold.outcome = known.outcome();
    fold.outcomeName = known.outcomeName();
    fold.decision = known.decision();
    fold.endedAt = known.endedAt();
    fold.state = known.state();
    fold.lateSteps = known.lateSteps();
    fold.running = running;
    return fold;
  }

  void add(Written written) {
    TrailEvent event = written.event();
    Kind kind = event.kind();
    if (TAKES_PART.contains(kind) && event.by().kind() == By.Kind.PERSON) {
      people.add(event.by().username());
    }
    if (event.element() == null) {
      whole(kind, written.at());
      return;
    }
    Long millis = step(event, written.at());
    if (DONE.contains(kind)) {
      count(event, written.at(), millis);
      last = event;
    }
  }

  /** What becomes of the case as a whole. */
  private void whole(Kind kind, Instant at) {
    if (kind != Kind.ENDED && kind != Kind.CANCELLED) {
      return;
    }
    running--;
    if (running > 0) {
      return;
    }
    running = 0;
    waiting.clear();
    endedAt = at;
    state = kind == Kind.ENDED ? CaseSummary.State.ENDED : CaseSummary.State.CANCELLED;
    // The end event stands right before: both are written in one transaction.
    outcome = kind == Kind.ENDED && last != null ? last.element() : null;
    outcomeName = kind == Kind.ENDED && last != null ? last.elementName() : null;
  }

  /** For how long it waited there, in milliseconds; null where it did not. */
  private Long step(TrailEvent event, Instant at) {
    switch (event.kind()) {
      case STARTED -> {
        running++;
        state = CaseSummary.State.RUNNING;
        endedAt = null;
        return null;
      }
      case TASK_OFFERED, WAITING -> {
        waits(event, at);
        return null;
      }
      case TASK_CLAIMED, TASK_HANDED_OVER -> {
        held(event.element(), text(event, "to"));
        return null;
      }
      case TASK_RELEASED -> {
        held(event.element(), null);
        return null;
      }
      case DECISION -> {
        String answer = text(event, "decision");
        decision = answer == null ? decision : cut(answer);
        return waitsNoMore(event.element(), at);
      }
      case MESSAGE, TIMER, CANCELLED -> {
        return waitsNoMore(event.element(), at);
      }
      default -> {
        return null;
      }
    }
  }

  private void waits(TrailEvent event, Instant at) {
    WaitingStep before = waiting.get(event.element());
    if (before != null) {
      waiting.put(event.element(), before.times(before.times() + 1));
      return;
    }
    waiting.put(
        event.element(),
        new WaitingStep(
            event.element(),
            event.elementName(),
            at,
            text(event, "due") == null ? null : Instant.parse(text(event, "due")),
            texts(event, "roles"),
            texts(event, "people"),
            text(event, "for"),
            1));
  }

  private void held(String element, String holder) {
    waiting.computeIfPresent(element, (id, step) -> step.heldBy(holder));
  }

  private Long waitsNoMore(String element, Instant at) {
    WaitingStep step = waiting.get(element);
    if (step == null) {
      return null;
    }
    if (step.due() != null && step.due().isBefore(at)) {
      lateSteps++;
    }
    if (step.times() > 1) {
      waiting.put(element, step.times(step.times() - 1));
    } else {
      waiting.remove(element);
    }
    return Duration.between(step.since(), at).toMillis();
  }

  private void count(TrailEvent event, Instant at, Long millis) {
    if (event.kind() != Kind.DECISION_TABLE) {
      steps.merge(
          event.element(),
          new StepCount(event.element(), event.elementName(), 1, millis, at),
          (one, more) ->
              new StepCount(
                  one.element(), one.name(), one.times() + 1, sum(one.millis(), millis), at));
    }
    for (String clause : opening.clauses(event.clauses())) {
      clauses.merge(
          clause + "#" + event.element(),
          new ClauseCount(clause, event.element(), event.elementName(), 1, at),
          (one, more) -> new ClauseCount(clause, one.element(), one.name(), one.times() + 1, at));
    }
  }

  private static Long sum(Long one, Long other) {
    return one == null ? other : Long.valueOf(one + Objects.requireNonNullElse(other, 0L));
  }

  CaseSummary summary() {
    return new CaseSummary(
        opening.number(),
        opening.school(),
        opening.procedure(),
        opening.model(),
        opening.policy(),
        opening.editions(),
        opening.confidential(),
        state,
        outcome,
        outcomeName,
        decision,
        opening.startedAt(),
        endedAt,
        waiting.values().stream()
            .map(WaitingStep::due)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null),
        lateSteps,
        opening.requestedBy(),
        List.copyOf(waiting.values()));
  }

  int running() {
    return running;
  }

  List<StepCount> steps() {
    return List.copyOf(steps.values());
  }

  List<ClauseCount> clauses() {
    return List.copyOf(clauses.values());
  }

  Set<String> people() {
    return people;
  }

  static String text(TrailEvent event, String name) {
    return event.details().get(name) instanceof String text ? text : null;
  }

  private static List<String> texts(TrailEvent event, String name) {
    return event.details().get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST_ID, text.length()));
  }
}
