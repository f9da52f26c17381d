package org.countersign.model;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** What a case waits for: times, messages, errors. */
final class EventRules {

  static final List<Rule<BpmnFile>> RULES =
      List.of(
          new Rule<>("a timer says when", EventRules::timers),
          new Rule<>("a timer runs on a deadline of the policies", EventRules::deadlines),
          new Rule<>("a message has a name", EventRules::messages),
          new Rule<>("an error has a name and a code", EventRules::errors),
          new Rule<>("no signal crosses schools", EventRules::signals));

  /** Else nobody could say which clock it runs on, and by which clause. */
  static final String ASK =
      "Ask ${deadlines.due(execution, 'deadline', fromVariable)}, with a deadline that"
          + " policies/national sets.";

  private EventRules() {}

  private static Stream<Found> timers(BpmnFile file) {
    return file.all(TimerEventDefinition.class)
        .filter(timer -> !saysWhen(timer))
        .map(timer -> Found.at(timer, "Say when: one timeDate."));
  }

  private static boolean saysWhen(TimerEventDefinition timer) {
    return timer.getTimeDate() != null
        && timer.getTimeDuration() == null
        && timer.getTimeCycle() == null;
  }

  private static Stream<Found> deadlines(BpmnFile file) {
    return file.all(TimerEventDefinition.class)
        .filter(EventRules::saysWhen)
        .filter(timer -> !file.project().isDeadline(timer.getTimeDate().getTextContent()))
        .map(timer -> Found.at(timer, ASK));
  }

  private static Stream<Found> messages(BpmnFile file) {
    Stream<Found> events =
        file.all(MessageEventDefinition.class)
            .filter(event -> isNameless(event.getMessage()))
            .map(event -> Found.at(event, "Refer to a message that is defined and has a name."));
    Stream<Found> tasks =
        file.all(ReceiveTask.class)
            .filter(task -> isNameless(task.getMessage()))
            .map(task -> Found.at(task, "Refer to a message that is defined and has a name."));
    return Stream.concat(events, tasks);
  }

  private static boolean isNameless(Message message) {
    return message == null || isBlank(message.getName());
  }

  private static Stream<Found> errors(BpmnFile file) {
    return file.all(ErrorEventDefinition.class)
        .filter(
            event ->
                event.getError() == null
                    || isBlank(event.getError().getName())
                    || isBlank(event.getError().getErrorCode()))
        .map(
            event ->
                Found.at(
                    event, "Refer to an error that is defined, with a name and an errorCode."));
  }

  private static Stream<Found> signals(BpmnFile file) {
    return file.all(SignalEventDefinition.class)
        .map(event -> Found.at(event, "A signal reaches every school: send a message instead."));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
