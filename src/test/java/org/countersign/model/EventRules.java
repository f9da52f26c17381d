package org.countersign.model;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Expression;
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
          new Rule<>("a message has a name", EventRules::messages),
          new Rule<>("an error has a name and a code", EventRules::errors),
          new Rule<>("no signal crosses schools", EventRules::signals));

  private EventRules() {}

  private static Stream<Found> timers(BpmnFile file) {
    return file.all(TimerEventDefinition.class)
        .filter(timer -> !saysWhen(timer))
        .map(
            timer ->
                Found.at(
                    timer,
                    "Say when: one timeDate, timeDuration or timeCycle, in ISO 8601 (P2D) or in a"
                        + " ${...} expression."));
  }

  private static boolean saysWhen(TimerEventDefinition timer) {
    List<Expression> times =
        Stream.<Expression>of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
            .filter(java.util.Objects::nonNull)
            .toList();
    if (times.size() != 1) {
      return false;
    }
    String time = times.get(0).getTextContent().strip();
    return Juel.asks(time)
        || switch (times.get(0).getElementType().getTypeName()) {
          case "timeDate" -> isDate(time);
          case "timeDuration" -> isDuration(time);
          default -> time.matches("R\\d*/P.+") && isDuration(time.substring(time.indexOf('P')));
        };
  }

  private static boolean isDate(String time) {
    try {
      OffsetDateTime.parse(time);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Read as the engine reads it, which knows no weeks. */
  private static boolean isDuration(String time) {
    try {
      return DatatypeFactory.newInstance().newDuration(time).getSign() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException(e);
    }
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
