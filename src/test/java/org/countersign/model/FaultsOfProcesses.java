package org.countersign.model;

import static org.countersign.model.Fault.against;

import java.util.List;

/** In what a process says of itself, and in its names. */
final class FaultsOfProcesses {

  private static final String LEND = "processes/lend-camera.bpmn";
  private static final String CHECK = "processes/check-camera.bpmn";

  static final List<Fault> ALL =
      List.of(
          against("one process a file", CHECK)
              .replacing(
                  "<bpmndi:BPMNDiagram ",
                  "<bpmn:process id=\"second\" isExecutable=\"true\" /><bpmndi:BPMNDiagram ")
              .isFoundAt("second", "Move this process to a file of its own."),
          against("a process is named like its file", LEND)
              .replacing("<bpmn:process id=\"lend-camera\"", "<bpmn:process id=\"lendCamera\"")
              .replacing("bpmnElement=\"lend-camera\"", "bpmnElement=\"lendCamera\"")
              .isFoundAt(
                  "lendCamera", "Make the process id \"lend-camera\", as the file is named."),
          against("a process runs", LEND)
              .replacing("isExecutable=\"true\"", "isExecutable=\"false\"")
              .isFoundAt("lend-camera", "Set isExecutable=\"true\"."),
          against("a process says how long its history is kept", LEND)
              .replacing(" camunda:historyTimeToLive=\"P365D\"", "")
              .isFoundAt("lend-camera", "Set camunda:historyTimeToLive in days, such as P365D."),
          against("a process says who reads it", CHECK)
              .replacing("value=\"team\"", "value=\"nobody\"")
              .isFoundAt(
                  "check-camera",
                  "Set the property access: roles, or team where only the case's own team reads"
                      + " it."),
          against("a process says whether it safeguards", CHECK)
              .replacing(
                  "<camunda:property name=\"code\" value=\"CHECK\" />",
                  "<camunda:property name=\"code\" value=\"CHECK\" />"
                      + "<camunda:property name=\"safeguarding\" value=\"perhaps\" />")
              .isFoundAt(
                  "check-camera",
                  "Set the property safeguarding to yes or no, or leave it out: no."),
          against("a process has a code of its own", LEND)
              .replacing("value=\"CAMERA\"", "value=\"camera\"")
              .isFoundAt(
                  "lend-camera", "Set the property code: 2 to 12 capitals, for case numbers."),
          against("a process has a code of its own", LEND)
              .replacing("value=\"CAMERA\"", "value=\"CHECK\"")
              .isFoundAt("lend-camera", "Choose another code: check-camera has CHECK too."),
          against("a process names its roles", LEND)
              .replacing("value=\"auditor\"", "value=\"auditors\"")
              .isFoundAt("lend-camera", "There is no role \"auditors\" (in readers)."),
          against("a process names its roles", LEND)
              .replacing("name=\"starters\" value=\"staff\"", "name=\"starters\" value=\"auditor\"")
              .isFoundAt("lend-camera", "\"auditor\" only reads: take it from starters."),
          against("a process names its roles", LEND)
              .replacing("name=\"readers\" value=\"auditor\"", "name=\"readers\" value=\"\"")
              .isFoundAt("lend-camera", "Name a role in readers, or leave it out: nobody."),
          against("a process names its roles", CHECK)
              .replacing(
                  "<camunda:property name=\"code\" value=\"CHECK\" />",
                  "<camunda:property name=\"code\" value=\"CHECK\" />"
                      + "<camunda:property name=\"readers\" value=\"headteacher\" />")
              .isFoundAt("check-camera", "Remove readers: only its team may know of this case."),
          against("no id of a model is generated", LEND)
              .replacing(
                  "<bpmn:errorEventDefinition ", "<bpmn:errorEventDefinition id=\"Event_0x1y2z3\" ")
              .isFoundAt("Event_0x1y2z3", "Give it an id that says what it is."),
          against("no id of a model is generated", LEND)
              .renaming("\"toLent\"", "\"Flow_0abc123\"")
              .renaming(">toLent<", ">Flow_0abc123<")
              .isFoundAt("Flow_0abc123", "Give it an id that says what it is."),
          against("no id of a model is generated", LEND)
              .replacing("id=\"toLent-edge\"", "id=\"Flow_0abc123_di\"")
              .isFoundAt("Flow_0abc123_di", "Give it an id that says what it is."),
          against("no id of a model is generated", LEND)
              .renaming("\"recordLoan\"", "\"Activity_0abc123\"")
              .isFoundAt("Activity_0abc123", "Give it an id that says what it is."),
          against("no id of a model is generated", LEND)
              .replacing("id=\"diagram\"", "id=\"d-6f1c2a34-0b1d-4c5e-8f90-123456789abc\"")
              .isFoundAt(
                  "d-6f1c2a34-0b1d-4c5e-8f90-123456789abc", "Give it an id that says what it is."),
          against("no id of a model is generated", LEND)
              .replacing("id=\"plane\"", "id=\"_6f1c2a34\"")
              .isFoundAt("_6f1c2a34", "Give it an id that says what it is."),
          against("an activity is called by what is done", LEND)
              .renaming("\"remindLender\"", "\"remindingLender\"")
              .isFoundAt(
                  "remindingLender", "Say what is done, verb first, in camelCase: checkConsent."),
          against("an activity is called by what is done", LEND)
              .renaming("\"remindLender\"", "\"remind-lender\"")
              .isFoundAt(
                  "remind-lender", "Say what is done, verb first, in camelCase: checkConsent."),
          against("what happens has a name", LEND)
              .replacing("id=\"loanGivenUp\" name=\"Not lent\"", "id=\"loanGivenUp\"")
              .isFoundAt("loanGivenUp", "Give it a name that people understand."),
          against("what people start has a start form", "processes/lend-camera.bpmn")
              .replacing("camunda:formRef=\"lend-camera-start\"", "camunda:formRef=\"\"")
              .without("forms/lend-camera/start.form")
              .isFoundAt("cameraAsked", "People start this: give it a start form."));

  private FaultsOfProcesses() {}
}
