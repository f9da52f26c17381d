package org.countersign.model;

import static org.countersign.model.BpmnFile.property;
import static org.countersign.model.BpmnFile.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.countersign.school.Role;

/** What a process says of itself: its name, how long it is kept, who may see and start it. */
final class ProcessRules {

  static final List<Rule<BpmnFile>> RULES =
      List.of(
          new Rule<>("one process a file", ProcessRules::oneProcess),
          new Rule<>("a process is named like its file", ProcessRules::namedLikeFile),
          new Rule<>("a process runs", ProcessRules::executable),
          new Rule<>("a process says how long its history is kept", ProcessRules::timeToLive),
          new Rule<>("a process says who reads it", ProcessRules::access),
          new Rule<>("a process says whether it safeguards", ProcessRules::safeguarding),
          new Rule<>("a process has a code of its own", ProcessRules::code),
          new Rule<>("a process names its roles", ProcessRules::roles),
          new Rule<>("what people start has a start form", ProcessRules::startForm));

  private static final List<String> LISTS = List.of("starters", "workers", "readers");

  private ProcessRules() {}

  private static Stream<Found> oneProcess(BpmnFile file) {
    return file.processes().stream()
        .skip(1)
        .map(second -> Found.at(second, "Move this process to a file of its own."));
  }

  private static Stream<Found> namedLikeFile(BpmnFile file) {
    if (!file.name().matches("[a-z]+(-[a-z]+)*")) {
      return Stream.of(
          new Found("file", "Name the file in small words joined by hyphens: take-down.bpmn."));
    }
    return found(
        file,
        !file.process().getId().equals(file.name()),
        "Make the process id \"%s\", as the file is named.".formatted(file.name()));
  }

  private static Stream<Found> executable(BpmnFile file) {
    return found(file, !file.process().isExecutable(), "Set isExecutable=\"true\".");
  }

  private static Stream<Found> timeToLive(BpmnFile file) {
    String kept = file.process().getCamundaHistoryTimeToLiveString();
    return found(
        file,
        kept == null || !kept.matches("P\\d+D"),
        "Set camunda:historyTimeToLive in days, such as P365D.");
  }

  private static Stream<Found> access(BpmnFile file) {
    return found(
        file,
        property(file.process(), "access").filter(List.of("roles", "team")::contains).isEmpty(),
        "Set the property access: roles, or team where only the case's own team reads it.");
  }

  private static Stream<Found> safeguarding(BpmnFile file) {
    return found(
        file,
        property(file.process(), "safeguarding")
            .filter(says -> !List.of("yes", "no").contains(says))
            .isPresent(),
        "Set the property safeguarding to yes or no, or leave it out: no.");
  }

  private static Stream<Found> code(BpmnFile file) {
    Optional<String> code = property(file.process(), "code");
    if (code.filter(text -> text.matches("[A-Z]{2,12}")).isEmpty()) {
      return found(file, true, "Set the property code: 2 to 12 capitals, for case numbers.");
    }
    return file.project().processes().stream()
        .filter(other -> other.path().compareTo(file.path()) < 0)
        .filter(other -> property(other.process(), "code").equals(code))
        .map(
            other ->
                Found.at(
                    file.process(),
                    "Choose another code: %s has %s too.".formatted(other.name(), code.get())));
  }

  /** Where a list is left out it is nobody. */
  private static Stream<Found> roles(BpmnFile file) {
    return LISTS.stream()
        .flatMap(
            list ->
                property(file.process(), list).stream().flatMap(named -> roles(file, list, named)));
  }

  private static Stream<Found> roles(BpmnFile file, String list, String named) {
    if (!isOpen(file)) {
      return found(file, true, "Remove %s: only its team may know of this case.".formatted(list));
    }
    return words(named).isEmpty()
        ? found(file, true, "Name a role in %s, or leave it out: nobody.".formatted(list))
        : words(named).stream().flatMap(role -> role(file, list, role));
  }

  private static Stream<Found> role(BpmnFile file, String list, String id) {
    Optional<Role> role = Role.byId(id);
    if (role.isEmpty()) {
      return found(file, true, "There is no role \"%s\" (in %s).".formatted(id, list));
    }
    return found(
        file,
        role.get().readsOnly() && !list.equals("readers"),
        "\"%s\" only reads: take it from %s.".formatted(id, list));
  }

  private static Stream<Found> startForm(BpmnFile file) {
    boolean started =
        property(file.process(), "starters").filter(list -> !words(list).isEmpty()).isPresent();
    return file.process().getChildElementsByType(StartEvent.class).stream()
        .filter(start -> started && start.getEventDefinitions().isEmpty())
        .filter(start -> !UserTaskRules.hasForm(start))
        .map(start -> Found.at(start, "People start this: give it a start form."));
  }

  static boolean isOpen(BpmnFile file) {
    return property(file.process(), "access").equals(Optional.of("roles"));
  }

  private static Stream<Found> found(BpmnFile file, boolean broken, String change) {
    Process process = file.process();
    return broken ? Stream.of(Found.at(process, change)) : Stream.empty();
  }
}
