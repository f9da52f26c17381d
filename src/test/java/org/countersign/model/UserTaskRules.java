package org.countersign.model;

import static org.countersign.model.BpmnFile.camunda;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.countersign.school.Role;

/** What people do: told what to do, on a form of ours, and only those who may. */
final class UserTaskRules {

  static final List<Rule<BpmnFile>> RULES =
      List.of(
          new Rule<>("a user task says what to do", UserTaskRules::documented),
          new Rule<>("a user task has a form", UserTaskRules::form),
          new Rule<>("a form is a file", UserTaskRules::noFormFields),
          new Rule<>("a form is there, under the name of its step", UserTaskRules::formExists),
          new Rule<>("somebody may do a user task", UserTaskRules::somebody),
          new Rule<>("a user task names roles, not people", UserTaskRules::noPeople),
          new Rule<>("a role that works on a task sees it", UserTaskRules::workers),
          new Rule<>("who is excluded stands in a variable", UserTaskRules::excludes),
          new Rule<>("a date of a user task is a deadline of the policies", UserTaskRules::dates));

  private UserTaskRules() {}

  private static Stream<Found> documented(BpmnFile file) {
    return file.all(UserTask.class)
        .filter(task -> !BpmnFile.isDocumented(task))
        .map(task -> Found.at(task, "Document what to do, by when and why: people read it."));
  }

  private static Stream<Found> form(BpmnFile file) {
    return file.all(UserTask.class)
        .filter(task -> !hasForm(task))
        .map(task -> Found.at(task, "Give it a form: camunda:formRef, or formKey for HTML."));
  }

  private static Stream<Found> noFormFields(BpmnFile file) {
    return file.all(CamundaFormData.class)
        .map(form -> Found.at(form, "Draw the form in a file instead of in the model."));
  }

  private static Stream<Found> formExists(BpmnFile file) {
    return Stream.<Class<? extends FlowElement>>of(UserTask.class, StartEvent.class)
        .flatMap(file::all)
        .filter(UserTaskRules::hasForm)
        .filter(step -> formOf(file, step).filter(file.project()::has).isEmpty())
        .map(step -> Found.at(step, howToRefer(file, step)));
  }

  private static String howToRefer(BpmnFile file, FlowElement step) {
    String id = file.name() + "-" + formName(step);
    String path = "forms/" + file.name() + "/" + formName(step);
    return "Add %s.form and set camunda:formRef=\"%s\" with camunda:formRefBinding=\"deployment\","
            .formatted(path, id)
        + " or add %s.html and set camunda:formKey=\"embedded:deployment:%s.html\"."
            .formatted(path, path);
  }

  /** The file of a step's form, or empty where it has none or refers to it wrongly. */
  static Optional<String> formOf(BpmnFile file, FlowElement step) {
    String path = "forms/" + file.name() + "/" + formName(step);
    String key = camunda(step, "formKey");
    String ref = camunda(step, "formRef");
    if (key.isEmpty()
        && ref.equals(file.name() + "-" + formName(step))
        && camunda(step, "formRefBinding").equals("deployment")) {
      return Optional.of(path + ".form");
    }
    return ref.isEmpty() && key.equals("embedded:deployment:" + path + ".html")
        ? Optional.of(path + ".html")
        : Optional.empty();
  }

  private static String formName(FlowElement step) {
    return step instanceof StartEvent ? "start" : step.getId();
  }

  /** Whether a step has that form, or means it: a wrong reference is found at the step. */
  static boolean refersTo(BpmnFile model, FlowElement step, ModelFile form) {
    return formName(step).equals(form.name())
        && hasForm(step)
        && formOf(model, step).map(form.path()::equals).orElse(true);
  }

  static boolean hasForm(FlowElement step) {
    return !camunda(step, "formRef").isEmpty() || !camunda(step, "formKey").isEmpty();
  }

  private static Stream<Found> somebody(BpmnFile file) {
    return file.all(UserTask.class)
        .filter(
            task ->
                Stream.of("candidateGroups", "candidateUsers", "assignee")
                    .allMatch(who -> camunda(task, who).isEmpty()))
        .map(task -> Found.at(task, "Say who does it: camunda:candidateGroups."));
  }

  private static Stream<Found> noPeople(BpmnFile file) {
    return file.all(UserTask.class)
        .filter(
            task ->
                Stream.of("candidateUsers", "assignee")
                    .flatMap(who -> named(camunda(task, who)))
                    .anyMatch(who -> !Juel.asks(who)))
        .map(task -> Found.at(task, "People change: name a role, or ask in ${...} for whom."));
  }

  private static Stream<Found> workers(BpmnFile file) {
    List<String> workers = BpmnFile.words(BpmnFile.property(file.process(), "workers").orElse(""));
    return file.all(UserTask.class)
        .flatMap(
            task ->
                named(camunda(task, "candidateGroups"))
                    .filter(group -> !Juel.asks(group))
                    .filter(group -> !mayWork(file, workers, group))
                    .map(group -> Found.at(task, cannotWork(group))));
  }

  private static boolean mayWork(BpmnFile file, List<String> workers, String group) {
    return Role.byId(group).filter(role -> !role.readsOnly()).isPresent()
        && (workers.contains(group) || !ProcessRules.isOpen(file));
  }

  private static String cannotWork(String group) {
    return Role.byId(group).isEmpty()
        ? "There is no role \"%s\".".formatted(group)
        : "\"%s\" would not see it: add it to the process's workers, if it does not only read."
            .formatted(group);
  }

  private static Stream<Found> excludes(BpmnFile file) {
    return file.all(UserTask.class)
        .filter(
            task ->
                BpmnFile.property(task, "excludes").stream()
                    .map(BpmnFile::words)
                    .anyMatch(
                        words ->
                            words.isEmpty()
                                || !words.stream().allMatch(w -> w.matches("[a-z][A-Za-z0-9]*"))))
        .map(
            task -> Found.at(task, "Name in excludes the variables that hold who must not do it."));
  }

  private static Stream<Found> dates(BpmnFile file) {
    return file.all(UserTask.class)
        .filter(
            task ->
                Stream.of("dueDate", "followUpDate")
                    .map(date -> camunda(task, date))
                    .anyMatch(date -> !date.isEmpty() && !file.project().isDeadline(date)))
        .map(task -> Found.at(task, EventRules.ASK));
  }

  /** The members of a list, in which an expression may have commas of its own. */
  private static Stream<String> named(String list) {
    return Arrays.stream(list.split(",(?![^{]*})")).map(String::strip).filter(w -> !w.isEmpty());
  }
}
