package org.countersign.model;

import static org.countersign.model.Fault.against;

import java.util.List;

/** In forms, drawn by Tasklist or written in HTML. */
final class FaultsOfForms {

  private static final String START = "forms/lend-camera/start.form";
  private static final String PAGE = "forms/lend-camera/handOver.html";
  private static final String PURPOSE = "\"type\": \"textfield\", \"key\": \"purpose\"";
  private static final String HEADING = "\"type\": \"text\", \"text\": \"# Ask for a camera\"";
  private static final String NOT_DRAWN =
      "Tasklist or the server cannot take this kind: use another, or an HTML form.";
  private static final String KEY = "Give it a key of its own, one word in camelCase, in no path.";
  private static final String PLATFORM =
      "Set type to default, executionPlatform to Camunda Platform and schemaVersion to 16 or less.";
  private static final String OUTSIDE =
      "Refer to nothing outside the product: it is blocked, and tells others who reads it.";
  private static final String NOT_USED = "No step of a model refers to it: remove it or name it.";

  static final List<Fault> ALL =
      List.of(
          against("a form is named like its file", START)
              .replacing("\"lend-camera-start\"", "\"start\"")
              .isFoundAt(
                  "form",
                  "Make its id \"lend-camera-start\": the process's, a hyphen, the step's."),
          against("a form is used", "forms/lend-camera/handOver.form")
              .adding(
                  "{\"id\": \"lend-camera-handOver\", \"type\": \"default\", \"schemaVersion\": 16,"
                      + " \"executionPlatform\": \"Camunda Platform\"}")
              .isFoundAt("form", NOT_USED),
          against("a form is one that Tasklist draws", START)
              .replacing("\"schemaVersion\": 16", "\"schemaVersion\": 17")
              .isFoundAt("form", PLATFORM),
          against("a form is one that Tasklist draws", START)
              .replacing("\"Camunda Platform\"", "\"Camunda Cloud\"")
              .isFoundAt("form", PLATFORM),
          against("no id of a form is generated", START)
              .replacing(PURPOSE, PURPOSE + ", \"id\": \"Field_0abc123\"")
              .isFoundAt("purpose", "Give it an id that says what it is, or none."),
          against("a field is of a kind that Tasklist draws", START)
              .replacing(HEADING, "\"type\": \"iframe\"")
              .isFoundAt("iframe", NOT_DRAWN),
          against("a field is of a kind that Tasklist draws", START)
              .replacing(HEADING, "\"type\": \"documentPreview\"")
              .isFoundAt("documentPreview", NOT_DRAWN),
          against("a field is of a kind that Tasklist draws", START)
              .replacing(HEADING, "\"type\": \"dynamiclist\", \"components\": []")
              .isFoundAt("dynamiclist", NOT_DRAWN),
          against("a field is of a kind that Tasklist draws", START)
              .replacing(HEADING, "\"type\": \"filepicker\"")
              .isFoundAt("filepicker", NOT_DRAWN),
          against("a field is of a kind that Tasklist draws", START)
              .replacing("\"subtype\": \"date\"", "\"subtype\": \"time\"")
              .isFoundAt("neededOn", NOT_DRAWN),
          against("the server can check a form", START)
              .replacing(HEADING, "\"type\": \"table\", \"key\": \"list\", \"label\": \"List\"")
              .isFoundAt("form", "Field list is a \"table\", which cannot be checked"),
          against("the server can check a form", START)
              .replacing("\"maxLength\": 200", "\"maxLength\": 200, \"pattern\": \"[a-z\"")
              .isFoundAt("form", "Unclosed character class near index 3"),
          against("keys are one word, once", START)
              .replacing("\"purpose\"", "\"textfield_abc\"")
              .isFoundAt("textfield_abc", KEY),
          against("keys are one word, once", START)
              .replacing("\"purpose\"", "\"days\"")
              .isFoundAt("days", KEY),
          against("keys are one word, once", "forms/lend-camera/approveLoan.form")
              .replacing("\"type\": \"group\"", "\"type\": \"group\", \"path\": \"refusal\"")
              .isFoundAt("If refused", KEY),
          against("a field has a label", START)
              .replacing("\"label\": \"Purpose\"", "\"label\": \" \"")
              .isFoundAt("purpose", "Give it a label."),
          against("a choice offers answers", "forms/lend-camera/approveLoan.form")
              .replacing("\"values\"", "\"value\"")
              .isFoundAt("decision", "Offer its answers in values, valuesKey or valuesExpression."),
          against("a text has a longest length", START)
              .replacing("\"maxLength\": 200", "\"maxLength\": 4001")
              .isFoundAt("purpose", "Set validate.maxLength to 4000 or less."),
          against("a text has a longest length", "forms/lend-camera/approveLoan.form")
              .replacing(", \"maxLength\": 1000", "")
              .isFoundAt("reason", "Set validate.maxLength to 4000 or less."),
          against("a limit is a number", START)
              .replacing("\"max\": 14", "\"max\": \"14\"")
              .isFoundAt(
                  "days",
                  "Write min, max and minLength as numbers: the server reads no text there."),
          against("what hides a field can be read", "forms/lend-camera/approveLoan.form")
              .replacing("=decision = ", "=decision == ")
              .isFoundAt("If refused", "Write conditional.hide as FEEL behind an equals sign."),
          against("a form loads nothing from outside", START)
              .replacing("# Ask for a camera", "![](https://example.org/camera.png)")
              .isFoundAt("text", OUTSIDE),
          against("a form loads nothing from outside", START)
              .replacing(HEADING, "\"type\": \"image\", \"source\": \"//example.org/camera.png\"")
              .isFoundAt("image", OUTSIDE),
          against("an HTML form is used", "forms/lend-camera/takeBack.html")
              .adding("<form></form>")
              .isFoundAt("form", NOT_USED),
          against("an HTML form has no handlers in its elements", PAGE)
              .replacing("required", "required onChange=\"go()\"")
              .isFoundAt("cameraNumber", "Move the handler into the form script."),
          against("an HTML form has no handlers in its elements", PAGE)
              .replacing("</form>", "<a href=\" JavaScript:go()\">Go</a></form>")
              .isFoundAt("a", "Move the handler into the form script."),
          against("an HTML form loads nothing from outside", PAGE)
              .replacing("</form>", "<img src=\"//example.org/camera.png\"></form>")
              .isFoundAt("img", "Refer to nothing outside the product."),
          against("an HTML form takes no files", PAGE)
              .replacing("type=\"text\"", "type=\"file\"")
              .isFoundAt(
                  "cameraNumber",
                  "Send files to the product's own upload, and keep their id in the case."),
          against("an HTML form takes no files", PAGE)
              .replacing("cam-variable-type=\"String\"", "cam-variable-type=\"File\"")
              .isFoundAt(
                  "cameraNumber",
                  "Send files to the product's own upload, and keep their id in the case."),
          against("a script of an HTML form is a form script", PAGE)
              .replacing("<script cam-script type=\"text/form-script\">", "<script>")
              .isFoundAt(
                  "script",
                  "Write it as <script cam-script type=\"text/form-script\">: others are blocked."),
          against("a field of an HTML form has a label", PAGE)
              .replacing("for=\"cameraNumber\"", "for=\"number\"")
              .isFoundAt("cameraNumber", "Give it an id, and a label for that id."));

  private FaultsOfForms() {}
}
