package org.countersign.model;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.ModelInstance;

/** Ids and names that mean something, as they are seen in Cockpit, in history and in tests. */
final class NameRules {

  static final List<Rule<BpmnFile>> OF_PROCESSES =
      List.of(
          new Rule<>("no id of a model is generated", file -> generated(file.model())),
          new Rule<>("an activity is called by what is done", NameRules::verbPhrase),
          new Rule<>("what happens has a name", NameRules::named));

  static final List<Rule<DmnFile>> OF_DECISIONS =
      List.of(new Rule<>("no id of a table is generated", file -> generated(file.model())));

  /** What modellers write by themselves: Activity_0abc123, BPMNDiagram_1, _0a1b, and UUIDs. */
  private static final Pattern GENERATED =
      Pattern.compile("[A-Z]\\w*_\\w*\\d\\w*|_.*|.*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*");

  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");

  /** Nouns made of verbs: "checkingPost", "approvalStep". Few verbs end so. */
  private static final Pattern NOUN =
      Pattern.compile("(?!bring|mention|question|caution)[a-z]+(ing|ion|oval)([A-Z].*)?");

  private NameRules() {}

  static boolean isGenerated(String id) {
    return GENERATED.matcher(id).matches();
  }

  private static Stream<Found> generated(ModelInstance model) {
    return Xml.elements(model)
        .map(element -> element.getAttribute("id"))
        .filter(Objects::nonNull)
        .filter(NameRules::isGenerated)
        .map(id -> new Found(id, "Give it an id that says what it is."));
  }

  private static Stream<Found> verbPhrase(BpmnFile file) {
    return file.all(Activity.class)
        .filter(
            activity ->
                !CAMEL_CASE.matcher(activity.getId()).matches()
                    || NOUN.matcher(activity.getId()).matches())
        .filter(activity -> !isGenerated(activity.getId()))
        .map(
            activity ->
                Found.at(activity, "Say what is done, verb first, in camelCase: checkConsent."));
  }

  private static Stream<Found> named(BpmnFile file) {
    return Stream.<Class<? extends FlowNode>>of(Activity.class, Event.class)
        .flatMap(file::all)
        .filter(node -> node.getName() == null || node.getName().isBlank())
        .map(node -> Found.at(node, "Give it a name that people understand."));
  }
}
