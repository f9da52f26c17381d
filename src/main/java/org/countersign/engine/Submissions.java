package org.countersign.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.Spin;
import org.countersign.access.Actor;
import org.countersign.access.FormField;
import org.countersign.access.FormFile;
import org.countersign.access.FormRules;
import org.countersign.access.Submission;
import org.countersign.access.SubmissionRule;
import org.countersign.access.TaskRules;
import org.countersign.access.Verdict;

/**
 * Checks what people send with a form before the engine stores it: the engine checks nothing. What
 * the procedure keeps in a register of its own is taken out on the way.
 */
class Submissions {

  /** Which of their schools a case is for; answered with any start form. */
  private static final String SCHOOL = "school";

  private final ObjectMapper json;
  private final Supplier<List<SubmissionRule>> rules;
  private final Map<String, List<FormField>> fieldsOfForm = new ConcurrentHashMap<>();

  Submissions(ObjectMapper json, Supplier<List<SubmissionRule>> rules) {
    this.json = json;
    this.rules = rules;
  }

  /**
   * Refuses what is wrong, or says what the case keeps of it.
   *
   * @param onBehalfOf username of whoever is away, where a deputy sends it, or null
   */
  Map<String, Object> checkTask(
      Actor actor, String onBehalfOf, TaskEntity task, Map<String, Object> sent) {
    Procedure procedure = Procedure.deployed(task.getProcessDefinitionId());
    String element = task.getTaskDefinitionKey();
    String form = ((UserTask) procedure.element(element)).getCamundaFormRef();
    ProcessDefinitionEntity definition = definition(task.getProcessDefinitionId());
    Map<String, Object> known = task.getVariables();
    if (!known.containsKey(SCHOOL)) {
      // Every case has one: something ended the task after it was found, and its case has moved on.
      throw new AuthorizationException(((Verdict.Refused) TaskRules.NO_SUCH_TASK).reason());
    }
    Map<String, Object> answers = plain(sent);
    Passing.answered(task.getId(), answers);
    return kept(
        new Step(procedure.key(), element, form, definition.getDeploymentId()),
        new Submission(actor, task.getTenantId(), answers, known, onBehalfOf),
        sent);
  }

  /** Refuses what is wrong, or says what the case keeps of it. */
  Map<String, Object> checkStart(
      Actor actor,
      String definitionId,
      String businessKey,
      Map<String, Object> sent,
      CommandContext context) {
    ProcessDefinitionEntity definition = startable(definitionId, context);
    if (businessKey != null) {
      throw refused("A case gets its number by itself. Leave it out.");
    }
    Procedure procedure = Procedure.deployed(definitionId);
    String element = definition.getInitial().getId();
    String form = ((StartEvent) procedure.element(element)).getCamundaFormRef();
    Map<String, Object> answers = plain(sent);
    String school = school(actor, answers.remove(SCHOOL));
    Map<String, Object> kept =
        kept(
            new Step(procedure.key(), element, form, definition.getDeploymentId()),
            new Submission(actor, school, answers, Map.of(), null),
            sent);
    if (!sent.containsKey(SCHOOL) || kept.containsKey(SCHOOL)) {
      return kept;
    }
    Map<String, Object> withSchool = new HashMap<>(kept);
    withSchool.put(SCHOOL, school);
    return withSchool;
  }

  /** In the same words for a procedure that the person may not start and for none at all. */
  private static ProcessDefinitionEntity startable(String definitionId, CommandContext context) {
    try {
      ProcessDefinitionEntity definition = definition(definitionId);
      context
          .getProcessEngineConfiguration()
          .getCommandCheckers()
          .forEach(checker -> checker.checkCreateProcessInstance(definition));
      return definition;
    } catch (ProcessEngineException refused) {
      throw new AuthorizationException("You cannot start a case of this kind.");
    }
  }

  /** Where somebody belongs to several schools, the form's {@code school} says which. */
  private static String school(Actor actor, Object asked) {
    if (asked == null && actor.schools().size() == 1) {
      return actor.schools().iterator().next();
    }
    if (asked instanceof String school && actor.schools().contains(school)) {
      return school;
    }
    throw refused("Say which of your schools this is for.");
  }

  private Map<String, Object> kept(Step step, Submission submission, Map<String, Object> sent) {
    List<SubmissionRule> own =
        rules.get().stream()
            .filter(rule -> rule.procedure().equals(step.procedure()))
            .filter(rule -> rule.element().equals(step.element()))
            .toList();
    List<String> problems = new ArrayList<>();
    if (step.form() != null || own.isEmpty()) {
      problems.addAll(
          FormRules.problems(
              fields(step), submission.answers(), submission.known(), Submissions::holds));
    }
    if (problems.isEmpty()) {
      own.forEach(rule -> problems.addAll(rule.problems(submission)));
    }
    if (!problems.isEmpty()) {
      throw refused(String.join(" ", problems));
    }
    return own.isEmpty() ? sent : keptBy(own, submission);
  }

  /** Each rule hands to the next what it leaves for the case. */
  private static Map<String, Object> keptBy(List<SubmissionRule> rules, Submission submission) {
    Map<String, Object> kept = submission.answers();
    for (SubmissionRule rule : rules) {
      kept =
          rule.keep(
              new Submission(
                  submission.actor(),
                  submission.school(),
                  kept,
                  submission.known(),
                  submission.onBehalfOf()));
    }
    return kept;
  }

  /** A form of the same deployment; none has no field, so that nothing can be sent for it. */
  private List<FormField> fields(Step step) {
    if (step.form() == null) {
      return List.of();
    }
    CamundaFormDefinitionEntity form =
        Context.getCommandContext()
            .getCamundaFormDefinitionManager()
            .findDefinitionByDeploymentAndKey(step.deploymentId(), step.form());
    if (form == null) {
      throw new IllegalStateException("No form " + step.form() + " was deployed");
    }
    return fieldsOfForm.computeIfAbsent(form.getId(), id -> read(form));
  }

  private List<FormField> read(CamundaFormDefinitionEntity form) {
    byte[] file =
        Context.getCommandContext()
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(
                form.getDeploymentId(), form.getResourceName())
            .getBytes();
    try {
      return FormFile.fields(json.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(form.getResourceName() + " is not a form", e);
    }
  }

  /** Answers as plain Java: lists out of JSON, and no file, which would lie in history twice. */
  private static Map<String, Object> plain(Map<String, Object> sent) {
    Map<String, Object> answers = new HashMap<>();
    for (String key : sent.keySet()) {
      // What is typed stays so until it is looked at: an object of Java cannot even be read here.
      Object value = sent instanceof VariableMap typed ? typed.getValueTyped(key) : sent.get(key);
      answers.put(key, plain(key, value));
    }
    return answers;
  }

  private static Object plain(String key, Object value) {
    if (value instanceof FileValue || value instanceof java.io.InputStream) {
      throw refused("Files are not sent with the form. Upload the file for “" + key + "” instead.");
    }
    if (value instanceof ObjectValue) {
      throw refused("Send “" + key + "” as a plain answer.");
    }
    if (value instanceof TypedValue typed) {
      if (typed.isTransient()) {
        // It would steer the case and leave no trace of what was answered.
        throw refused("Send “" + key + "” to be kept.");
      }
      return plain(key, typed.getValue());
    }
    if (value instanceof Spin<?> spin) {
      return spin.mapTo(Object.class);
    }
    return value;
  }

  private static boolean holds(String condition, Map<String, Object> answers) {
    String feel = condition.startsWith("=") ? condition.substring(1) : condition;
    try {
      Object result =
          Context.getProcessEngineConfiguration()
              .getDmnEngineConfiguration()
              .getFeelEngine()
              .evaluateSimpleExpression(feel, Variables.fromMap(answers).asVariableContext());
      return Boolean.TRUE.equals(result);
    } catch (RuntimeException undecided) {
      // What cannot be decided stays asked.
      return false;
    }
  }

  private static ProcessDefinitionEntity definition(String id) {
    return Context.getProcessEngineConfiguration()
        .getDeploymentCache()
        .findDeployedProcessDefinitionById(id);
  }

  private static FormFieldValidationException refused(String message) {
    return new FormFieldValidationException(message, message);
  }

  /** Where something is sent to. */
  private record Step(String procedure, String element, String form, String deploymentId) {}
}
