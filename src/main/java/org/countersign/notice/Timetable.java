package org.countersign.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.calendar.WorkingTime;
import org.countersign.policy.AnswersOfToday;
import org.springframework.stereotype.Component;

/** When a step's people are reminded of it, and when others are told, by the school's policy. */
@Component
class Timetable {

  private final AnswersOfToday answers;
  private final WorkingTime time;

  Timetable(AnswersOfToday answers, WorkingTime time) {
    this.answers = answers;
    this.time = time;
  }

  /**
   * One step's.
   *
   * @param remindAt null where the step appeared later, or has no due date
   * @param escalateAt null where it has no due date
   */
  record Row(Instant remindAt, Instant escalateAt, Set<String> escalateTo) {}

  Row of(Step step) {
    Map<String, Object> answer =
        answers
            .of(
                step.school(),
                "task-reminder",
                Map.of("procedure", step.procedure(), "step", step.step()))
            .get(0);
    Set<String> escalateTo = words((String) answer.get("escalateTo"));
    if (step.due() == null) {
      return new Row(null, null, escalateTo);
    }
    Instant remindAt =
        time.before(
            step.due(),
            (String) answer.get("remindBefore"),
            (String) answer.get("remindClock"),
            step.school());
    return new Row(
        later(remindAt, step), escalateTo.isEmpty() ? null : escalateAt(answer, step), escalateTo);
  }

  private Instant escalateAt(Map<String, Object> answer, Step step) {
    String period = (String) answer.get("escalate");
    String clock = (String) answer.get("escalateClock");
    return "before-due".equals(answer.get("escalateWhen"))
        ? notBefore(step.appearedAt(), time.before(step.due(), period, clock, step.school()))
        : time.after(step.due(), period, clock, step.school());
  }

  /** Nobody is reminded of what they have just been told. */
  private static Instant later(Instant moment, Step step) {
    return moment.isAfter(step.appearedAt()) ? moment : null;
  }

  /** What appears after that moment has no time to lose: others hear of it at once. */
  private static Instant notBefore(Instant earliest, Instant moment) {
    return moment.isAfter(earliest) ? moment : earliest;
  }

  private static Set<String> words(String list) {
    return list == null || list.isEmpty()
        ? Set.of()
        : Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
  }
}
