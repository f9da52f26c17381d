package org.countersign.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.countersign.access.FormField;
import org.countersign.access.FormFile;

/** Camunda Forms that Tasklist 7.24 draws and that the server can check. */
final class FormRules {

  static final List<Rule<FormDraft>> RULES =
      List.of(
          new Rule<>("a form is named like its file", FormRules::namedLikeFile),
          new Rule<>("a form is used", file -> unused(file, file.project())),
          new Rule<>("a form is one that Tasklist draws", FormRules::version),
          new Rule<>("no id of a form is generated", FormRules::generated),
          new Rule<>("a field is of a kind that Tasklist draws", FormRules::kinds),
          new Rule<>("the server can check a form", FormRules::checkable),
          new Rule<>("keys are one word, once", FormRules::keys),
          new Rule<>("a field has a label", FormRules::labels),
          new Rule<>("a choice offers answers", FormRules::choices),
          new Rule<>("a text has a longest length", FormRules::longest),
          new Rule<>("a limit is a number", FormRules::limits),
          new Rule<>("what hides a field can be read", FormRules::hides),
          new Rule<>("a form loads nothing from outside", FormRules::outside));

  /** What form-js 1.8.7 of Tasklist 7.24 draws and lets people complete. */
  private static final Set<String> DRAWN =
      Set.of(
          "text",
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist",
          "datetime",
          "group",
          "table",
          "image",
          "separator",
          "spacer");

  private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
  private static final Set<String> TEXTS = Set.of("textfield", "textarea");
  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  private FormRules() {}

  private static Stream<Found> namedLikeFile(FormDraft file) {
    String id = file.folder() + "-" + file.name();
    return file.form().path("id").asText().equals(id)
        ? Stream.empty()
        : form("Make its id \"%s\": the process's, a hyphen, the step's.".formatted(id));
  }

  /** Whether a step of the model that its folder is named after refers to it. */
  static Stream<Found> unused(ModelFile file, Project project) {
    boolean used =
        project.process(file.folder()).stream()
            .anyMatch(
                model ->
                    Stream.<Class<? extends FlowElement>>of(UserTask.class, StartEvent.class)
                        .flatMap(model::all)
                        .anyMatch(step -> UserTaskRules.refersTo(model, step, file)));
    return used ? Stream.empty() : form("No step of a model refers to it: remove it or name it.");
  }

  private static Stream<Found> version(FormDraft file) {
    JsonNode schema = file.form().path("schemaVersion");
    return schema.isInt()
            && schema.asInt() <= 16
            && file.form().path("executionPlatform").asText().equals("Camunda Platform")
            && file.form().path("type").asText().equals("default")
        ? Stream.empty()
        : form(
            "Set type to default, executionPlatform to Camunda Platform and schemaVersion to 16 or"
                + " less.");
  }

  private static Stream<Found> generated(FormDraft file) {
    return file.components()
        .filter(component -> NameRules.isGenerated(component.path("id").asText()))
        .map(component -> at(component, "Give it an id that says what it is, or none."));
  }

  private static Stream<Found> kinds(FormDraft file) {
    return broken(
        file.components(),
        component ->
            !DRAWN.contains(component.path("type").asText())
                || component.path("subtype").asText().equals("time"),
        "Tasklist or the server cannot take this kind: use another, or an HTML form.");
  }

  private static Stream<Found> checkable(FormDraft file) {
    try {
      FormFile.fields(file.form());
      return Stream.empty();
    } catch (IllegalArgumentException e) {
      return form(e.getMessage().lines().findFirst().orElse("No reason given"));
    }
  }

  private static Stream<Found> keys(FormDraft file) {
    Set<String> seen = new HashSet<>();
    return broken(
        file.components(),
        component ->
            component.hasNonNull("path")
                || component.hasNonNull("key")
                    && (!component.path("key").asText().matches("[a-z][A-Za-z0-9]*")
                        || !seen.add(component.path("key").asText())),
        "Give it a key of its own, one word in camelCase, in no path.");
  }

  private static Stream<Found> labels(FormDraft file) {
    return broken(
        file.inputs(),
        input ->
            Stream.of("label", "dateLabel").allMatch(name -> input.path(name).asText("").isBlank()),
        "Give it a label.");
  }

  private static Stream<Found> choices(FormDraft file) {
    return broken(
        file.inputs(),
        input ->
            CHOICES.contains(input.path("type").asText())
                && input.path("values").isEmpty()
                && !input.hasNonNull("valuesKey")
                && !input.hasNonNull("valuesExpression"),
        "Offer its answers in values, valuesKey or valuesExpression.");
  }

  private static Stream<Found> longest(FormDraft file) {
    return broken(
        file.inputs(),
        input -> {
          JsonNode longest = input.path("validate").path("maxLength");
          boolean limited = longest.isInt() && longest.asInt() <= FormField.LONGEST;
          return TEXTS.contains(input.path("type").asText()) && !limited;
        },
        "Set validate.maxLength to %d or less.".formatted(FormField.LONGEST));
  }

  private static Stream<Found> limits(FormDraft file) {
    return broken(
        file.inputs(),
        input ->
            Stream.of("min", "max", "minLength")
                .map(input.path("validate")::path)
                .anyMatch(limit -> !limit.isMissingNode() && !limit.isNumber()),
        "Write min, max and minLength as numbers: the server reads no text there.");
  }

  private static Stream<Found> hides(FormDraft file) {
    return broken(
        file.components(),
        component -> {
          String hide = component.path("conditional").path("hide").asText("");
          return !hide.isEmpty()
              && !(hide.startsWith("=") && FEEL.parseExpression(hide.substring(1)).isSuccess());
        },
        "Write conditional.hide as FEEL behind an equals sign.");
  }

  private static Stream<Found> outside(FormDraft file) {
    return broken(
        file.components(),
        component ->
            StreamSupport.stream(component.spliterator(), false)
                .anyMatch(value -> value.isTextual() && isOutside(value.asText())),
        "Refer to nothing outside the product: it is blocked, and tells others who reads it.");
  }

  static boolean isOutside(String text) {
    return text.matches("(?is).*(\\b[a-z]+:)?//[a-z0-9].*");
  }

  private static Stream<Found> broken(
      Stream<JsonNode> components, Predicate<JsonNode> rule, String change) {
    return components.filter(rule).map(component -> at(component, change));
  }

  private static Found at(JsonNode component, String change) {
    return new Found(FormDraft.called(component), change);
  }

  private static Stream<Found> form(String change) {
    return Stream.of(new Found("form", change));
  }
}
