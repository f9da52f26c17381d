package org.countersign.model;

import static org.countersign.model.BpmnFile.camunda;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the product does by itself: by named beans and tables, retried when it fails. */
final class WorkRules {

  static final List<Rule<BpmnFile>> RULES =
      List.of(
          new Rule<>("no scripts and no connectors", WorkRules::noScripts),
          new Rule<>("a task is work for somebody", WorkRules::realTasks),
          new Rule<>("work is done by a named bean", WorkRules::beans),
          new Rule<>("a listener is a named bean", WorkRules::listeners),
          new Rule<>("work is asynchronous or says why not", WorkRules::asynchronous),
          new Rule<>("a call names a procedure that exists", WorkRules::callExists),
          new Rule<>("a call says what goes in and out", WorkRules::callContract));

  private static final Set<String> SCRIPTS = Set.of("scriptTask", "script", "connector");

  private WorkRules() {}

  private static Stream<Found> noScripts(BpmnFile file) {
    return Xml.elements(file.model())
        .filter(WorkRules::isScript)
        .map(xml -> new Found(Xml.id(xml), "Move what the script or connector does into a bean."));
  }

  private static boolean isScript(DomElement xml) {
    return SCRIPTS.contains(xml.getLocalName())
        || xml.getLocalName().endsWith("onditionExpression") && xml.hasAttribute("language");
  }

  private static Stream<Found> realTasks(BpmnFile file) {
    return file.all(Task.class)
        .filter(task -> Set.of("task", "manualTask").contains(task.getElementType().getTypeName()))
        .map(
            task ->
                Found.at(
                    task, "The engine passes over it: make it a user task or a service task."));
  }

  /** A task or throwing event, and the element that says how its work is done. */
  record Work(FlowNode node, ModelElementInstance how) {}

  static Stream<Work> work(BpmnFile file) {
    Stream<Work> tasks =
        Stream.<Class<? extends FlowNode>>of(
                ServiceTask.class, SendTask.class, BusinessRuleTask.class)
            .flatMap(file::all)
            .map(task -> new Work(task, task));
    Stream<Work> messages =
        file.all(ThrowEvent.class)
            .flatMap(
                event ->
                    event.getChildElementsByType(MessageEventDefinition.class).stream()
                        .map(message -> new Work(event, message)));
    return Stream.concat(tasks, messages);
  }

  private static Stream<Found> beans(BpmnFile file) {
    return work(file)
        .filter(work -> !isBean(work.how()) && !isDocumentedTopic(work))
        .map(
            work ->
                Found.at(
                    work.node(),
                    "Set camunda:delegateExpression=\"${bean}\" and nothing besides; an external"
                        + " topic needs a documentation that says who serves it."));
  }

  private static boolean isBean(ModelElementInstance how) {
    boolean otherWay =
        Stream.of("class", "expression", "type").anyMatch(name -> !camunda(how, name).isEmpty());
    boolean bean = Juel.isBean(camunda(how, "delegateExpression"));
    boolean table = how instanceof BusinessRuleTask && !camunda(how, "decisionRef").isEmpty();
    return !otherWay && bean != table;
  }

  private static boolean isDocumentedTopic(Work work) {
    return !camunda(work.how(), "topic").isEmpty() && BpmnFile.isDocumented(work.node());
  }

  private static Stream<Found> listeners(BpmnFile file) {
    return Stream.<Class<? extends ModelElementInstance>>of(
            CamundaExecutionListener.class, CamundaTaskListener.class)
        .flatMap(file::all)
        .filter(listener -> !listensByBean(listener.getDomElement()))
        .map(
            listener ->
                Found.at(
                    listener, "Set the listener's delegateExpression=\"${bean}\", nothing else."));
  }

  private static boolean listensByBean(DomElement listener) {
    String bean = listener.getAttribute("delegateExpression");
    return bean != null
        && Juel.isBean(bean)
        && !listener.hasAttribute("class")
        && !listener.hasAttribute("expression");
  }

  private static Stream<Found> asynchronous(BpmnFile file) {
    return work(file)
        .map(Work::node)
        .filter(node -> !node.isCamundaAsyncBefore() && !BpmnFile.says(node, "syncReason"))
        .map(
            node ->
                Found.at(
                    node,
                    "Set camunda:asyncBefore=\"true\", or say in the property syncReason why it"
                        + " must share the transaction before it."));
  }

  private static Stream<Found> callExists(BpmnFile file) {
    return file.all(CallActivity.class)
        .filter(
            call ->
                file.project().process(String.valueOf(call.getCalledElement())).isEmpty()
                    || !camunda(call, "calledElementBinding").equals("deployment"))
        .map(
            call ->
                Found.at(
                    call,
                    "Call a process of processes/ by its id, with"
                        + " camunda:calledElementBinding=\"deployment\"."));
  }

  private static Stream<Found> callContract(BpmnFile file) {
    return file.all(CallActivity.class)
        .filter(call -> !BpmnFile.isDocumented(call) || handsOverAll(call))
        .map(
            call ->
                Found.at(
                    call,
                    "Document what goes in and comes back, and name each variable: not all."));
  }

  private static boolean handsOverAll(CallActivity call) {
    return Stream.<Class<? extends ModelElementInstance>>of(CamundaIn.class, CamundaOut.class)
        .flatMap(type -> inside(call, type))
        .anyMatch(mapping -> camunda(mapping, "variables").equals("all") || isAll(mapping));
  }

  private static boolean isAll(ModelElementInstance mapping) {
    return "all".equals(mapping.getDomElement().getAttribute("variables"));
  }

  private static Stream<? extends ModelElementInstance> inside(
      CallActivity call, Class<? extends ModelElementInstance> type) {
    return call.getExtensionElements() == null
        ? Stream.empty()
        : call.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
  }
}
